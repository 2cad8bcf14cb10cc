/**
 * A letter in one language, in Liquid. `firstName` may be absent and `shop` is the shop's name; nothing else is known
 * to it. Texts are plain: they are escaped where they become HTML, and stay as they are in the plain-text part.
 */
export type LetterTexts = {
  subject: string;
  /** What a mailbox shows beside the subject. */
  preheader: string;
  heading: string;
  greeting: string;
  paragraphs: string[];
  /** Label of the one button, drawn when there is an address for it. */
  button: string;
  /** Under the button, and under the survey if the letter carries one. */
  after: string[];
  /** The shop's name follows on a line of its own. */
  closing: string;
};

/** What stands below every letter. */
export type FooterTexts = {
  /** Before the button's address in full, for those whose mail program shows no button. */
  buttonAddress: string;
  /** `purpose` is what the reader asked for by its title, `since` the day, if known. */
  why: string;
  leave: string;
  /** The link to everything a person can see and change. */
  preferences: string;
};
