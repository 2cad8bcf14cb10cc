import { isDeepStrictEqual } from 'node:util';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ConsentState, Subscription, SuppressionReason } from '../permission/subscription.schema.ts';
import { phoneIdentity } from '../person/phoneIdentity.ts';
import { type Profile, profileFields, valueAt } from '../person/profileFields.ts';
import { readProfile } from '../person/readProfile.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import type { ImportSettings, Outcome } from './import.schema.ts';
import type { Reads, ToldConsent, Warning } from './reading/list.types.ts';

/** What is known of the person of a row, and of their address. */
export type Known = {
  contact?: Contact | undefined;
  subscription?: Subscription | undefined;
  suppressed?: Subscription['suppressed'];
  erasedAt?: Instant | undefined;
  /** The purposes that are confirmed by the word of a list alone. */
  byLists?: readonly string[];
};

/** What a row does to a person: nothing where all of it is known, or where nothing may be kept. */
export type Decision = {
  outcome: Outcome;
  profile: Profile;
  tags?: string[];
  purposes: { purpose: string; state: ConsentState }[];
  suppress?: SuppressionReason;
  warnings: Warning[];
};

type Setting = { shop: Shop; settings: Pick<ImportSettings, 'consent' | 'country'>; now: Date };

const abroad = new WeakMap<Shop, Map<string, Shop>>();

/** The shop as if it were where the list is from: from which age people decide for themselves is the country's. */
function shopIn(country: string | undefined, shop: Shop): Shop {
  if (country === undefined || country === shop.country) return shop;
  const shops = abroad.get(shop) ?? new Map<string, Shop>();
  abroad.set(shop, shops);
  const there = shops.get(country) ?? { ...shop, country };
  shops.set(country, there);
  return there;
}

const suppressing: Partial<Record<ToldConsent['status'], SuppressionReason>> = {
  cleaned: 'hard-bounce',
  complained: 'complaint',
};

/**
 * What becomes of a row, by what is known. Gaps are filled and nothing is overwritten. What takes permission away counts
 * at once; what would give it counts only where the import names purpose and evidence, and never against what the person
 * or their mailbox has said: who left, bounced or was erased stays so.
 */
export function decideRow(reads: Reads, known: Known, setting: Setting): Decision {
  const { contact, suppressed, erasedAt } = known;
  if (!contact && erasedAt) return { outcome: 'suppressed', profile: {}, purposes: [], warnings: [] };
  const { profile, warnings } = profileOf(reads, contact, setting);
  const gaps = contact ? gapsIn(contact, profile) : profile;
  const tags = newTags(contact?.tags, reads.tags);
  const suppress = suppressing[reads.consent.status];
  const tellsNews = suppress && (suppress === 'complaint' ? suppressed?.reason !== 'complaint' : !suppressed);
  const purposes = movesOf(reads.consent, known, setting);
  const isChange = Object.keys(gaps).length > 0 || tags !== undefined || purposes.length > 0;
  const outcome = (): Outcome => {
    if (suppress || suppressed) return 'suppressed';
    if (!contact) return 'new';
    if (contradicts(contact, profile)) return 'conflicting';
    return isChange ? 'updated' : 'same';
  };
  return {
    outcome: outcome(),
    profile: gaps,
    ...(tags && { tags }),
    purposes,
    ...(tellsNews && { suppress }),
    warnings,
  };
}

/** The row as a profile of this shop: names, phone, birthday and the shop's own fields, each read by its kind. */
function profileOf(reads: Reads, contact: Contact | undefined, { shop, settings, now }: Setting) {
  const { firstName, lastName, phone, birthday, gender, locale, fields } = reads;
  const { company, card, nip, regon, yTunnus, pib, inn } = reads;
  const said = {
    ...{ firstName, lastName, phone: sameNumber(phone, contact, shop), birthday, gender, locale, fields },
    ...{ company, card, nip, regon, yTunnus, pib, inn },
  };
  const there = shopIn(settings.country, shop);
  const { profile, faults } = readProfile(said, profileFields(there), { shop: there, now });
  const warnings = faults
    .filter(({ path }) => path !== 'locale')
    .map(({ path, code }) => ({ field: path, reason: code }));
  return { profile, warnings };
}

