import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import { recallOrders } from '../contacts/recallOrders.ts';
import type { Ordering, PeopleTable } from '../permission/people.table.ts';
import { inParts } from '../platform/inParts.ts';
import type { CountedSend } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { type Compared, type Comparing, compare, compared, noneCompared, orderedWithin } from './response.ts';

/** What people ordered after a mail; of as many as there was time to look at (`seen`), and of how many, where not of all. */
export type Ordered = Compared & { seen?: number; outOf?: number };

type Within = { within: string; shop: Pick<Shop, 'timeZone' | 'currency'> };
/** A mail, and what is known of whoever got it, or was held out of it; nothing of who is gone. */
export type Answering = { send: CountedSend; known: Ordering | undefined };
export type AnswersDependencies = { people: Pick<PeopleTable, 'orders'>; orders: Pick<ContactOrdersTable, 'since'> };

const atOnce = 800;

/** What people ordered after their mails, looked at as long as there is time. */
export async function orderedAfter(
  sends: readonly CountedSend[],
  { mayGoOn, ...dependencies }: Within & AnswersDependencies & { mayGoOn: () => boolean },
): Promise<Ordered> {
  const sums = noneCompared();
  let seen = 0;
  for (const some of inParts(sends, atOnce)) {
    if (seen > 0 && !mayGoOn()) return { ...compared(sums), seen, outOf: sends.length };
    countOrdered(sums, await answersTo(some, dependencies), dependencies);
    seen += some.length;
  }
  return compared(sums);
}

/** Each mail with what is known of its reader, who remembers every order since, or has them read up. */
export async function answersTo(
  sends: readonly CountedSend[],
  { people, orders }: AnswersDependencies,
): Promise<Answering[]> {
  const known = await people.orders([...new Set(sends.map(({ contactId }) => contactId))]);
  return Promise.all(
    sends.map(async (send) => {
      const found = known.get(send.contactId);
      return { send, known: found && (await recallOrders(found, askedSince(send), orders)) };
    }),
  );
}

/** Those held out are looked at from the instant on at which they would have been written to. */
const askedSince = ({ state, at, dueAt }: CountedSend) => (state === 'sent' ? (at ?? dueAt) : dueAt);

export function countOrdered(into: Comparing, answers: readonly Answering[], { within, shop }: Within): void {
  const rules = { within, currency: shop.currency, zone: shop.timeZone };
  for (const { send, known } of answers) {
    const group = send.state === 'sent' ? 'mailed' : 'heldOut';
    compare(into, group, known && orderedWithin(known.orders, askedSince(send), rules));
  }
}
