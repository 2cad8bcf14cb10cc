import { newRightsMail } from '../asked/newRightsMail.ts';
import type { Contact, Source } from '../contacts/contact.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { firstAgreed } from '../contacts/firstAgreed.ts';
import type { AskedTable } from '../leads/asked.table.ts';
import { chosenParts, confirmable, type Part } from '../leads/confirmable.ts';
import { isOpen, type Lead, type OpenLead, type Submission } from '../leads/lead.schema.ts';
import type { LeadsTable } from '../leads/leads.table.ts';
import type { ConsentRecord, NetworkEvidence } from '../permission/subscription.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { canonicalEmail } from '../person/canonicalEmail.ts';
import type { Evidence } from '../person/evidence.schema.ts';
import { type Profile, profileFrom } from '../person/profileFields.ts';
import { accepted } from '../platform/aws.ts';
import { newId } from '../platform/ids.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import { TokenRefused } from '../platform/problem.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { Programme } from '../programme/programme.types.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { carryOut } from '../statement/carryOut.ts';
import { durationSeconds } from '../time/durationSeconds.ts';
import { epochSeconds } from '../time/seconds.ts';
import { planVoucher } from '../vouchers/issueVoucher.ts';
import { remembered, type Voucher } from '../vouchers/voucher.schema.ts';
import type { VouchersTable } from '../vouchers/vouchers.table.ts';
import { howItStands, type Standing, standsNow } from './standing.ts';

export type ConfirmDependencies = {
  leads: LeadsTable;
  contacts: ContactsTable;
  subscriptions: SubscriptionsTable;
  vouchers: VouchersTable;
  asked: Pick<AskedTable, 'asked'>;
  keys: PersonKeys;
  shop: Shop;
  programme: Pick<Programme, 'vouchers'>;
  now: Date;
};

/** What the owner's tap said: by which link, which submissions were shown to her (all, if it doesn't say), what she ticked. */
export type Tap = { leadKey: string; leadId: string; shown?: string[] | undefined; ticked?: string[] };

/** `choose`: nothing agreed to is certain, and nothing was ticked. */
export type Confirmation =
  | { outcome: Standing; locale?: Locale | undefined; vouchers: Voucher[] }
  | { outcome: 'choose'; lead: OpenLead };

/** What is confirmed, from the submissions that say so. */
type Confirmed = { lead: OpenLead; parts: Part[]; newest: Submission; locale: Locale | undefined };

/**
 * Makes a lead a contact, or adds its consents to the contact that its mailbox already belongs to: one transaction, once
 * however often it is asked. A new contact is called by its lead, which is told afterwards, as the network evidence is put
 * then, at half of what they cost in a transaction: whoever asks again before that finds the contact under that name. Throws `TokenRefused` when the lead is gone or another by now.
 */
export async function confirmSubscription(
  { leadKey, leadId, shown, ticked = [] }: Tap,
  from: Evidence & { locale?: Locale | undefined },
  dependencies: ConfirmDependencies,
): Promise<Confirmation> {
  return untilCommitted(async () => {
    const lead = await dependencies.leads.get(leadKey, epochSeconds(dependencies.now));
    if (lead?.confirmed?.id === leadId) return standsNow(lead.confirmed, dependencies);
    if (!lead || !isOpen(lead) || lead.id !== leadId) throw new TokenRefused();
    const asked = confirmable(lead, dependencies.shop, shown);
    const newest = asked.submissions.at(-1);
    const parts = chosenParts(asked, ticked);
    if (!newest || !parts.some((part) => 'text' in part)) return { outcome: 'choose', lead };
    const spoken = new Set(asked.submissions.map(({ signup }) => signup.locale));
    const locale = spoken.size > 1 ? from.locale : newest.signup.locale;
    const confirmed = await commitConfirmation({ lead, parts, newest, locale }, from, dependencies);
    return { outcome: await howItStands(confirmed, dependencies), locale, vouchers: confirmed.vouchers };
  });
}

