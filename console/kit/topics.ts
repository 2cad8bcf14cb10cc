import type { changes } from '../texts/changes.ts';
import type { contact } from '../texts/contact.ts';
import type { contacts } from '../texts/contacts.ts';
import type { counter } from '../texts/counter.ts';
import type { frame } from '../texts/frame.ts';
import type { rules } from '../texts/rules.ts';
import type { segments } from '../texts/segments.ts';
import type { settings } from '../texts/settings.ts';
import type { terms } from '../texts/terms.ts';
import type { today } from '../texts/today.ts';

/** Topics of texts, each a file of `texts/` with all languages; the name is the file's. */
export type Topics = {
  frame: (typeof frame)['en'];
  contacts: (typeof contacts)['en'];
  contact: (typeof contact)['en'];
  counter: (typeof counter)['en'];
  changes: (typeof changes)['en'];
  settings: (typeof settings)['en'];
  rules: (typeof rules)['en'];
  segments: (typeof segments)['en'];
  terms: (typeof terms)['en'];
  today: (typeof today)['en'];
};
