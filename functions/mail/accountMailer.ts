import { log, reasonOf } from '../platform/log.ts';
import type { Circuit } from './circuit.ts';
import type { Mailer, OutgoingMail } from './mailer.ts';
import { mailFailure } from './mailFailure.ts';
import type { Pace } from './pace.ts';

/** How long marketing makes room when SES has none: several places of the rate, for several who wait. */
const makesRoomMs = 300;

/**
 * The part of the account's rate that marketing takes. The rest is room for mails that somebody waits for, two thousand
 * an hour at a rate of 14. When they are more, or come at once, SES refuses some, and marketing gives way.
 */
export const marketingShare = 0.96;

export type AccountMailerDependencies = {
  inPace: Pace;
  circuit: Circuit;
  clock: () => Date;
  /** Whether it stops for a moment when SES has no room: marketing does, and who is waited for goes on asking. */
  makesRoom: boolean;
};

/**
 * A mailer that knows it shares the account. It keeps to a pace; it makes room for others where it should; and a
 * refusal that is the account's rings (`MAIL_ACCOUNT_REFUSED`) and opens the circuit, unless it is about this one
 * recipient, whom the sandbox does not know.
 */
export function accountMailer(
  mailer: Mailer,
  { inPace, circuit, clock, makesRoom }: AccountMailerDependencies,
): Mailer {
  return (mail) =>
    inPace(async () => {
      try {
        return await mailer(mail);
      } catch (error) {
        const failure = mailFailure(error);
        if (failure === 'retry' && makesRoom) inPace.rest(makesRoomMs);
        if (failure === 'account') {
          log('MAIL_ACCOUNT_REFUSED', reasonOf(error));
          if (!isOfOneRecipient(error, mail)) circuit.open(clock());
        }
        throw error;
      }
    });
}

/** SES names every identity that failed its check, an address or a domain. */
function isOfOneRecipient(error: unknown, { from }: OutgoingMail): boolean {
  const { message } = error as Error;
  const sender = from.slice(from.lastIndexOf('@') + 1);
  return /not verified/i.test(message) && !message.toLowerCase().includes(sender.toLowerCase());
}
