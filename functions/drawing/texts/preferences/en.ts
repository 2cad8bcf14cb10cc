import type { AnswerTexts, QuestionTexts } from '../texts.types.ts';
import type {
  CertificateTexts,
  CopyTexts,
  KnownTexts,
  LeavingTexts,
  PreferencesTexts,
  RightsTexts,
} from './preferences.types.ts';

export const preferences: PreferencesTexts = {
  title: 'Your letters and your data',
  intro: 'For {address}. What you change here holds at once.',
  saved: 'Saved. It holds from now on.',
  purposes: 'What you agree to',
  pause: {
    label: 'A break from the letters',
    none: 'No break',
    days30: '30 days from today',
    days90: '90 days from today',
    until: 'Yes, until {date}',
    end: 'End the break now',
  },
  language: 'Language of the letters',
  profile: 'About you',
  save: 'Save',
};

export const known: KnownTexts = {
  title: 'What we know, and why we write',
  whyNot: 'You have agreed to no letters, so we send you none.',
  why: 'We write to you because you agreed to: {purposes}.',
  terms: {
    email: 'Address',
    name: 'Name',
    timeZone: 'Time zone',
    source: 'How you came to us',
    since: 'With us since',
    orders: 'Orders',
    spent: 'Total',
    lastOrder: 'Last order',
    average: 'Average order',
    discounts: 'Bought at a discount',
    emailKind: 'Kind of address',
    segments: 'Groups you are in',
  },
  channels: {
    web: 'our website',
    placement: 'in our shop',
    chat: 'our chat',
    order: 'an order',
    survey: 'a survey',
    partner: 'a partner',
    import: 'our earlier list',
  },
  emailKinds: {
    personal: 'your own domain or company',
    free: 'free mail service',
    role: 'shared',
    relay: 'forwarding',
  },
  segments: {
    new: 'new in the last 30 days',
    hot: 'ordered in the last 30 days',
    warm: 'ordered in the last 90 days, or new',
    cold: 'quiet for a while',
    lapsed: 'no order for 90 days',
    'birthday-this-month': 'birthday this month',
    'too-dear': 'found us too expensive',
  },
  joinedAt: 'joined at {title}',
  consents: 'What you agreed to and took back',
  noConsents: 'Nothing so far.',
  states: { pending: 'asked', confirmed: 'agreed', withdrawn: 'taken back' },
  certificate: 'Certificate',
  sends: 'Letters of the last twelve months',
  noSends: 'None.',
  automations: { birthday: 'Birthday letter', 'win-back': '“We miss you” letter' },
  outcomes: { sent: 'sent', skipped: 'not sent', failed: 'refused by the mail service', unknown: 'not certain' },
  orders: 'Orders',
  events: 'What you told us',
  kinds: {
    question: 'a question',
    complaint: 'a complaint',
    praise: 'praise',
    visit: 'a visit',
    call: 'a call',
    cart: 'a basket left behind',
    survey: 'a survey',
    refusal: 'a reason',
    return: 'a return',
    other: 'something else',
  },
  reasons: {
    'not-in-stock': 'What you wanted was sold out',
    'no-information': 'Too little information',
    'not-interested': 'Just looking',
  },
};

export const rights: RightsTexts = {
  title: 'Take it along, or erase it',
  text: 'We then send a letter to your address, to be sure that it is you who asks. The button in it does the rest.',
  copy: 'Send me a copy of everything',
  erase: 'Erase everything about me',
  mailed: 'Now open your mailbox: a letter is on its way to {address}. The button in it works for 24 hours.',
  alreadyMailed: 'The letter went out less than an hour ago. Look in your mailbox, in the spam folder too.',
};

export const copyQuestion: QuestionTexts = {
  title: 'A copy of everything',
  text: 'Press the button to see everything {shop} holds about you, to read and to download.',
  button: 'Show me my copy',
  otherwise: 'Didn’t ask for it? Just close this page.',
};

export const copy: CopyTexts = {
  title: 'Everything we hold about you',
  intro: 'As of {date}. The file holds the same, in a form that other systems can read.',
  download: 'Download as a file (JSON)',
  raw: 'Every entry as it is stored',
};

export const eraseQuestion: QuestionTexts = {
  title: 'Erase everything?',
  text: 'Everything {shop} holds about you goes at once: profile, orders, consents, letters. It cannot be undone.',
  button: 'Erase everything',
  otherwise: 'Changed your mind? Just close this page, and everything stays.',
};

export const erased: AnswerTexts = {
  title: 'Everything has been erased',
  text: '{shop} knows you no longer. One last letter to your mailbox says so.',
  link: '',
  help: 'Questions? Write to {replyTo}.',
};

export const certificate: CertificateTexts = {
  title: 'Certificate of consent',
  intro: 'As it stands in the records of {shop}, which are added to and never changed.',
  terms: {
    who: 'Person',
    purpose: 'What for',
    state: 'What happened',
    shown: 'Text as it was shown',
    version: 'Version of the text',
    requested: 'Asked',
    confirmed: 'Confirmed from the mailbox',
    source: 'Where',
    network: 'Network address and browser',
    record: 'Record',
  },
  sources: {
    'unsubscribe-page': 'the unsubscribe page',
    'one-click': 'the mail program’s unsubscribe button',
    preferences: 'the preferences page',
  },
  notKept: 'no longer kept',
};

export const leaving: LeavingTexts = {
  question: 'Would you tell us why? You don’t have to.',
  reasons: {
    'too-many': 'Too many letters',
    'not-for-me': 'They are not for me',
    'too-dear': 'Too expensive for me',
    'not-asked': 'I never asked for them',
    other: 'Something else',
  },
  button: 'Send my answer',
  thanks: 'Thank you for telling us.',
};
