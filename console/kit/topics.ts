import type { automations } from '../texts/automations.ts';
import type { calendar } from '../texts/calendar.ts';
import type { campaigns } from '../texts/campaigns.ts';
import type { changes } from '../texts/changes.ts';
import type { contact } from '../texts/contact.ts';
import type { contacts } from '../texts/contacts.ts';
import type { counter } from '../texts/counter.ts';
import type { frame } from '../texts/frame.ts';
import type { letter } from '../texts/letter.ts';
import type { report } from '../texts/report.ts';
import type { imports } from '../texts/imports.ts';
import type { rules } from '../texts/rules.ts';
import type { segments } from '../texts/segments.ts';
import type { settings } from '../texts/settings.ts';
import type { terms } from '../texts/terms.ts';
import type { today } from '../texts/today.ts';
import type { vouchers } from '../texts/vouchers.ts';

/** Topics of texts, each a file of `texts/` with all languages; the name is the file's. */
export type Topics = {
  automations: (typeof automations)['en'];
  calendar: (typeof calendar)['en'];
  campaigns: (typeof campaigns)['en'];
  letter: (typeof letter)['en'];
  report: (typeof report)['en'];
  frame: (typeof frame)['en'];
  contacts: (typeof contacts)['en'];
  contact: (typeof contact)['en'];
  counter: (typeof counter)['en'];
  changes: (typeof changes)['en'];
  imports: (typeof imports)['en'];
  settings: (typeof settings)['en'];
  rules: (typeof rules)['en'];
  segments: (typeof segments)['en'];
  terms: (typeof terms)['en'];
  today: (typeof today)['en'];
  vouchers: (typeof vouchers)['en'];
};
