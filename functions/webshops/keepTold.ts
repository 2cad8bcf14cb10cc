import { type ChangeOrderDependencies, changeOrder, type Decide } from '../orders/changeOrder.ts';
import { moveOrder } from '../orders/moveOrder.ts';
import { parseOrder } from '../orders/parseOrder.ts';
import { type PlaceOrderDependencies, placeOrder } from '../orders/placeOrder.ts';
import { isSameOrder } from '../orders/sameOrder.ts';
import { callingCode } from '../person/callingCodes.ts';
import { canonicalEmail } from '../person/canonicalEmail.ts';
import { phoneIdentity } from '../person/phoneIdentity.ts';
import { Conflict, type FieldError, NotFound } from '../platform/problem.ts';
import { clockSkewMs } from '../time/instant.ts';
import { asTold, goneAsTold, placedAsTold, refundedAsTold } from './asTold.ts';
import { readShopify } from './shopify.ts';
import { goneRank, readWords, revisionAt, type Told, type ToldOrder } from './told.ts';
import type { Early, Webshop } from './webshop.schema.ts';
import type { WebshopsTable } from './webshops.table.ts';

export type KeepDependencies = PlaceOrderDependencies & ChangeOrderDependencies & { webshops: WebshopsTable };

/** `nobody`: an order without an address, such as one of a till; `waits`: told before its order. */
export const results = ['counted', 'changed', 'repeated', 'nobody', 'waits', 'nothing'] as const;
export type Kept = { result: (typeof results)[number]; orderId?: string; warnings?: FieldError[] };

/**
 * Keeps what a shop's system tells, by the one way of orders: the first word of an order places it, every later one makes
 * it what it is by then, as one transaction each, whichever comes first, twice or late. What is told of an order before
 * the order waits for it. Throws `InvalidInput` for an order that cannot be kept.
 */
export async function keepTold(told: Told, webshop: Webshop, dependencies: KeepDependencies): Promise<Kept> {
  if (told.kind === 'nothing') return { result: 'nothing' };
  if (told.kind === 'order') return keepOrder(told.order, webshop, dependencies);
  return keepOf(`${webshop.prefix}:${told.id}`, earlyFrom(told, dependencies.now), dependencies);
}

async function keepOrder(told: ToldOrder, webshop: Webshop, dependencies: KeepDependencies): Promise<Kept> {
  const { now, shop } = dependencies;
  const orderId = await idOf(told, webshop, dependencies);
  // Only for its checks where there is no address: whose an order is was settled when it was placed.
  const parsed = parseOrder({ ...bodyOf(told, shop, now), orderId, email: told.email ?? nowhere }, shop, now);
  const named = parsed.warnings.length > 0 ? { warnings: parsed.warnings } : {};
  const change = async (): Promise<Kept> => {
    const { repeated } = await changeOrder(
      orderId,
      { on: 'correction' },
      (order) => asTold(order, told, parsed.order),
      dependencies,
    );
    return { result: repeated ? 'repeated' : 'changed', orderId, ...named };
  };
  const isMoved =
    parsed.email !== undefined && told.email !== undefined
      ? await moveOrder(
          orderId,
          { email: parsed.email, profile: parsed.profile, revision: told.revision },
          dependencies,
        )
      : false;
  const kept = await change().catch(orNothing);
  if (kept) return isMoved ? { ...kept, result: 'changed' } : kept;
  if (told.email === undefined) return { result: 'nobody' };
  // A list that names it by its number later finds it so.
  const { orders, keys } = dependencies;
  await Promise.all([...new Set(told.numbers)].map((number) => orders.putAlias(keys.order(number), orderId)));
  const { repeated } = await placeOrder({ ...parsed, order: placedAsTold(parsed.order, told) }, dependencies).catch(
    (error: unknown) => {
      // Two of its words came at once.
      if (error instanceof Conflict) return { repeated: true };
      throw error;
    },
  );
  const placed = repeated ? await change().catch(orNothing) : ({ result: 'counted', orderId, ...named } as const);
  await catchUp(orderId, dependencies);
  // Without a change it is of somebody who was erased: nobody is brought back.
  return placed ?? { result: 'nobody' };
}

