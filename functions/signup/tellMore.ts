import * as z from 'zod/mini';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { askedLater } from '../drawing/tellMoreForm.ts';
import type { LeadsTable } from '../leads/leads.table.ts';
import { profileShape } from '../person/profile.schema.ts';
import { type ProfileField, valueAt } from '../person/profileFields.ts';
import { readProfile } from '../person/readProfile.ts';
import { line } from '../person/text.schema.ts';
import { parseShape } from '../platform/parseShape.ts';
import { InvalidInput, TokenRefused } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import { perShop } from '../shop/perShop.ts';
import type { Shop } from '../shop/shop.ts';
import { type CarryOutDependencies, carryOut } from '../statement/carryOut.ts';
import { epochSeconds } from '../time/seconds.ts';

/** The link of a confirmation that was pressed. */
type Link = { leadKey: string; leadId: string };
type Reading = { leads: Pick<LeadsTable, 'get'>; contacts: Pick<ContactsTable, 'get'>; shop: Shop; now: Date };

const bodySchema = perShop((shop: Pick<Shop, 'fields'>) =>
  z.strictObject({ more: z.literal('1'), t: z.optional(line(4_096)), ...profileShape(shop) }),
);

/** What the forms ask later and nobody has said of who confirmed by this link. Throws `TokenRefused` for any other link. */
export async function stillToAsk(link: Link, reading: Reading): Promise<{ contactId: string; fields: ProfileField[] }> {
  const lead = await reading.leads.get(link.leadKey, epochSeconds(reading.now));
  const contact =
    lead?.confirmed?.id === link.leadId ? await reading.contacts.get(lead.confirmed.contactId) : undefined;
  if (!contact) throw new TokenRefused();
  return { contactId: contact.id, fields: fieldsLeft(contact, reading.shop) };
}

export function fieldsLeft(contact: Contact | undefined, shop: Shop): ProfileField[] {
  return contact ? askedLater(shop).filter(({ path }) => valueAt(contact, path) === undefined) : [];
}

/**
 * Notes what somebody says of themselves on the page that told them they are in. It is the second step of signing up,
 * asked here rather than with the address: the form stays short, what is said is said by the owner of the mailbox, and
 * there is no second door for strangers. Gaps are filled and nothing is overwritten: the link may have been passed on.
 */
export async function tellMore(
  link: Link,
  form: Record<string, unknown>,
  dependencies: CarryOutDependencies & Pick<Reading, 'leads'>,
): Promise<void> {
  const { shop, now } = dependencies;
  const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));
  const interests = [given.interests ?? []].flat().flatMap((words) => String(words).split(','));
  const said = parseShape(bodySchema(shop), { ...given, ...(given.interests !== undefined && { interests }) });
  const { profile, faults } = readProfile(said, askedLater(shop), { shop, now });
  // The language is that of the page, and no news of the person.
  const { locale: _, ...told } = profile;
  const errors = faults.filter(({ path }) => path !== 'locale');
  if (errors.length > 0) throw new InvalidInput(errors);
  await untilCommitted(async () => {
    const { contactId } = await stillToAsk(link, dependencies);
    await carryOut({ contactId, profile: told, by: 'confirm', on: 'preferences' }, dependencies);
  });
}
