import type { Shop } from '../shop/shop.ts';
import type { LocalDate } from '../time/localInstant.ts';
import type { Marketing, Outcomes, Quota } from './account.schema.ts';

type Limits = Shop['limits'];

/**
 * Where mailbox providers and Amazon lose their patience: SES looks into an account from 5 % of bounces and pauses it at
 * 10 %; Gmail and Yahoo ask for complaints below 0.3 %, SES pauses at 0.5 %. What is too few to tell a share by pauses
 * nothing.
 */
const usualLimits = { bounces: 0.05, complaints: 0.003 };
const tooFew = { bounces: 5, complaints: 3 };

/** Days that are counted together, today's among them: two or three campaigns of a shop, and a week of automations. */
export const countedDays = 7;

/** Whether so much of what went out bounced or was complained about that marketing has to stop, and how much it was. */
export function mustPause(
  days: readonly Outcomes[],
  { pauseMarketingAbove = {} }: Pick<Limits, 'pauseMarketingAbove'>,
): Pick<Marketing, 'reason' | 'share'> | undefined {
  const sum = (name: keyof Outcomes) => days.reduce((total, day) => total + day[name], 0);
  const [bounced, complained] = [sum('bounced'), sum('complained')];
  const arrived = sum('delivered');
  const limits = { ...usualLimits, ...pauseMarketingAbove };
  const complaints = complained / Math.max(arrived, complained);
  if (complained >= tooFew.complaints && complaints > limits.complaints)
    return { reason: 'complaints', share: complaints };
  const bounces = bounced / (arrived + bounced);
  return bounced >= tooFew.bounces && bounces > limits.bounces ? { reason: 'bounces', share: bounces } : undefined;
}

/**
 * The most marketing mails on a day of the life of a new sender, whose mailbox providers do not know it yet; undefined
 * once its plan is over, or where there is none. Before its first day it is the first.
 */
export function warmUpLimit({ warmUp }: Pick<Limits, 'warmUp'>, day: LocalDate): number | undefined {
  if (!warmUp) return undefined;
  const age = Math.round((Date.parse(day) - Date.parse(warmUp.from)) / 86_400_000);
  return warmUp.mostPerDay[Math.max(0, age)];
}

/** So much of the day's quota marketing leaves to mails that somebody asked for. */
const leftToAskedFor = 0.1;

/** What was told longer ago stops nobody: SES refuses by itself what is too much. */
const toldForMs = 10 * 60_000;

/** Whether marketing has used up its part of what SES lets the account send in 24 hours, as it told a moment ago. */
export function isDayFull({ perDay, sentLastDay, at }: Quota, now: Date): boolean {
  const isFresh = now.getTime() - Date.parse(at) < toldForMs;
  return isFresh && perDay >= 0 && sentLastDay >= marketingADay({ perDay });
}

/** How many marketing mails go in 24 hours at most. */
export function marketingADay(quota: Pick<Quota, 'perDay'> | undefined): number {
  return quota && quota.perDay >= 0 ? quota.perDay * (1 - leftToAskedFor) : Number.POSITIVE_INFINITY;
}

/** Mails a second: what the shop wants at most, and SES allows. */
export function rateOf({ mailsPerSecond }: Pick<Limits, 'mailsPerSecond'>, quota: Quota | undefined): number {
  return quota && quota.perSecond > 0 ? Math.min(mailsPerSecond, quota.perSecond) : mailsPerSecond;
}

const minuteMs = 60_000;

/** How long a mail waits that finds marketing paused: the longer it is, the less often one looks, and an hour at most. */
export function pauseWaitMs({ at }: Pick<Marketing, 'at'>, now: Date): number {
  return Math.min(60 * minuteMs, Math.max(15 * minuteMs, now.getTime() - Date.parse(at)));
}
