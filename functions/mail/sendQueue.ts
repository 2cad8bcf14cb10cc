import { required } from '../platform/environment.ts';
import { inParts } from '../platform/inParts.ts';
import { messageQueue } from '../platform/messageQueue.ts';
import type { MailRef, SendWork } from '../programme/send.schema.ts';

/** As many as a sender gets done in one invocation at its pace; the queue is paid by the message. */
const mailsPerMessage = 100;

/** The queue of the senders, for the mails of one table. */
export function sendQueue(table: string) {
  const queue = messageQueue(required('SEND_QUEUE_URL'));
  return {
    put: (mails: MailRef[]): Promise<void> =>
      queue.put(inParts(mails, mailsPerMessage).map((part): SendWork => ({ table, mails: part }))),

    /** About how many mails wait in it, rather more than fewer: not every message is full. */
    waiting: async (): Promise<number> => (await queue.waiting()) * mailsPerMessage,
  };
}

export type SendQueue = ReturnType<typeof sendQueue>;
