import { allOfCause, type SendsTable } from '../mail/sends.table.ts';
import type { CountedSend } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import type { Ordered } from './ordered.ts';
import { addTo, dayOf, hourOf, isAnswering, noTally, type Selection, selected, type Tally, tally } from './tally.ts';

export type ReportDependencies = {
  sends: Pick<SendsTable, 'ofCause'>;
  /** Whose of a segment alone are counted; everybody's without it. */
  belongs?: ((contactId: string) => boolean) | undefined;
  shop: Pick<Shop, 'timeZone'>;
  /** What those ordered who got a mail, and those who were held out. */
  ordered: (answering: CountedSend[]) => Promise<Ordered>;
};

/** A part of the audience, and what it did. */
type Part = Pick<Tally, 'audience' | 'sent' | 'clicked' | 'unsubscribed'>;

export type Report = Tally & {
  /** What they ordered within so long after the mail. */
  ordered: Ordered & { within: string };
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
  const { sends, shop, belongs, ordered } = dependencies;
  const whole = noTally();
  const by: Report['by'] = { locale: {}, hour: {}, variant: {}, day: {} };
  const answering: CountedSend[] = [];
  for await (const page of allOfCause(sends, asked.cause)) {
    for (const send of page) {
      if (!selected(asked, send, shop.timeZone) || belongs?.(send.contactId) === false) continue;
      tally(whole, send);
      for (const [name, value] of Object.entries(partsOf(send, shop.timeZone)))
        if (value !== undefined) countPart(by[name as keyof typeof by], value, send);
      if (isAnswering(send)) answering.push(send);
    }
  }
  return { ...whole, ordered: { ...(await ordered(answering)), within: asked.within }, by };
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
