import { log } from '../platform/log.ts';
import type { MailRef, SendWork } from '../programme/send.schema.ts';
import type { DueMails, Seen } from './dueMails.table.ts';
import type { SendDependencies } from './sending.types.ts';
import { sendMail } from './sendMail.ts';
import { postponeRefused } from './settleMail.ts';

export type SendAllDependencies = SendDependencies & {
  /** Whether there is time for another round. */
  mayGoOn: () => boolean;
  sleep: (ms: number) => Promise<unknown>;
  dueMails: DueMails;
};

const inFlight = 8;
/** Mails read in one request at most, and for how long they are decided on by that, as by the programme. */
const [ahead, freshMs] = [8, 5_000];

/**
 * Sends the mails of one queue message, a few at a time. Those refused for now are tried again after a moment, with
 * jitter, as long as there is time, and then put back on the agenda. Throws when a mail could not be judged at all: the
 * queue then brings the whole message again, and what is done stays done.
 */
export async function sendAll({ mails }: Pick<SendWork, 'mails'>, dependencies: SendAllDependencies): Promise<void> {
  let waiting = mails;
  for (let round = 0; waiting.length > 0 && dependencies.mayGoOn(); round += 1) {
    if (round > 0) await dependencies.sleep((1 + Math.random()) * 1000 * Math.min(round, 5));
    waiting = await sendRound(waiting, dependencies);
  }
  await Promise.all(waiting.map((mail) => postponeRefused(mail, dependencies)));
  if (waiting.length > 0) log('SEND_POSTPONED', { mails: waiting.length });
}

/** The mails that were refused for now, or for which there was no time. */
async function sendRound(mails: MailRef[], dependencies: SendAllDependencies): Promise<MailRef[]> {
  const waiting = [...mails];
  const next = () => (dependencies.mayGoOn() ? waiting.shift() : undefined);
  const seen = readingAhead(waiting, dependencies);
  const refused: MailRef[] = [];
  const errors: unknown[] = [];
  const worker = async () => {
    for (let mail = next(); mail; mail = next()) {
      const attempt = await sendMail(mail, dependencies, () => seen(mail)).catch((error: unknown) => ({ error }));
      if (attempt === 'refused') refused.push(mail);
      else if (attempt !== 'done') errors.push(attempt.error);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  if (errors.length > 0) throw errors[0];
  return [...refused, ...waiting];
}

/**
 * Reads what waits a few at a time, just before it is looked at: one more each time, as long as all get their turn in time.
 * What was read longer ago is read again, and then no more at once than did: a slow start or pace costs no reads.
 */
function readingAhead(waiting: readonly MailRef[], { dueMails, clock }: SendAllDependencies) {
  let most = 0;
  let page = {
    of: [] as MailRef[],
    left: new Set<MailRef>(),
    at: 0,
    read: undefined as ReturnType<DueMails> | undefined,
  };
  return async (mail: MailRef): Promise<Seen> => {
    const now = clock().getTime();
    if (!page.left.has(mail) || now - page.at > freshMs) {
      const inTime = page.of.length - page.left.size;
      most = page.left.size > 0 ? Math.max(1, inTime) : Math.min(ahead, most + 1);
      const of = [mail, ...waiting.slice(0, most - 1)];
      page = { of, left: new Set(of), at: now, read: dueMails(of) };
    }
    page.left.delete(mail);
    return (await page.read!)(mail);
  };
}
