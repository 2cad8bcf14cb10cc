import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { inParts } from './inParts.ts';
import { clientSettings } from './patience.ts';

const messagesPerRequest = 10;

/** A queue of JSON messages. `put` throws if the queue refuses any, having put the others. */
export function messageQueue(QueueUrl: string) {
  const sqs = new SQSClient({ cacheMiddleware: true, ...clientSettings(5_000) });
  return {
    put: async (bodies: unknown[]): Promise<void> => {
      let refused = 0;
      for (const part of inParts(bodies, messagesPerRequest)) {
        const Entries = part.map((body, i) => ({ Id: String(i), MessageBody: JSON.stringify(body) }));
        const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
        refused += Failed.length;
      }
      if (refused > 0) throw new Error(`the queue refused ${refused} of ${bodies.length} messages`);
    },

    /** About how many messages it holds that nobody has finished. */
    waiting: async (): Promise<number> => {
      const { Attributes = {} } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl,
          AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
        }),
      );
      return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
    },
  };
}
