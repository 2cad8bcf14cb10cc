import type { AnswerTexts, DemoTexts, FormTexts, LayoutTexts, QuestionTexts } from './texts.types.ts';

export const layout: LayoutTexts = { language: 'Language' };

export const form: FormTexts = {
  optional: 'optional',
  fields: {
    email: 'Email',
    firstName: 'First name',
    lastName: 'Last name',
    phone: 'Phone',
    birthday: 'Birthday',
    gender: 'Gender',
    interests: 'What do you like?',
  },
  hints: {
    phone: 'With the country code, such as +48\u00a0600\u00a0100\u00a0200.',
    birthday: 'Day and month are enough.',
    interests: 'A few words will do.',
  },
  day: 'Day',
  month: 'Month',
  year: 'Year',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  genders: { female: 'Woman', male: 'Man', other: 'Other' },
  trap: 'Leave this field empty',
  submit: 'Sign me up',
  sending: 'Sending…',
  after: 'We first send you one letter, to be sure that the address is yours.',
  problem: 'Please look at this again',
  errors: {
    email: 'Write one email address in full, such as anna@example.com.',
    name: 'Write just the name, without links or symbols.',
    phone: 'Write the number with its country code, such as +48\u00a0600\u00a0100\u00a0200.',
    birthday: 'Give both the day and the month, or leave the birthday empty.',
    noSuchDate: 'That date doesn’t exist: {month} has {days} days.',
    year: 'That year can’t be right. Check it, or leave it empty.',
    tooYoung: 'You are a little too young for our letters yet. We have kept nothing of what you wrote.',
    consent: 'Tick this box if we may write to you. Without it we can’t.',
    consentChanged: 'We have changed this sentence since. Reload the page and read it again.',
    other: 'Something here can’t be read. Check it, or leave it empty.',
    tooMany: 'Many people are signing up from your network just now. Wait a minute and press the button again.',
    offline: 'We couldn’t be reached. Check your connection and press the button again; what you wrote is still here.',
  },
  done: {
    title: 'Now open your mailbox',
    text: 'A letter is on its way to {address}. Press the button in it, and you are on the list.',
    textWithoutAddress:
      'A letter is on its way to the address you have just given. Press the button in it, and you are on the list.',
    patience:
      'Nothing after a few minutes? Look in the spam folder: the sender is {sender}. If you get our letters already, there is nothing more to do.',
    again: 'Use another address',
  },
  overlay: { open: 'Leave your address', close: 'Close' },
};

export const confirm: QuestionTexts = {
  title: 'Shall we write to you?',
  text: 'Press the button, and letters from {shop} will come to your mailbox.',
  button: 'Yes, write to me',
  otherwise: 'Didn’t sign up? Just close this page. We will delete the address and write no more.',
};

export const confirmed: AnswerTexts = {
  title: 'Thank you, you are on the list',
  text: 'The next letter from {shop} will come to you too. Every letter has a link to leave.',
  link: '',
  help: 'Questions? Write to {replyTo}.',
};

export const unsubscribe: QuestionTexts = {
  title: 'No more letters?',
  text: 'One tap, and {shop} stops sending you letters at once. You will still hear about orders you place.',
  button: 'Stop the letters',
  otherwise: 'Would you rather stay? Just close this page.',
};

export const unsubscribed: AnswerTexts = {
  title: 'The letters have stopped',
  text: 'From now on you get no letters from {shop}. You will still hear about orders you place.',
  link: 'Sign up again',
  help: 'Was this a mistake, or do you want to tell us why? Write to {replyTo}.',
};

export const refused: AnswerTexts = {
  title: 'This link doesn’t work any more',
  text: 'It may be too old, or part of it was lost on the way. Nothing has been changed.',
  link: 'Sign up again',
  help: 'Need help, or want to leave our letters? Write to {replyTo}, and we will see to it.',
};

export const notFound: AnswerTexts = {
  title: 'There is no such page',
  text: 'Perhaps the address was cut short or mistyped.',
  link: 'To the sign-up form',
  help: 'Looking for something? Write to {replyTo}.',
};

export const demo: DemoTexts = {
  title: 'Bread that took all night',
  text: 'Our dough rises for sixteen hours. The first loaves leave the oven at six in the morning.',
  goodsTitle: 'Today on the counter',
  goods: [
    { name: 'Rye sourdough', about: 'Flour, water, salt and time.' },
    { name: 'Poppy seed roll', about: 'More poppy than roll.' },
    { name: 'Apple pie', about: 'Sour apples, butter, a little cinnamon.' },
  ],
  hoursTitle: 'We are open',
  hours: ['Monday to Friday 6–18', 'Saturday 6–14'],
};
