import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../../../infra/local/host.ts';
import { shop } from '../../support/builders.ts';
import { engineClient } from '../counts/engineClient.ts';
import type { Figure } from '../support/figure.ts';
import { warmHost } from '../support/warmHost.ts';
import { due } from './people.ts';
import { writePeople } from './writePeople.ts';

const seconds = 60;

/** Figure 7: a minute of mails by the two senders of the local host, as they arrive at its mail service. */
export async function paceFigures(tell: (figure: Figure) => void): Promise<void> {
  const { mailsPerSecond } = shop.limits;
  const host = await warmHost();
  try {
    const table = host.tables.find(({ logicalId }) => logicalId.includes('Contacts'))!.name;
    const client = engineClient(host.engines.dynamodb);
    const mails = Math.ceil((mailsPerSecond * (seconds + 10)) / 200) * 200;
    await writePeople(client, table, 0, mails);
    client.destroy();
    await host.advance(due);
    const arrivals = await arrivalsOf(host, mails);
    const how = `${mails} birthday mails through agenda, queue and two senders to the local mail service; the pace is ${mailsPerSecond} a second`;
    tell({
      figure: 7,
      name: 'most mails in any second',
      value: busiestSecond(arrivals),
      unit: 'mails',
      target: { atMost: mailsPerSecond },
      how,
    });
    const rate = arrivals.filter((at) => at < arrivals[0]! + seconds * 1000).length / seconds / mailsPerSecond;
    tell({
      figure: 7,
      name: 'pace over the first minute : configured pace',
      value: rate,
      unit: '×',
      target: { atLeast: 0.95 },
      how,
    });
  } finally {
    await host.stop();
  }
}

/** When the mails arrived, in milliseconds, once all of them have. */
async function arrivalsOf(host: Host, mails: number): Promise<number[]> {
  for (let looks = 0; looks < 10; looks += 1) {
    const sent = (await (await fetch(`${host.url}/_local/mail`)).json()) as { at: string }[];
    if (sent.length >= mails) return sent.map(({ at }) => Date.parse(at)).sort((a, b) => a - b);
    await host.idle();
    await sleep(5_000);
  }
  throw new Error(`not all of ${mails} mails arrived`);
}

/** Over all windows of one second, wherever they start; sorted arrivals in milliseconds. */
function busiestSecond(arrivals: number[]): number {
  let first = 0;
  let most = 0;
  arrivals.forEach((at, last) => {
    while (arrivals[first]! <= at - 1000) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
