import type { Profile } from '../person/profileFields.ts';
import type { Contact } from './contact.schema.ts';

/** What is said of a person and nobody has said before: gaps are filled, and nothing is overwritten. */
export function filledGaps(contact: Contact, { fields = {}, ...said }: Profile): Partial<Contact> {
  const gaps = Object.entries(said).filter(([name, value]) => value !== undefined && !(name in contact));
  const own = Object.entries(fields).filter(([id]) => contact.fields?.[id] === undefined);
  return {
    ...(Object.fromEntries(gaps) as Partial<Contact>),
    ...(own.length > 0 && { fields: { ...contact.fields, ...Object.fromEntries(own) } }),
  };
}
