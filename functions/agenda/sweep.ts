import type { SendsTable } from '../mail/sends.table.ts';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { shards } from '../platform/shard.ts';
import type { MailRef, SendWork } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import type { AgendaTable, Due } from './agenda.table.ts';
import { followingMail } from './followingMail.ts';

export type SweepDependencies = {
  agenda: Pick<AgendaTable, 'due' | 'pick'>;
  sends: Pick<SendsTable, 'plan'>;
  queue: (work: SendWork[]) => Promise<void>;
  /** The name of the table that is swept. */
  table: string;
  shop: Shop;
  now: Date;
  /** Whether there is time for another page. */
  mayGoOn: () => boolean;
};

const page = 100;
/** As many as a sender gets done in one invocation at its pace; the queue is paid by the message. */
const mailsPerMessage = 100;
const sightSeconds = 15 * 60;

/**
 * Picks everything that is due, in every shard, and queues the mails among it. What is picked is out of sight for a
 * quarter of an hour: if its work is lost, it is picked again. A contact due for judging is woken by the pick itself.
 */
export async function sweep(dependencies: SweepDependencies): Promise<{ picked: number; mails: number }> {
  const swept = await Promise.all(shards.map((shard) => sweepShard(shard, dependencies)));
  const mails = swept.flatMap((shard) => shard.mails);
  const messages = Array.from({ length: Math.ceil(mails.length / mailsPerMessage) }, (_, i) => ({
    table: dependencies.table,
    mails: mails.slice(i * mailsPerMessage, (i + 1) * mailsPerMessage),
  }));
  if (messages.length > 0) await dependencies.queue(messages);
  const picked = swept.reduce((sum, shard) => sum + shard.picked, 0);
  if (picked > 0) log('AGENDA_SWEPT', { picked, mails: mails.length });
  return { picked, mails: mails.length };
}

async function sweepShard(shard: string, dependencies: SweepDependencies) {
  const { agenda, now, mayGoOn } = dependencies;
  const at = now.toISOString();
  const mails: MailRef[] = [];
  let picked = 0;
  for (let more = true; more && mayGoOn(); ) {
    const due = await agenda.due(shard, at, page);
    const mine = (await Promise.all(due.map((item) => pick(item, at, dependencies)))).filter(
      (item) => item !== undefined,
    );
    picked += mine.length;
    mails.push(...mine.flatMap(({ contactId, occasion }) => (occasion ? [{ contactId, occasion }] : [])));
    more = mine.length > 0;
  }
  return { picked, mails };
}

/** The item if this sweep is the one that picked it. The mail of the year after is planned along with it. */
async function pick(due: Due, now: Instant, { agenda, sends, shop }: SweepDependencies): Promise<Due | undefined> {
  const following = followingMail(due, shop);
  if (following) await accepted(sends.plan(following, following.dueAt, 'sweep'));
  const until = new Date(Date.parse(now) + sightSeconds * 1000).toISOString();
  return (await accepted(agenda.pick(due, until))) ? due : undefined;
}
