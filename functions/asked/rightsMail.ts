import type { Contact } from '../contacts/contact.schema.ts';
import { composeMail } from '../mail/composeMail.ts';
import { rightsLink } from '../mail/links.ts';
import type { OutgoingMail } from '../mail/mailer.ts';
import { renderLetter } from '../mail/renderLetter.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';
import { askedLetters } from './askedLetters.atBuild.ts';
import type { Letter } from './letter.schema.ts';

type Recipient = Pick<Contact, 'id' | 'email' | 'locale' | 'firstName'>;
type Sender = { shop: Shop; publicUrl: string; keyring: Keyring; now: Date };

/** A letter about a right: a link that only the owner of the mailbox can have, or word that it is done, which names nobody. */
export async function rightsMail(
  letter: Letter['letter'],
  { id, email: to, locale, firstName }: Recipient,
  { shop, publicUrl, keyring, now }: Sender,
): Promise<OutgoingMail> {
  const url = letter === 'erased' ? undefined : rightsLink(letter, id, { publicUrl, keyring, locale, now });
  const written = renderLetter({
    letter: askedLetters[letter],
    locale,
    shop,
    shopUrl: shop.url ?? publicUrl,
    why: 'asked-for',
    reader: { firstName, links: { url } },
  });
  const from = shop.sender.transactional;
  const raw = await composeMail({ from, to, replyTo: shop.sender.replyTo, ...written, now });
  return { from: from.email, to, raw, tags: { kind: letter } };
}
