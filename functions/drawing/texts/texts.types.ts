/** A page with one button. */
export type QuestionTexts = { title: string; text: string; button: string; otherwise: string };

/** A page that says how it went. `{shop}` and `{replyTo}` are filled in. */
export type AnswerTexts = { title: string; text: string; link: string; help: string };
