import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../support/child.ts';
import type { Figure } from '../support/figure.ts';
import { requestsPerSecond } from '../support/load.ts';
import { measurePairs, median } from '../support/pairs.ts';
import { directWrites } from './directWrites.ts';
import { signupRequest } from './signupRequest.ts';

const pairs = 7;
const signups = 500;
const inFlight = 16;
/** An address of origin is changed before the limit of a minute is reached. */
const perAddress = 50;

export type Hello = { url: string; dynamodb: string; tables: Record<string, string>; pids: number[] };

/** Figure 3: sign-ups through the whole local API against the same two writes straight to the engine. */
export async function throughputFigure(tell: (figure: Figure) => void): Promise<void> {
  const host = await startChild(new URL('../support/hostProcess.ts', import.meta.url));
  const { url, dynamodb, tables } = host.hello as Hello;
  const leads = Object.entries(tables).find(([id]) => id.includes('Leads'))![1];
  const direct = await directWrites(dynamodb, leads);
  let round = 0;
  const mailed: number[] = [];
  const throughApi = async () => {
    round += 1;
    const name = `api-${round}`;
    const before = await host.ask<number>({ accepted: true });
    const begun = performance.now();
    const perSecond = await requestsPerSecond({
      port: Number(new URL(url).port),
      inFlight,
      requests: signups,
      request: (i) => signupRequest(`${name}-${i}@example.com`),
      from: (visitor, nth) => `127.${round}.${visitor + 1}.${Math.floor(nth / perAddress) + 1}`,
      expect: 202,
    });
    while ((await host.ask<number>({ accepted: true })) < before + signups) await sleep(10);
    mailed.push((signups * 1000) / (performance.now() - begun));
    await host.ask({ idle: true });
    return perSecond;
  };
  const directly: number[] = [];
  const straight = async () => {
    round += 1;
    const perSecond = await direct.perSecond(signups, inFlight, `direct-${round}`);
    directly.push(perSecond);
    return perSecond;
  };
  await throughApi();
  await straight();
  mailed.length = 0;
  directly.length = 0;
  const { ratio, ratios, first, second } = await measurePairs(pairs, throughApi, straight);
  direct.close();
  await host.stop();
  tell({
    figure: 3,
    name: 'sign-ups through the local API : its two writes directly',
    value: ratio,
    unit: '×',
    target: { atLeast: 0.85 },
    how: `${signups} sign-ups with ${inFlight} in flight, and the same conditional writes by the SDK to a table like Leads in the same engine; median of ${pairs} pairs (${Math.round(first)}/s and ${Math.round(second)}/s). Confirmation mails follow after the answers`,
    runs: ratios,
  });
  const withMails = mailed.map((one, i) => one / directly[i]!);
  tell({
    figure: 3,
    name: 'sign-ups with their confirmation mails out : the two writes directly',
    value: median(withMails),
    unit: '×',
    target: { atLeast: 0.6 },
    how: `the same pairs, until SES has taken every confirmation mail (${Math.round(median(mailed))}/s), with no pace of SES's between`,
    runs: withMails,
  });
}
