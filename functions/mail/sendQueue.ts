import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { required } from '../platform/environment.ts';
import { patience } from '../platform/patience.ts';
import type { MailRef, SendWork } from '../programme/send.schema.ts';

/** As many as a sender gets done in one invocation at its pace; the queue is paid by the message. */
const mailsPerMessage = 100;
const messagesPerRequest = 10;

export type SendQueue = (mails: MailRef[]) => Promise<void>;

/** Queues mails of a table for the senders. Throws if the queue refuses any: they stay on the agenda, out of sight for a while. */
export function sendQueue(table: string): SendQueue {
  const sqs = new SQSClient({ requestHandler: patience(5_000) });
  const QueueUrl = required('SEND_QUEUE_URL');
  return async (mails) => {
    const messages = inParts(mails, mailsPerMessage).map((part): SendWork => ({ table, mails: part }));
    for (const part of inParts(messages, messagesPerRequest)) {
      const Entries = part.map((work, i) => ({ Id: String(i), MessageBody: JSON.stringify(work) }));
      const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      if (Failed.length > 0) throw new Error(`the send queue refused ${Failed.length} of ${Entries.length} messages`);
    }
  };
}

const inParts = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
