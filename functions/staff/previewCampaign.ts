import type { ContactsTable } from '../contacts/contacts.table.ts';
import { marketingLetter } from '../mail/marketingMail.ts';
import { renderLetter } from '../mail/renderLetter.ts';
import { exampleOf } from '../mail/voucherOf.ts';
import { NotFound } from '../platform/problem.ts';
import type { Variant } from '../programme/campaigns/campaign.schema.ts';
import type { CampaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { voucherIn } from '../programme/letters/voucherIn.ts';
import type { ReadProgramme } from '../programme/programmeReader.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';

type Wanted = { contact?: string | undefined; locale?: Locale | undefined; variant?: Variant | undefined };

type PreviewDependencies = {
  campaigns: Pick<CampaignsTable, 'get' | 'letters'>;
  contacts: Pick<ContactsTable, 'get'>;
  shop: Shop;
  publicUrl: string;
  programme: ReadProgramme;
  now: Date;
};

/**
 * A campaign's letter as the sender writes it, to a contact or to somebody of whom nothing is known. Its links out lead to
 * the pages without anybody's token: who looks at a letter must not leave in its reader's name.
 */
export async function previewCampaign(
  id: string,
  { contact: contactId, locale: wanted, variant = 'a' }: Wanted,
  { campaigns, contacts, shop, publicUrl, programme, now }: PreviewDependencies,
) {
  const campaign = await campaigns.get(id);
  const letters = campaign && (await campaigns.letters(id, campaign.version));
  const letter = letters?.[variant];
  const contact = contactId === undefined ? undefined : await contacts.get(contactId);
  if (!campaign || !letter || (contactId !== undefined && !contact)) throw new NotFound();
  const locale = wanted ?? contact?.locale ?? shop.defaultLocale;
  const links = { unsubscribe: `${publicUrl}/unsubscribe`, preferences: `${publicUrl}/preferences` };
  const kind = (await programme(now)).vouchers.get(voucherIn(letter) ?? '');
  const voucher = kind && exampleOf(kind, { shop, locale, publicUrl, now });
  const reader = { firstName: contact?.firstName, links, ...(voucher && { voucher }) };
  const shown = marketingLetter({ letter, purpose: campaign.purpose, locale, reader }, { shop, publicUrl });
  return { ...renderLetter(shown), locale, variant, ...(contactId !== undefined && { contact: contactId }) };
}
