import type { Tally } from '../../../functions/reports/tally.ts';
import type { Figure, Target } from '../support/figure.ts';
import { median } from '../support/pairs.ts';
import { leaves } from './audience.ts';
import { type CampaignRun, functionMemory, runCampaign, type Use } from './runCampaign.ts';

const people = Number(process.env.BENCH_CONTACTS ?? 100_000);
const kills = { expand: 4, send: 6 };
const allKills = kills.expand + kills.send;
/** Mails that a sender has under way at once, and in a message; people in a page of an audience: a kill has them done again. */
const [underWay, perMessage, pageSize] = [8, 100, 100];
/** From how many mails of its own on a process is said to be warm. */
const warmMails = 10_000;

/** A campaign to many people into a sink, by a process that is killed at ten random moments: what it cost, and that its sum closes. */
export async function campaignFigures(tell: (figure: Figure) => void): Promise<void> {
  const run = await runCampaign(people, kills);
  const { accounts, wrong, killedAt, uses, state, mailed, mostMails, seconds } = run;
  const last = accounts.at(-1)!;
  const killed = `killed at ${killedAt.expand.join(', ')} people expanded and ${killedAt.send.join(', ')} calls of sending`;
  const how = `${people} people, ${state}; ${killed}`;
  const one = (name: string, value: number, unit: string, target?: Target, about = how): Figure => ({
    ...{ figure: 7, name: `campaign: ${name}`, value, unit, ...(target && { target }), how: about },
  });
  for (const line of wrong.slice(0, 10)) console.error(line);
  const gone = Math.ceil(people / leaves);
  tell(one('people with exactly one send', last.audience, '', { exactly: people }));
  tell(
    one('accounts held against the sink', accounts.length, '', { exactly: allKills + 1 }, 'at every kill and at last'),
  );
  tell(one('what did not add up in any of them', wrong.length, '', { exactly: 0 }));
  tell(one('most mails to one person', mostMails, '', { exactly: 1 }, `${mailed} people were handed over to the sink`));
  tell(one('sent, or of unknown outcome', last.sent + last.unknown, '', { exactly: people - gone }, said(last)));
  tell(one('skipped, as withdrawn', last.skipped.withdrawn ?? 0, '', { exactly: gone }, said(last)));
  tell(one('failed, or still planned', last.failed + last.planned, '', { exactly: 0 }, said(last)));
  tell(
    one('of unknown outcome', last.unknown, '', { atMost: kills.send * underWay }, `cut off by ${kills.send} kills`),
  );

  // What a kill has done again is counted in, and bounded: a page of puts that are refused, a message looked through anew.
  const cost = (what: string, counted: number, most: number, again: number, times: number): void => {
    const about = `counted at the tables over ${people} people; ${most} a person, and ${again} again for each of ${times} kills`;
    tell(one(what, counted / people, 'a person', { atMost: most + (times * again) / people }, about));
  };
  const [put, expand, send] = [sumOf(uses.expand, 'PutItem'), sumOf(uses.expand), sumOf(uses.send)];
  cost('expansion, write units', put.writeUnits, 3, pageSize + 1, kills.expand);
  cost('expansion, requests', expand.requests, 1.1, 2 * pageSize, kills.expand);
  cost('sweep, write units', sumOf(uses.sweep).writeUnits, 3, 3 * perMessage, allKills);
  cost('whole send, write units', send.writeUnits, 4, 7 * underWay, kills.send);
  cost('whole send, requests', send.requests, 4.05, 2 * perMessage + 7 * underWay, kills.send);
  cost('whole send, read units', send.readUnits, 1.05, perMessage + 2 * underWay, kills.send);
  tellMemory(run, one, tell);
  tell(one('people expanded a second, promise and restarts included', people / seconds.expanding, ''));
  tell(one('people sent to a second, restarts included', people / seconds.sending, ''));
}

const said = ({ audience, sent, skipped, failed, unknown, planned }: Tally) =>
  `at last: ${JSON.stringify({ audience, sent, skipped, failed, unknown, planned })}`;

function sumOf(use: Use | undefined, action?: string) {
  const wanted = Object.entries(use ?? {}).filter(([name]) => action === undefined || name === action);
  const sum = (of: 'requests' | 'writeUnits' | 'readUnits') => wanted.reduce((all, [, one]) => all + one[of], 0);
  return { requests: sum('requests'), writeUnits: sum('writeUnits'), readUnits: sum('readUnits') };
}

/** Moments of a process before and after, of which the one in the middle counts: one alone may fall into a bad second. */
const moments = 3;

/** The process that lived longest: how much it grew from its ten-thousandth mail on, under the limits it has in Lambda. */
function tellMemory(
  { lives }: CampaignRun,
  one: (name: string, value: number, unit: string, target?: Target, about?: string) => Figure,
  tell: (figure: Figure) => void,
): void {
  const life = lives.toSorted((a, b) => (b.at(-1)?.mails ?? 0) - (a.at(-1)?.mails ?? 0))[0] ?? [];
  const warm = Math.max(
    0,
    life.findIndex(({ mails }) => mails >= warmMails),
  );
  const [first, last] = [life.slice(warm, warm + moments), life.slice(-moments)];
  if (first.length < moments) return;
  const isLong = first[0]!.mails >= warmMails && last[0]!.mails >= 3 * warmMails;
  const said = (some: typeof life) => some.map(({ mails }) => mails).join(', ');
  const about = `medians after a collection, at ${said(first)} and at ${said(last)} mails of the process that sent most`;
  for (const [of, name] of [
    ['resident', 'resident memory'],
    ['held', 'memory held on to'],
  ] as const) {
    const [before, after] = [first, last].map((some) => median(some.map((moment) => moment[of])) / 1e6) as [
      number,
      number,
    ];
    const figures = `${before.toFixed(1)} and ${after.toFixed(1)} MB; ${about}`;
    tell(one(`${name}, grown by`, after - before, 'MB', isLong ? { atMost: 20 } : undefined, figures));
  }
  const most = Math.max(...life.map((moment) => moment.most)) / 1e6;
  const limit = `the most it ever had, collections left to V8, with its heap limited as in a function of ${functionMemory} MB`;
  tell(one('resident memory, at most', most, 'MB', { atMost: functionMemory }, limit));
}
