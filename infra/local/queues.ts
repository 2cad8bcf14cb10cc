import type { AwsCall } from './awsJson.ts';
import type { Fauxqs } from './fauxqs.ts';
import type { Functions } from './functions.ts';
import type { Mapping } from './mappings.ts';
import { partialFailures } from './partialFailures.ts';
import { createRest } from './rest.ts';

/** One queue that feeds one function. */
export type QueueMapping = {
  /** Resolves once nothing is ready and nothing under way. Messages hidden after a failure are left to their time. */
  drain(): Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  mapping: Mapping;
  queue: string;
  queueUrl: string;
  region: string;
  call: AwsCall;
  fauxqs: Fauxqs;
  functions: Functions;
  now(): Date;
  onError(error: Error): void;
};

type Message = {
  MessageId: string;
  ReceiptHandle: string;
  Body: string;
  MD5OfBody: string;
  Attributes?: Record<string, string>;
  MessageAttributes?: Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>;
};

/** SQS hands out ten messages a call. */
const RECEIVE_MOST = 10;
const POLL_SECONDS = 20;
/** How often a batch that fills is looked after. */
const WINDOW_POLL_MS = 50;
/** Instances SQS starts with when nothing limits it, more than this machine has threads for. */
const CONCURRENT_BATCHES = 5;
/** A drain waits for delayed messages that come due within this time, and leaves later ones to the clock. */
const DUE_SOON_MS = 30_000;

/**
 * Polls a queue as Lambda does: a message is deleted only after the function has done it; what failed comes back when its
 * visibility timeout is over, and goes to the dead-letter queue when it has come back too often.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export function startQueueMapping(options: Options): QueueMapping {
  const { mapping, queue, queueUrl, call, fauxqs, functions, now } = options;
  const limit = mapping.maxConcurrency ?? CONCURRENT_BATCHES;
  const rest = createRest();
  let stopping = false;
  let atWork = 0;
  let draining = 0;
  /** Handed out, not done, and hidden until their time is over. Any other that is hidden is on its way to the function. */
  const left = new Set<string>();
  /** Handed out before this start, to a host that is gone: hidden too until their time is over. */
  const orphans = fauxqs.state(queue).then(({ inFlight }) => inFlight);

  const receive = async (count: number, seconds: number): Promise<Message[]> => {
    const { Messages = [] } = await call<{ Messages?: Message[] }>('AmazonSQS.ReceiveMessage', {
      QueueUrl: queueUrl,
      MaxNumberOfMessages: Math.min(count, RECEIVE_MOST),
      WaitTimeSeconds: seconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    for (const { MessageId } of Messages) left.delete(MessageId);
    return Messages;
  };

  async function loop(): Promise<void> {
    await orphans.catch(() => 0);
    while (!stopping) {
      if (atWork >= limit) {
        await rest.for(1000);
        continue;
      }
      try {
        const batch = await gather();
        if (batch.length === 0) continue;
        atWork += 1;
        void handle(batch).finally(() => {
          atWork -= 1;
          rest.wake();
        });
      } catch (error) {
        if (stopping) return;
        options.onError(error as Error);
        await rest.for(200);
      }
    }
  }

  /** The batch window: gathers until it is over or the batch is full; somebody who waits for the end cuts it short. */
  async function gather(): Promise<Message[]> {
    const batch = await receive(mapping.batchSize, POLL_SECONDS);
    const until = Date.now() + mapping.windowMs;
    while (batch.length > 0 && batch.length < mapping.batchSize && Date.now() < until) {
      const more = await receive(mapping.batchSize - batch.length, 0);
      batch.push(...more);
      if (more.length > 0) continue;
      if (draining > 0 || stopping) break;
      await rest.for(WINDOW_POLL_MS);
    }
    return batch;
  }

  async function handle(received: Message[]): Promise<void> {
    const removed = new Set<Message>();
    const remove = async (messages: Message[]) => {
      await deleteAll(messages);
      for (const message of messages) removed.add(message);
    };
    try {
      const wanted = received.filter((message) => mapping.wanted(eventOf(message)));
      await remove(received.filter((message) => !wanted.includes(message)));
      if (wanted.length === 0) return;
      const outcome = await functions.invoke(mapping.functionName, JSON.stringify({ Records: wanted.map(recordOf) }));
      if (outcome.kind === 'ok') await remove(done(wanted, outcome.payload));
    } catch (error) {
      if (!stopping) options.onError(error as Error);
    } finally {
      for (const message of received) if (!removed.has(message)) left.add(message.MessageId);
    }
  }

  function done(batch: Message[], payload: string): Message[] {
    if (!mapping.partialFailures) return batch;
    const failed = partialFailures(payload, new Set(batch.map(({ MessageId }) => MessageId)));
    return failed === 'all' ? [] : batch.filter(({ MessageId }) => !failed.has(MessageId));
  }

  async function deleteAll(messages: Message[]): Promise<void> {
    for (let i = 0; i < messages.length; i += RECEIVE_MOST) {
      const entries = messages.slice(i, i + RECEIVE_MOST);
      await call('AmazonSQS.DeleteMessageBatch', {
        QueueUrl: queueUrl,
        Entries: entries.map(({ MessageId: Id, ReceiptHandle }) => ({ Id, ReceiptHandle })),
      });
    }
  }

  const eventOf = (message: Message) => ({ ...recordOf(message), body: parsed(message.Body) });

  function recordOf(message: Message): object {
    const attributes = Object.entries(message.MessageAttributes ?? {});
    return {
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body,
      attributes: message.Attributes ?? {},
      messageAttributes: Object.fromEntries(
        attributes.map(([name, { DataType, StringValue, BinaryValue }]) => [
          name,
          { stringValue: StringValue, binaryValue: BinaryValue, dataType: DataType },
        ]),
      ),
      md5OfBody: message.MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: mapping.source,
      awsRegion: options.region,
    };
  }

  async function drained(): Promise<void> {
    for (;;) {
      const { ready, inFlight, soonest } = await fauxqs.state(queue);
      const dueSoon = soonest !== undefined && soonest - now().getTime() <= DUE_SOON_MS;
      const underWay = atWork > 0 || inFlight > left.size + (await orphans);
      if ((ready === 0 && !underWay && !dueSoon) || stopping) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  const running = loop();
  return {
    async drain() {
      draining += 1;
      try {
        await drained();
      } finally {
        draining -= 1;
      }
    },
    async stop() {
      stopping = true;
      rest.wake();
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 100).unref())]);
    },
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
