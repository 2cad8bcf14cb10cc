import type { OpenLead } from '../leads/lead.schema.ts';
import { confirmLink } from '../mail/links.ts';
import type { OutgoingMail } from '../mail/mailer.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';
import { askedMail } from './askedMail.ts';
import { whatWasEntered } from './whatWasEntered.ts';

/**
 * The confirmation mail of a lead: one button, no promotion (OLG München 29 U 1682/12), and what was entered; the page
 * behind the button asks about what contradicts itself.
 */
export function inviteMail(
  lead: OpenLead,
  { shop, publicUrl, keyring, now }: { shop: Shop; publicUrl: string; keyring: Keyring; now: Date },
): OutgoingMail {
  const { address: to, signup } = lead.submissions.at(-1)!;
  const { locale, firstName } = signup;
  const url = confirmLink(lead, { publicUrl, keyring, locale });
  const details = whatWasEntered(lead, locale, shop);
  return askedMail(
    { kind: 'invite', to, locale, firstName, url, details },
    { lead: lead.key },
    { shop, publicUrl, now },
  );
}
