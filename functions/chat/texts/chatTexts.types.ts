import type { Asked, Ending } from '../talk/script.ts';

/** Why a message was not taken as an answer; each hint says what to do next. */
export type HintName =
  | 'email'
  | 'twoAddresses'
  | 'name'
  | 'birthday'
  | 'onlyMonth'
  | 'noSuchDate'
  | 'year'
  | 'shortYear'
  | 'interests'
  | 'lookingFor'
  | 'budget'
  | 'otherCurrency'
  | 'consent'
  | 'changed'
  | 'summary'
  | 'change'
  | 'needed'
  | 'first';

/** What the chat says, in one language. */
export type ChatTexts = {
  /** `{shop}`, and `{intro}` from the form of the shop's configuration. */
  greeting: string;
  ask: Record<Asked | 'consent' | 'summary' | 'change', string>;
  /** Between an answer and the next question. `{name}` is filled in. */
  nice: string;
  /** `{date}` and `{currency}` are filled in where they are known. */
  hints: Record<HintName, string>;
  /** Buttons under a consent; `{title}` is its purpose, so that no button fits two of them. */
  agree: string;
  refuse: string;
  confirm: string;
  change: string;
  /** Buttons and summary of a budget; `{from}` and `{to}` are amounts with their currency. */
  upTo: string;
  over: string;
  labels: Record<Asked, string>;
  endings: Record<Ending, string>;
};
