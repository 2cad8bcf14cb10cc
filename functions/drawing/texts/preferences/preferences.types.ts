import type { StoredInteraction } from '../../../person/interaction.schema.ts';
import type { LeavingReason, RefusalReason } from '../../../shop/vocabulary.ts';
import type { AnswerTexts, QuestionTexts } from '../texts.types.ts';

/** Words of the preference centre. `{gaps}` are filled in. */
export type PreferencesTexts = {
  title: string;
  /** `{address}` */
  intro: string;
  saved: string;
  purposes: string;
  pause: {
    label: string;
    none: string;
    days30: string;
    days90: string;
    /** `{date}` */
    until: string;
    end: string;
  };
  language: string;
  profile: string;
  save: string;
};

/** Words for what is held about a person, as a list of terms. */
export type KnownTexts = {
  title: string;
  /** Where nothing is agreed to. */
  whyNot: string;
  /** `{purposes}` */
  why: string;
  terms: Record<
    'email' | 'name' | 'timeZone' | 'source' | 'since' | 'orders' | 'spent' | 'lastOrder' | 'average' | 'discounts',
    string
  > & { emailKind: string; segments: string };
  channels: Record<'web' | 'placement' | 'chat' | 'order' | 'survey' | 'partner' | 'import', string>;
  emailKinds: Record<'personal' | 'free' | 'role' | 'relay', string>;
  /** By id; a segment without a word is called by its id. */
  segments: Record<string, string>;
  /** `{title}` */
  joinedAt: string;
  consents: string;
  noConsents: string;
  states: Record<'pending' | 'confirmed' | 'withdrawn', string>;
  certificate: string;
  sends: string;
  noSends: string;
  automations: Record<string, string>;
  outcomes: Record<'sent' | 'skipped' | 'failed' | 'unknown', string>;
  orders: string;
  events: string;
  /** Of what happened between the person and the shop. */
  kinds: Record<StoredInteraction['kind'], string>;
  /** Why somebody did not buy, beside the reasons for leaving. */
  reasons: Record<Exclude<RefusalReason, RefusalReason>, string>;
};

export type RightsTexts = {
  title: string;
  text: string;
  copy: string;
  erase: string;
  /** `{address}` */
  mailed: string;
  alreadyMailed: string;
};

export type CopyTexts = { title: string; intro: string; download: string; raw: string };

export type CertificateTexts = {
  title: string;
  /** `{shop}` */
  intro: string;
  terms: Record<
    'who' | 'purpose' | 'state' | 'shown' | 'version' | 'requested' | 'confirmed' | 'source' | 'network' | 'record',
    string
  >;
  sources: Record<'unsubscribe-page' | 'one-click' | 'preferences', string>;
  /** Where a sentence was never kept, or the evidence is over its time. */
  notKept: string;
};

export type LeavingTexts = {
  question: string;
  reasons: Record<LeavingReason, string>;
  button: string;
  thanks: string;
};

export type PreferencesLanguage = {
  preferences: PreferencesTexts;
  known: KnownTexts;
  rights: RightsTexts;
  copyQuestion: QuestionTexts;
  copy: CopyTexts;
  eraseQuestion: QuestionTexts;
  erased: AnswerTexts;
  certificate: CertificateTexts;
  leaving: LeavingTexts;
};
