import { log } from '../platform/log.ts';
import type { MailRef, SendWork } from './send.schema.ts';
import { type SendDependencies, sendMail } from './sendMail.ts';

const inFlight = 8;

/**
 * Sends the mails of one queue message, a few at a time. What was refused for now goes back to the queue as a message
 * of its own, later; the rest of this one is done. Throws when a mail could not be judged at all: then the queue
 * brings the whole message again, and what is done already stays done.
 */
export async function sendAll(
  { mails }: SendWork,
  { requeue, ...dependencies }: SendDependencies & { requeue: (work: SendWork, delaySeconds: number) => Promise<void> },
): Promise<void> {
  const again = new Map<number, MailRef[]>();
  const waiting = [...mails];
  const errors: unknown[] = [];
  const worker = async () => {
    for (let mail = waiting.shift(); mail; mail = waiting.shift()) {
      try {
        const delay = await sendMail(mail, dependencies);
        if (delay !== undefined) again.set(delay, [...(again.get(delay) ?? []), mail]);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  for (const [delay, refs] of again) {
    await requeue({ mails: refs }, delay);
    log('SEND_REQUEUED', { mails: refs.length, delay });
  }
  if (errors.length > 0) throw errors[0];
}
