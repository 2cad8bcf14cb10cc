import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { Mailer } from '../mail/mailer.ts';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';
import { type Delivery, deliver } from './deliver.ts';
import type { Letter } from './letter.schema.ts';
import type { LettersTable } from './letters.table.ts';
import { rightsMail } from './rightsMail.ts';

export type MailLetterDependencies = {
  letters: Pick<LettersTable, 'move' | 'drop'>;
  contacts: Pick<ContactsTable, 'get'>;
  mailer: Mailer;
  keyring: Keyring;
  publicUrl: string;
  shop: Shop;
  now: Date;
};

/**
 * Mails a letter about a right, at most once: it is claimed first, and one found claimed by an attempt that never told
 * its outcome is `unknown`. Throws when the mail service refuses for now: try again later.
 */
export async function mailLetter(letter: Letter, dependencies: MailLetterDependencies): Promise<void> {
  const { letters } = dependencies;
  if (!(await accepted(letters.move(letter, 'requested', 'mailing')))) return settle(letter, 'unknown', letters);
  return settle(letter, await write(letter, dependencies), letters);
}

/** Whatever fails before the mail may have been taken gives the claim back. */
async function write(letter: Letter, dependencies: MailLetterDependencies): Promise<Delivery> {
  const { letters, mailer } = dependencies;
  const { contactId: contact, letter: name } = letter;
  try {
    const recipient = await recipientOf(letter, dependencies);
    if (!recipient) return 'held';
    return await deliver(await rightsMail(name, recipient, dependencies), mailer, { contact, letter: name });
  } catch (error) {
    await accepted(letters.move(letter, 'mailing', 'requested'));
    throw error;
  }
}

/** Who is written to: the contact, or whom the letter itself names because there is no contact any more. */
async function recipientOf({ contactId: id, address, locale }: Letter, { contacts, shop }: MailLetterDependencies) {
  return address ? { id, email: address, locale: locale ?? shop.defaultLocale } : contacts.get(id);
}

const codes = { held: 'LETTER_HELD', unknown: 'LETTER_UNKNOWN', mailed: 'LETTER_MAILED' } as const;

/** Writes how it ended; a letter with an address on it goes. */
async function settle(letter: Letter, to: Delivery, letters: MailLetterDependencies['letters']) {
  if (!(await accepted(letters.move(letter, 'mailing', to)))) return;
  if (letter.address) await letters.drop(letter);
  log(codes[to], { contact: letter.contactId, letter: letter.letter });
}