async function commitConfirmation(
  confirmed: Confirmed,
  from: Evidence,
  dependencies: ConfirmDependencies,
): Promise<{ contactId: string; purposes: string[]; vouchers: Voucher[] }> {
  const { leads, subscriptions, asked, shop, now } = dependencies;
  const { lead, newest } = confirmed;
  const at = now.toISOString();
  const consents = consentRecords(confirmed, dependencies);
  const purposes = consents.map(({ purpose }) => purpose);
  const records = consents.map(({ id }) => id);
  const ownId = contactOf(lead);
  let toTell: string[] | undefined;
  let vouchers: Voucher[] = [];
  const promised = async (contactId: string) => {
    const found = await promisedVouchers(confirmed, contactId, dependencies);
    vouchers = found.map(({ voucher }) => voucher);
    return found.filter(({ items }) => items.length > 0);
  };
  const becomes = (contactId: string): NonNullable<Lead['confirmed']> => {
    const ids = vouchers.map(({ id }) => id);
    return { id: lead.id, at, contactId, purposes, ...(ids.length > 0 && { vouchers: ids }) };
  };
  const done = await carryOut(
    {
      mailbox: { ...canonicalEmail(newest.address)!, address: lead.address ?? newest.address },
      id: ownId,
      profile: profileOf(confirmed),
      consents,
      source: sourceOf(newest),
      by: 'confirm',
      on: newest.signup.channel,
      also: async (contactId, known) => {
        const made = known && contactId === ownId ? await madeBefore(known, purposes, newest, dependencies) : undefined;
        toTell = known ? made : records;
        const fresh = await promised(contactId);
        if (made) return 'said';
        const open = fresh.reduce<Contact['vouchers']>((all, { voucher }) => remembered(all, voucher), known?.vouchers);
        return {
          facts: {
            ...(known && { activeAt: at }),
            ...firstAgreed(known, purposes, shop, at),
            ...(fresh.length > 0 && { vouchers: open }),
          },
          items: [
            ...(known
              ? [
                  subscriptions.evidence(contactId, evidenceOf(records, newest, from, dependencies), at),
                  leads.confirmed(lead, becomes(contactId)),
                ]
              : []),
            ...fresh.flatMap(({ voucher, items }) => [
              ...items,
              asked.asked(newRightsMail({ contactId, kind: 'voucher', voucher: voucher.id }, now)),
            ]),
          ],
        };
      },
    },
    dependencies,
  );
  const { contactId, isNew } = done!;
  if (toTell) {
    await subscriptions.putEvidence(contactId, evidenceOf(toTell, newest, from, dependencies), at);
    await tell(lead, becomes(contactId), dependencies);
  }
  log(isNew ? 'CONTACT_CREATED' : 'CONTACT_CONFIRMED_AGAIN', { lead: lead.key });
  return { contactId, purposes, vouchers };
}

/** What a contact is called that comes of a lead. */
const contactOf = ({ id }: OpenLead) => id.replace(/^[^_]*/, 'con');

/** The records of what is confirmed, where a tap made the contact of it and broke off before the lead was told, or is at it. */
async function madeBefore(
  { id, createdAt }: Contact,
  purposes: string[],
  newest: Submission,
  { subscriptions }: ConfirmDependencies,
): Promise<string[] | undefined> {
  const subscription = createdAt < newest.at ? undefined : await subscriptions.get(id);
  const found = purposes.flatMap((purpose) => subscription?.purposes[purpose]?.record ?? []);
  return found.length === purposes.length ? found : undefined;
}

/** From where it was asked for and confirmed. */
const evidenceOf = (
  records: string[],
  newest: Submission,
  { address, agent }: Evidence,
  { shop, now }: ConfirmDependencies,
): NetworkEvidence => ({
  records,
  requested: newest.evidence,
  confirmed: { address, agent },
  expiresAt: epochSeconds(now) + durationSeconds(shop.retention.networkEvidence),
});

/**
 * The lead is confirmed, and nothing of the person stays on it; of what was signed up since it was read neither, which
 * no page had shown.
 */
async function tell(
  lead: OpenLead,
  confirmed: NonNullable<Lead['confirmed']>,
  { leads, now }: ConfirmDependencies,
): Promise<void> {
  for (let known: Lead | undefined = lead; known && isOpen(known) && known.id === lead.id; ) {
    if (await accepted(leads.confirm(known, confirmed))) return;
    known = await leads.get(lead.key, epochSeconds(now));
  }
}

/** What was promised for what is agreed to, by the forms that it came from: one of a kind, however often it is confirmed. */
function promisedVouchers(
  { parts }: Confirmed,
  contactId: string,
  { vouchers, keys, shop, now, programme }: ConfirmDependencies,
) {
  const forms = new Set(parts.flatMap((part) => ('text' in part ? [part.from.signup.form] : [])));
  const kinds = new Set([...forms].flatMap((form) => shop.forms[form]?.voucher ?? []));
  return Promise.all(
    [...kinds].flatMap((id) => {
      const kind = programme.vouchers.get(id);
      return kind
        ? [planVoucher({ contactId, kind, occasion: 'signup', cause: 'signup' }, { vouchers, keys, shop, now })]
        : [];
    }),
  );
}

function profileOf({ parts, newest, locale }: Confirmed): Profile {
  const said = parts.flatMap((part) => ('value' in part ? [[part.path, part.value] as const] : []));
  const { timeZone } = newest.signup;
  return { ...(profileFrom(said) as Profile), ...(timeZone && { timeZone }), ...(locale && { locale }) };
}

function sourceOf({ signup: { channel, form, placement, utm, partner } }: Submission): Source {
  return { channel, form, placement, utm, partner: partner?.name };
}

function consentRecords({ parts }: Confirmed, { now }: ConfirmDependencies): ConsentRecord[] {
  return parts.flatMap((part) =>
    'text' in part
      ? {
          id: newId('record', now),
          purpose: part.path.replace(/^consents\./, ''),
          state: 'confirmed' as const,
          text: part.text,
          source: sourceOf(part.from),
          requestedAt: part.from.at,
          confirmedAt: now.toISOString(),
          brought: part.from.signup.partner,
        }
      : [],
  );
}
