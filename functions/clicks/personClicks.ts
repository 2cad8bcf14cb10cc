import type { Instant } from '../time/instant.ts';
import type { MachineSign } from './machineSign.ts';

/** One click on a link of a mail, as it was noted. `from` tells sources apart and is nobody's address. */
export type ClickNote = { at: Instant; link: number; from: string; sign?: MachineSign | undefined };

/**
 * Nobody reads so fast: two different links within two seconds, or three within ten, are followed by a program that
 * fetches what a mail links to (Barracuda's, Proofpoint's and Microsoft's do it from several addresses at once). Clicks
 * on one and the same link say nothing: people press twice, and browsers ask again.
 */
const bursts = [
  { links: 2, withinMs: 2_000 },
  { links: 3, withinMs: 10_000 },
];

/**
 * Which of the clicks on one mail, noted one after the other, were a person's. A source that showed a sign of a machine
 * once is a machine throughout; whatever belongs to a burst is a machine's too. Pure: it needs no more than the notes,
 * in any order.
 */
export function personClicks(notes: readonly ClickNote[]): ClickNote[] {
  const machines = new Set(notes.filter(({ sign }) => sign).map(({ from }) => from));
  const left = notes.filter(({ from }) => !machines.has(from)).sort((a, b) => a.at.localeCompare(b.at));
  const times = left.map(({ at }) => Date.parse(at));
  const isOfBurst = left.map(() => false);
  for (const { links, withinMs } of bursts)
    for (const [i, from] of times.entries()) {
      const end = times.findLastIndex((time) => time - from <= withinMs);
      if (new Set(left.slice(i, end + 1).map(({ link }) => link)).size >= links) isOfBurst.fill(true, i, end + 1);
    }
  return left.filter((_, i) => !isOfBurst[i]);
}
