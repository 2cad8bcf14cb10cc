import type { contacts } from '../texts/contacts.ts';
import type { frame } from '../texts/frame.ts';

/** Topics of texts, each a file of `texts/` with all languages; the name is the file's. */
export type Topics = {
  frame: (typeof frame)['en'];
  contacts: (typeof contacts)['en'];
};
