import type { OpenLead } from '../leads/lead.schema.ts';
import { composeMail } from '../mail/composeMail.ts';
import { confirmLink } from '../mail/links.ts';
import type { OutgoingMail } from '../mail/mailer.ts';
import { renderLetter } from '../mail/renderLetter.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';
import { askedLetters } from './askedLetters.atBuild.ts';

/** The confirmation mail of a lead: one button, no promotion (OLG München 29 U 1682/12). */
export async function inviteMail(
  lead: OpenLead,
  { shop, publicUrl, keyring, now }: { shop: Shop; publicUrl: string; keyring: Keyring; now: Date },
): Promise<OutgoingMail> {
  const { address: to, signup } = lead.submissions.at(-1)!;
  const { locale, firstName } = signup;
  const url = confirmLink(lead, { publicUrl, keyring, locale });
  const letter = renderLetter({
    letter: askedLetters.invite,
    locale,
    shop,
    shopUrl: shop.url ?? publicUrl,
    why: 'asked-for',
    reader: { firstName, links: { url } },
  });
  const from = shop.sender.transactional;
  const raw = await composeMail({ from, to, replyTo: shop.sender.replyTo, ...letter, now });
  return { from: from.email, to, raw, tags: { kind: 'invite', lead: lead.key } };
}
