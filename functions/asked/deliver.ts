import { setTimeout as wait } from 'node:timers/promises';
import type { Mailer, OutgoingMail } from '../mail/mailer.ts';
import { mailFailure } from '../mail/mailFailure.ts';
import { log, reasonOf } from '../platform/log.ts';

/** What became of a mail: taken, refused for good, or perhaps on its way. */
export type Delivery = 'mailed' | 'held' | 'unknown';

const tries = 5;

/**
 * Hands over a mail that somebody waits for: once, or again after a moment while it was surely not taken. What is
 * `unknown` is not sent again. Throws the service's error when it refuses for now: try again later.
 */
export async function deliver(mail: OutgoingMail, mailer: Mailer, about: Record<string, string>): Promise<Delivery> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await mailer(mail);
      return 'mailed';
    } catch (error) {
      const failure = mailFailure(error);
      log('MAIL_REFUSED', { ...about, failure, ...reasonOf(error) });
      if (failure === 'unknown') return 'unknown';
      if (failure === 'failed') return 'held';
      if (attempt === tries || failure === 'account') throw error;
      await wait(100 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}
