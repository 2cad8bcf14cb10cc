import { fieldAt } from '../drawing/fieldLabels.ts';
import { confirmable } from '../leads/confirmable.ts';
import type { OpenLead } from '../leads/lead.schema.ts';
import { partWords } from '../leads/partWords.ts';
import { composeMail } from '../mail/composeMail.ts';
import { confirmLink } from '../mail/links.ts';
import type { OutgoingMail } from '../mail/mailer.ts';
import { nameToGreet } from '../mail/nameToGreet.ts';
import { renderLetter } from '../mail/renderLetter.ts';
import type { FieldKind } from '../person/fieldKind.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { askedLetters } from './askedLetters.atBuild.ts';

/**
 * The confirmation mail of a lead: one button, no promotion (OLG München 29 U 1682/12). It says what was entered, so that
 * nobody confirms what a stranger has written; the page behind the button asks about what contradicts itself.
 */
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
    reader: { firstName, links: { url }, details: whatWasEntered(lead, locale, shop) },
  });
  const from = shop.sender.transactional;
  const raw = await composeMail({ from, to, replyTo: shop.sender.replyTo, ...letter, now });
  return { from: from.email, to, raw, tags: { kind: 'invite', lead: lead.key } };
}

/** Kinds of fields in which a stranger may write what they like. */
const freeKinds: readonly (FieldKind | undefined)[] = ['name', 'words', 'text'];

/** The sentences as they were shown, and the data. A stranger may have entered it, so what could be a message stays away. */
function whatWasEntered(lead: OpenLead, locale: Locale, shop: Shop): string[] {
  const { certain, contested } = confirmable(lead, shop);
  return [...certain, ...contested].flatMap((part) => {
    const { label, words } = partWords(part, locale, shop);
    return freeKinds.includes(fieldAt(part.path, shop)?.kind) && !nameToGreet(words) ? [] : [`${label}: ${words}`];
  });
}
