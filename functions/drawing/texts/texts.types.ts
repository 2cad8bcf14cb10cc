import type { FieldName } from '../formDefinition.types.ts';

/** Words of a form. They travel with its definition, so the embedded element speaks the visitor's language too. */
export type FormTexts = {
  optional: string;
  fields: Record<FieldName, string>;
  hints: Partial<Record<FieldName, string>>;
  day: string;
  month: string;
  year: string;
  /** January first. */
  months: string[];
  genders: { female: string; male: string; other: string };
  /** Label of the field that people never see and robots fill in. */
  trap: string;
  submit: string;
  sending: string;
  /** Under the button: what happens next. */
  after: string;
  /** Heading of the summary of errors; also put before the page's title. */
  problem: string;
  errors: {
    email: string;
    name: string;
    phone: string;
    birthday: string;
    /** `{month}` and `{days}` are filled in. */
    noSuchDate: string;
    /** To come, or too long ago. */
    year: string;
    tooYoung: string;
    consent: string;
    consentChanged: string;
    other: string;
    tooMany: string;
    offline: string;
  };
  done: {
    title: string;
    /** `{address}` is filled in. */
    text: string;
    /** Where the address isn't known: the page after a form without JavaScript. */
    textWithoutAddress: string;
    /** `{sender}` is filled in. */
    patience: string;
    again: string;
  };
  /** Of a form that comes by itself. */
  overlay: { open: string; close: string };
};

export type LayoutTexts = { language: string };

/** A page with one button. */
export type QuestionTexts = { title: string; text: string; button: string; otherwise: string };

/** A page that says how it went. `{shop}` and `{replyTo}` are filled in. */
export type AnswerTexts = { title: string; text: string; link: string; help: string };

export type DemoTexts = {
  title: string;
  text: string;
  goodsTitle: string;
  goods: { name: string; about: string }[];
  hoursTitle: string;
  hours: string[];
};

/** What every language's file exports, piece by piece, so that a bundle carries only the pieces its pages use. */
export type Texts = {
  layout: LayoutTexts;
  form: FormTexts;
  confirm: QuestionTexts;
  confirmed: AnswerTexts;
  unsubscribe: QuestionTexts;
  unsubscribed: AnswerTexts;
  refused: AnswerTexts;
  notFound: AnswerTexts;
  demo: DemoTexts;
};
