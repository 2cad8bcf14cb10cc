import { allOfCause, type SendsTable } from '../mail/sends.table.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import type { CountedSend } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { type Compared, comparing, orderedWithin } from './response.ts';
import { addTo, dayOf, hourOf, noTally, type Selection, selected, type Tally, tally } from './tally.ts';

export type ReportDependencies = {
  sends: Pick<SendsTable, 'ofCause'>;
  people: Pick<PeopleTable, 'orders'>;
  /** Whose of a segment alone are counted; everybody's without it. */
  belongs?: ((contactId: string) => boolean) | undefined;
  shop: Pick<Shop, 'timeZone' | 'currency'>;
  /** Whether there is time for another page. */
  mayGoOn: () => boolean;
};

/** A part of the audience, and what it did. */
type Part = Pick<Tally, 'audience' | 'sent' | 'clicked' | 'unsubscribed'>;

export type Report = Tally & {
  /** What they ordered within so long after the mail; of as many as there was time to look at, named where not all. */
  ordered: Compared & { within: string; seen?: number };
  by: Record<'locale' | 'hour' | 'variant' | 'day', Record<string, Part>>;
};

export type Asked = Selection & { cause: string; within: string };

/** How long after a mail an order counts as its fruit, unless asked otherwise. */
export const usualReach = 'P7D';

/**
 * What became of all mails of a cause, counted from the mails themselves: no counter that could disagree with them. Each
 * send is in one state at every instant, so the sum closes while they go out, too.
 */
export async function reportOn(asked: Asked, dependencies: ReportDependencies): Promise<Report> {
  const { sends, shop, belongs } = dependencies;
  const whole = noTally();
  const by: Report['by'] = { locale: {}, hour: {}, variant: {}, day: {} };
  const answering: CountedSend[] = [];
  for await (const page of allOfCause(sends, asked.cause)) {
    for (const send of page) {
      if (!selected(asked, send, shop.timeZone) || belongs?.(send.contactId) === false) continue;
      tally(whole, send);
      for (const [name, value] of Object.entries(partsOf(send, shop.timeZone)))
        if (value !== undefined) countPart(by[name as keyof typeof by], value, send);
      if (send.state === 'sent' || send.reason === 'held-out') answering.push(send);
    }
  }
  return { ...whole, ordered: { ...(await ordered(answering, asked.within, dependencies)), within: asked.within }, by };
}

const partsOf = (send: CountedSend, zone: string) => ({
  locale: send.locale,
  variant: send.variant,
  hour: send.state === 'sent' ? String(hourOf(send, zone)).padStart(2, '0') : undefined,
  day: dayOf(send, zone),
});

function countPart(parts: Record<string, Part>, value: string, send: CountedSend): void {
  parts[value] ??= { audience: 0, sent: 0, clicked: 0, unsubscribed: 0 };
  const part = parts[value] as unknown as Record<string, number>;
  addTo(part, 'audience');
  if (send.state === 'sent') addTo(part, 'sent');
  if (send.clickedAt) addTo(part, 'clicked');
  if (send.leftAt) addTo(part, 'unsubscribed');
}

const peopleAtOnce = 2_000;

/** Those held out are looked at from the instant on at which they would have been written to. */
async function ordered(
  answering: CountedSend[],
  within: string,
  { people, shop, mayGoOn }: ReportDependencies,
): Promise<Compared & { seen?: number }> {
  const sums = comparing();
  let seen = 0;
  while (seen < answering.length && (seen === 0 || mayGoOn())) {
    const part = answering.slice(seen, seen + peopleAtOnce);
    const orders = await people.orders([...new Set(part.map(({ contactId }) => contactId))]);
    for (const { contactId, state, at, dueAt } of part) {
      const known = orders.get(contactId);
      const rules = { within, currency: shop.currency, zone: shop.timeZone };
      const after = state === 'sent' ? (at ?? dueAt) : dueAt;
      sums.add(state === 'sent' ? 'mailed' : 'held-out', known && orderedWithin(known, after, rules));
    }
    seen += part.length;
  }
  return { ...sums.result(), ...(seen < answering.length && { seen }) };
}