/** A number that is known in another spelling says nothing new. */
function sameNumber(phone: string | undefined, contact: Contact | undefined, { country }: Shop): string | undefined {
  const known = contact?.phone;
  const isKnown = phone && known && phoneIdentity(known, country) === phoneIdentity(phone, country);
  return isKnown ? known : phone;
}

const pathsOf = ({ fields = {}, ...profile }: Profile) => [
  ...Object.keys(profile).filter((path) => path !== 'locale'),
  ...Object.keys(fields).map((id) => `fields.${id}`),
];

function gapsIn(contact: Contact, profile: Profile): Profile {
  const isGap = (path: string) => valueAt(contact, path) === undefined;
  const { fields = {}, locale: _, ...rest } = profile;
  const own = Object.entries(fields).filter(([id]) => isGap(`fields.${id}`));
  const gaps = Object.entries(rest).filter(([path, value]) => value !== undefined && isGap(path));
  return { ...Object.fromEntries(gaps), ...(own.length > 0 && { fields: Object.fromEntries(own) }) };
}

function contradicts(contact: Contact, profile: Profile): boolean {
  return pathsOf(profile).some((path) => {
    const [known, said] = [valueAt(contact, path), valueAt(profile, path)];
    return known !== undefined && said !== undefined && !isDeepStrictEqual(known, said);
  });
}

/** All tags, where the row has some that are new, compared without case. */
function newTags(known: readonly string[] = [], said: readonly string[] = []): string[] | undefined {
  const has = new Set(known.map((tag) => tag.toLowerCase()));
  const more = said.filter((tag) => !has.has(tag.toLowerCase()));
  return more.length > 0 ? [...known, ...more] : undefined;
}

/**
 * Which purposes come to which state. Who has left is noted for every purpose, also where nothing was agreed to: no other
 * list shall say the contrary later. What a person confirmed here after the day they left elsewhere stays.
 */
function movesOf(
  told: ToldConsent,
  { subscription, suppressed, erasedAt, byLists = [] }: Known,
  { shop, settings: { consent } }: Setting,
): Decision['purposes'] {
  if (told.status === 'unsubscribed') {
    const stays = ([purpose, { state, at }]: [string, Subscription['purposes'][string]]) =>
      state === 'withdrawn' ||
      (state === 'confirmed' && !byLists.includes(purpose) && told.at !== undefined && endOf(told.at) < at);
    const kept = Object.entries(subscription?.purposes ?? {})
      .filter(stays)
      .map(([purpose]) => purpose);
    return Object.keys(shop.purposes)
      .filter((purpose) => !kept.includes(purpose))
      .map((purpose) => ({ purpose, state: 'withdrawn' }));
  }
  if (told.status !== 'subscribed' || !consent?.evidence || suppressed || erasedAt) return [];
  const { purpose } = consent;
  return subscription?.purposes[purpose] ? [] : [{ purpose, state: 'confirmed' }];
}

/** A day without an hour may have been any of its hours: the strictest reading is its last. */
const endOf = (at: string) => (at.length === 10 ? `${at}T23:59:59.999Z` : at.replace(/Z$/, '.000Z'));

/** The contact as it will be after the row: by which the next row of the same person is decided. */
export function knownAfter(known: Known, { outcome, profile, tags, purposes, suppress }: Decision, at: Instant): Known {
  if (!known.contact && outcome === 'suppressed' && known.erasedAt) return known;
  const { fields, ...rest } = profile;
  const contact = {
    ...known.contact,
    ...rest,
    ...(fields && { fields: { ...known.contact?.fields, ...fields } }),
    ...(tags && { tags }),
  } as Contact;
  const confirmed = purposes.filter(({ state }) => state === 'confirmed').map(({ purpose }) => purpose);
  const moved = purposes.map(({ purpose, state }) => [purpose, { state, at, record: '' }] as const);
  const subscription = {
    ...(known.subscription ?? { claims: {} }),
    purposes: { ...known.subscription?.purposes, ...Object.fromEntries(moved) },
  };
  const byLists = [...(known.byLists ?? []), ...confirmed];
  return { ...known, contact, subscription, byLists, ...(suppress && { suppressed: { reason: suppress, at } }) };
}
