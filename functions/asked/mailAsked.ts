import type { AskedRef, WaitingRoom } from '../leads/asked.schema.ts';
import type { AskedTable, ClaimTerms } from '../leads/asked.table.ts';
import type { Circuit } from '../mail/circuit.ts';
import type { Mailer, OutgoingMail } from '../mail/mailer.ts';
import { accepted } from '../platform/aws.ts';
import { log, reasonOf } from '../platform/log.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import { type Delivery, deliver } from './deliver.ts';

/** A mail that somebody asked for, of whatever kind: how it is written, when it may be claimed, and what ends with it. */
export type Asked = {
  ref: AskedRef;
  room: WaitingRoom;
  /** Whether it was to be mailed when it was read: if it cannot be claimed now, an attempt of old may have failed at it. */
  isDue: boolean;
  /** What the logs may say of it. */
  about: Record<string, string>;
  terms: ClaimTerms;
  /** Undefined when it must not go. Reads what it needs before anything is claimed. */
  write: () => Promise<OutgoingMail | undefined>;
  /** Mails of this kind in an hour, for the whole shop. */
  hourly?: number;
  /** What is done when it has ended; it is no part of what ended it. */
  ended?: (how: Ending) => Promise<unknown>;
};

export type Ending = 'mailed' | 'unknown' | 'held';

export type MailAskedDependencies = {
  asked: Pick<AskedTable, 'claim' | 'settle' | 'giveBack' | 'takePlace' | 'freePlace'>;
  mailer: Mailer;
  circuit: Pick<Circuit, 'restsUntil'>;
  now: Date;
};

const secondsAnHour = 60 * 60;
const fullSeconds = 30;
const accountSeconds = 15 * 60;

/**
 * Mails what somebody asked for, at most once: it is claimed first, and one found claimed by an attempt that never told
 * its outcome is `unknown`. What SES refuses for now waits until a time, and so does what is over the ceiling of its
 * hour; `wakeAsked` brings it again. Throws when a table is out of reach.
 */
export async function mailAsked(asked: Asked, dependencies: MailAskedDependencies): Promise<void> {
  const mail = await asked.write();
  const claimed = await accepted(dependencies.asked.claim(asked.ref, asked.terms));
  if (!claimed) return asked.isDue ? settle(asked, 'unknown', dependencies) : undefined;
  if (!mail) return settle(asked, 'held', dependencies);
  const rests = dependencies.circuit.restsUntil(dependencies.now);
  return rests ? giveBack(asked, rests, dependencies) : handOver(asked, mail, dependencies);
}

async function handOver(asked: Asked, mail: OutgoingMail, dependencies: MailAskedDependencies): Promise<void> {
  const { mailer, now } = dependencies;
  if (!(await takePlace(asked, dependencies))) {
    log('ASKED_CEILING', asked.about);
    return giveBack(asked, beginOfNextHour(now), dependencies);
  }
  const delivery = await deliver(mail, mailer, asked.about);
  if (delivery === 'full' || delivery === 'account') {
    await giveBack(asked, nextTry(delivery, dependencies), dependencies);
    return freePlace(asked, dependencies);
  }
  await settle(asked, delivery, dependencies);
  if (delivery === 'held') await freePlace(asked, dependencies);
}

/** The place in the hour is taken before the mail and given back if SES did not take it: the ceiling counts mails. */
async function takePlace({ hourly, ref, room }: Asked, { asked, now }: MailAskedDependencies): Promise<boolean> {
  if (hourly === undefined) return true;
  try {
    return await accepted(asked.takePlace(hourOf(now), hourly, epochSeconds(now) + 2 * secondsAnHour));
  } catch (error) {
    await accepted(asked.giveBack(ref, addSeconds(now, fullSeconds).toISOString(), room));
    throw error;
  }
}

async function freePlace({ hourly }: Asked, { asked, now }: MailAskedDependencies): Promise<void> {
  if (hourly !== undefined) await asked.freePlace(hourOf(now));
}

/** Somewhat later for each, so that they do not come all at once. */
function nextTry(delivery: Delivery, { circuit, now }: MailAskedDependencies): Date {
  if (delivery === 'full') return addSeconds(now, fullSeconds * (1 + Math.random()));
  return circuit.restsUntil(now) ?? addSeconds(now, accountSeconds);
}

async function giveBack(asked: Asked, until: Date, dependencies: MailAskedDependencies): Promise<void> {
  const given = dependencies.asked.giveBack(asked.ref, until.toISOString(), asked.room);
  if (await accepted(given)) log('ASKED_WAITS', { ...asked.about, until: until.toISOString() });
}

const codes: Record<Ending, string> = { held: 'ASKED_HELD', unknown: 'ASKED_UNKNOWN', mailed: 'ASKED_MAILED' };

/** Writes how it ended; a mail that is elsewhere by now (confirmed, asked for anew) stays there. */
async function settle(asked: Asked, to: Ending, dependencies: MailAskedDependencies): Promise<void> {
  if (!(await accepted(dependencies.asked.settle(asked.ref, to)))) return;
  log(codes[to], asked.about);
  await asked.ended?.(to).catch((error) => log('ASKED_NOT_NOTED', { ...asked.about, ...reasonOf(error) }));
}

const hourOf = (now: Date) => now.toISOString().slice(0, 13);

function beginOfNextHour(now: Date): Date {
  return new Date((Math.floor(epochSeconds(now) / secondsAnHour) + 1) * secondsAnHour * 1000);
}
