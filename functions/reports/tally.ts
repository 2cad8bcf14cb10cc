import type { CountedSend, Send } from '../programme/send.schema.ts';
import type { Instant } from '../time/instant.ts';
import { localDate } from '../time/localDate.ts';
import { toWall } from '../time/wallClock.ts';

/** What became of some mails. Whoever was to get one is in exactly one of the first five: they add up to the audience. */
export type Tally = {
  audience: number;
  sent: number;
  skipped: Record<string, number>;
  failed: number;
  unknown: number;
  planned: number;
  delivered: number;
  bounced: number;
  complained: number;
  clicked: number;
  unsubscribed: number;
};

const marks = {
  delivered: 'deliveredAt',
  bounced: 'bouncedAt',
  complained: 'complainedAt',
  clicked: 'clickedAt',
  unsubscribed: 'leftAt',
} as const;

const states: Record<Exclude<Send['state'], 'skipped'>, 'sent' | 'failed' | 'unknown' | 'planned'> = {
  sent: 'sent',
  failed: 'failed',
  unknown: 'unknown',
  planned: 'planned',
};

export const noTally = (): Tally => ({
  audience: 0,
  sent: 0,
  skipped: {},
  failed: 0,
  unknown: 0,
  planned: 0,
  delivered: 0,
  bounced: 0,
  complained: 0,
  clicked: 0,
  unsubscribed: 0,
});

/** Counts one more. */
export function tally(into: Tally, send: CountedSend): void {
  into.audience += 1;
  if (send.state === 'skipped') addTo(into.skipped, send.reason ?? 'unknown');
  else into[states[send.state]] += 1;
  for (const [name, mark] of Object.entries(marks)) if (send[mark]) into[name as keyof typeof marks] += 1;
}

/** Whether it is asked of its reader what she ordered after it: who was held out is looked at beside who got it. */
export const isAnswering = ({ state, reason }: Pick<CountedSend, 'state' | 'reason'>) =>
  state === 'sent' || reason === 'held-out';

/** Counts one more under a name. */
export function addTo(counts: Record<string, number>, name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}

/** Which sends a report is about: those due within a time, in a language, that went out at an hour of the shop's day. */
export type Selection = {
  from?: Instant | undefined;
  to?: Instant | undefined;
  locale?: string | undefined;
  hour?: number | undefined;
  variant?: string | undefined;
};

export function selected({ from, to, locale, hour, variant }: Selection, send: CountedSend, zone: string): boolean {
  return (
    (from === undefined || send.dueAt >= from) &&
    (to === undefined || send.dueAt < to) &&
    (locale === undefined || send.locale === locale) &&
    (variant === undefined || send.variant === variant) &&
    (hour === undefined || hourOf(send, zone) === hour)
  );
}

/** The hour of the shop's day at which a mail went out or was decided on; of one still to come, at which it is due. */
export function hourOf({ at, dueAt }: CountedSend, zone: string): number {
  return new Date(toWall(Date.parse(at ?? dueAt), zone)).getUTCHours();
}

/** The shop's day on which it was, or is. */
export const dayOf = ({ at, dueAt }: CountedSend, zone: string): string => localDate(at ?? dueAt, zone);
