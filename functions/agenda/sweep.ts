import type { SendQueue } from '../mail/sendQueue.ts';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { shards } from '../platform/shard.ts';
import type { MailRef } from '../programme/send.schema.ts';
import { addSeconds } from '../time/seconds.ts';
import type { AgendaTable, Due } from './agenda.table.ts';

export type SweepDependencies = {
  agenda: Pick<AgendaTable, 'due' | 'pick'>;
  queue: SendQueue;
  now: Date;
  /** Whether there is time for another page. */
  mayGoOn: () => boolean;
};

const page = 100;
export const sightSeconds = 15 * 60;

/**
 * Picks everything that is due, in every shard, and queues the mails among it. What is picked is out of sight for a
 * quarter of an hour: if its work is lost, it is picked again. A contact due for judging is woken by the pick itself.
 */
export async function sweep(dependencies: SweepDependencies): Promise<{ picked: number; mails: number }> {
  const swept = await Promise.all(shards.map((shard) => sweepShard(shard, dependencies)));
  const mails = swept.flatMap((shard) => shard.mails);
  if (mails.length > 0) await dependencies.queue(mails);
  const picked = swept.reduce((sum, shard) => sum + shard.picked, 0);
  if (picked > 0) log('AGENDA_SWEPT', { picked, mails: mails.length });
  return { picked, mails: mails.length };
}

async function sweepShard(shard: string, dependencies: SweepDependencies) {
  const { agenda, now, mayGoOn } = dependencies;
  const mails: MailRef[] = [];
  let picked = 0;
  for (let more = true; more && mayGoOn(); ) {
    const due = await agenda.due(shard, now.toISOString(), page);
    const mine = (await Promise.all(due.map((item) => pick(item, dependencies)))).filter((item) => item !== undefined);
    picked += mine.length;
    for (const { work } of mine)
      if (work.kind === 'mail') mails.push({ contactId: work.contactId, occasion: work.occasion });
    more = mine.length > 0;
  }
  return { picked, mails };
}

/** The item if this sweep is the one that picked it. */
async function pick(due: Due, { agenda, now }: SweepDependencies): Promise<Due | undefined> {
  const until = addSeconds(now, sightSeconds).toISOString();
  return (await accepted(agenda.pick(due, until))) ? due : undefined;
}