/** A refund, or that an order was thrown away: done to the order, or kept until that comes. */
async function keepOf(ownId: string, early: Early, dependencies: KeepDependencies): Promise<Kept> {
  const { orders, webshops, keys, now } = dependencies;
  const orderId = (await orders.alias(keys.order(ownId))) ?? ownId;
  const change = () => changeOrder(orderId, { on: 'refund' }, deciding(early, now), dependencies).catch(orNothing);
  const done = await change();
  if (done) return { result: done.repeated ? 'repeated' : 'changed', orderId };
  if ((await orders.receipt(keys.order(orderId)))?.erased) return { result: 'nobody' };
  await webshops.putEarly(keys.order(ownId), early, now);
  // The order may have come while this was put down.
  const caught = await change();
  if (caught) await webshops.forgetEarly(keys.order(ownId), early);
  return { result: caught ? 'changed' : 'waits', orderId };
}

/** Does to an order that has just come what was told of it before. */
async function catchUp(orderId: string, dependencies: KeepDependencies): Promise<void> {
  const { webshops, keys, now } = dependencies;
  for (const early of await webshops.earlyOf(keys.order(orderId))) {
    await changeOrder(orderId, { on: 'refund' }, deciding(early, now), dependencies).catch(orNothing);
    await webshops.forgetEarly(keys.order(orderId), early);
  }
}

function earlyFrom(told: Exclude<Told, { kind: 'order' | 'nothing' }>, now: Date): Early {
  const at = now.toISOString();
  if (told.kind === 'gone') return { id: 'gone', at, revision: revisionAt(at, goneRank) };
  return { id: told.refund.id, at, words: JSON.stringify(told.words) };
}

function deciding(early: Early, now: Date): Decide {
  const { revision, words, at } = early;
  if (revision !== undefined) return (order) => goneAsTold(order, revision);
  const told = readShopify('refunds/create', readWords(words ?? '{}'), now);
  return (order) => (told.kind === 'refund' ? refundedAsTold(order, told.refund, at) : order);
}

function orNothing(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error;
}

/**
 * Under which id an order stands. One that a list or the shop's own program brought before under its number is that order,
 * if it is the same mailbox's and of that day; from then on it is known by both.
 */
async function idOf({ id, numbers, email, body }: ToldOrder, { prefix }: Webshop, dependencies: KeepDependencies) {
  const { orders, contacts, keys } = dependencies;
  const own = `${prefix}:${id}`;
  if (await orders.receipt(keys.order(own))) return own;
  const alias = await orders.alias(keys.order(own));
  if (alias !== undefined) return alias;
  const canonical = email === undefined ? undefined : canonicalEmail(email)?.canonical;
  const owner = canonical === undefined ? undefined : await contacts.idOfEmail(keys.email(canonical));
  if (owner === undefined) return own;
  for (const number of new Set(numbers)) {
    const before = await orders.find(keys.order(number));
    const isIts = before && (await orders.receipt(keys.order(number)))?.contactId === owner;
    if (!isIts || !isSameOrder(before, body)) continue;
    await orders.putAlias(keys.order(own), number);
    return number;
  }
  return own;
}

/** An address that can be nobody's (RFC 2606). */
const nowhere = 'nobody@example.invalid';

/** The order as its program would report it: a clock that is ahead costs no order, a telephone is read in its country. */
function bodyOf({ body, revision }: ToldOrder, shop: { country: string }, now: Date) {
  const { country, phone, locale, ...rest } = body;
  const isAhead = Date.parse(body.at) > now.getTime() + clockSkewMs;
  return {
    ...rest,
    ...(isAhead && { at: now.toISOString() }),
    revision,
    phone: phoneFrom(phone as string | undefined, country as string | undefined, shop.country),
    ...(locale !== undefined && { locale }),
  };
}

function phoneFrom(phone: string | undefined, country: string | undefined, home: string): string | undefined {
  const isForeign = country !== undefined && country.toUpperCase() !== home.toUpperCase() && callingCode(country);
  return phone && isForeign ? (phoneIdentity(phone, country) ?? phone) : phone;
}
