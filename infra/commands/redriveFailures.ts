/** A queue in which failed work ended, and the queues it came from; none where it is a stream's. */
export type Failed = { queue: string; waiting: number; from: string[] };

/** One failed message, as it lies there. */
export type Lying = { id: string; body: string };

export type Redriving = {
  failed: () => Promise<Failed[]>;
  /** Some messages of a queue, out of sight for a minute. */
  take: (queue: string) => Promise<Lying[]>;
  putBack: (queue: string, body: string) => Promise<void>;
  remove: (queue: string, message: Lying) => Promise<void>;
  /** Has everybody looked at anew by the readers of a stream; gives how many that were. */
  wakeEverybody: (streamArn: string) => Promise<number>;
  say: (line: string) => void;
};

/**
 * Sends failed work back to where it came from: messages to their queue, one by one, each removed only once it is there.
 * A stream's failure names no record that could be brought again, so everybody in its table is looked at anew, once. Says
 * first what it will do, and does it when it is told to. Repeated, or broken off, it does no harm: outcomes stand on the
 * items, and whoever is claimed is mailed once.
 */
export async function redriveFailures(
  { failed, take, putBack, remove, wakeEverybody, say }: Redriving,
  { isMeant }: { isMeant: boolean },
): Promise<{ sentBack: number; woken: number }> {
  const done = { sentBack: 0, woken: 0 };
  const found = (await failed()).filter(({ waiting }) => waiting > 0);
  if (found.length === 0) say('Nothing has failed: every queue of failures is empty.');
  const streams = new Set<string>();
  for (const { queue, waiting, from } of found) {
    const [source] = from;
    say(
      source
        ? `${nameOf(queue)}: about ${waiting} go back to ${nameOf(source)}.`
        : `${nameOf(queue)}: about ${waiting} batches of a stream; everybody in its table is looked at anew.`,
    );
    if (!isMeant) continue;
    for (let some = await take(queue); some.length > 0; some = await take(queue))
      for (const message of some) {
        if (source) await putBack(source, message.body);
        else {
          const stream = streamOf(message.body);
          if (stream && !streams.has(stream)) done.woken += await wakeEverybody(stream);
          if (stream) streams.add(stream);
        }
        await remove(queue, message);
        done.sentBack += 1;
      }
  }
  if (!isMeant && found.length > 0) say('Nothing is done yet. Mend the cause, then run it again with --do.');
  if (isMeant) say(`${done.sentBack} sent back${done.woken > 0 ? `, ${done.woken} looked at anew` : ''}.`);
  return done;
}

const nameOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);

/** Where the records were, by what Lambda tells of a batch it gave up. */
function streamOf(body: string): string | undefined {
  return (JSON.parse(body) as { DDBStreamBatchInfo?: { streamArn?: string } }).DDBStreamBatchInfo?.streamArn;
}
