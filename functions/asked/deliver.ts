import { setTimeout as wait } from 'node:timers/promises';
import type { Mailer, OutgoingMail } from '../mail/mailer.ts';
import { mailFailure } from '../mail/mailFailure.ts';
import { log, reasonOf } from '../platform/log.ts';

/** What became of a mail: taken, refused for good, perhaps on its way; or certainly not taken, by the rate or by the account. */
export type Delivery = 'mailed' | 'held' | 'unknown' | 'full' | 'account';

const tries = 15;

/**
 * Hands over a mail that somebody waits for: once, or again after a moment while SES has no room for it. It asks again
 * sooner than marketing does, so it goes first. What is `unknown` is not sent again.
 */
export async function deliver(mail: OutgoingMail, mailer: Mailer, about: Record<string, string>): Promise<Delivery> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await mailer(mail);
      return 'mailed';
    } catch (error) {
      const failure = mailFailure(error);
      log('MAIL_REFUSED', { ...about, failure, ...reasonOf(error) });
      if (failure === 'unknown' || failure === 'account') return failure;
      if (failure === 'failed') return 'held';
      if (attempt === tries) return 'full';
      await wait(100 + 200 * Math.random());
    }
  }
}
