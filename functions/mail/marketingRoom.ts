import { accepted } from '../platform/aws.ts';
import { log, reasonOf } from '../platform/log.ts';
import type { Shop } from '../shop/shop.ts';
import { localDate } from '../time/localDate.ts';
import { localDay } from '../time/localInstant.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import type { Quota, Standing } from './account.schema.ts';
import type { AccountTable } from './account.table.ts';
import { isDayFull, pauseWaitMs, rateOf, warmUpLimit } from './accountRules.ts';
import type { Pace } from './pace.ts';

export type MarketingRoomDependencies = {
  account: Pick<AccountTable, 'standing' | 'turnToAsk' | 'noteQuota' | 'takePlaces'>;
  /** Asks SES what the account may send. */
  askQuota: () => Promise<Omit<Quota, 'at'>>;
  inPace: Pick<Pace, 'at'>;
  shop: Pick<Shop, 'limits' | 'timeZone'>;
  /** The part of the account's rate that this instance keeps to. */
  part: number;
};

/** Whether one more marketing mail may go now. */
export type MarketingRoom = {
  /** A place for one mail; or until when it has to wait, for another to be asked for then. */
  take: (now: Date) => Promise<Date | undefined>;
  /** Gives a place back that came to nothing. */
  giveBack: () => void;
};

/** How long an instance goes by what it read, and all of them by what SES told: once a minute is well below once a second. */
const freshMs = 5_000;
const askEverySeconds = 60;
const fullDayMs = 15 * 60_000;
const keptSeconds = 40 * 86_400;

/**
 * The room that the account leaves to marketing: none while it is paused, or while the rest of the day's quota is kept
 * for mails that somebody asked for; on a day of a new sender's warm-up so many and no more. It also keeps the pace to
 * the rate that SES tells. Senders ask SES through one item, one of them a minute; places of a day are taken by the
 * dozen, so that they cost next to nothing, and some of them may stay unused.
 */
export function marketingRoom(dependencies: MarketingRoomDependencies): MarketingRoom {
  const { shop, inPace, part } = dependencies;
  const standing = watched(dependencies);
  const places = placesOf(dependencies);
  return {
    take: async (now) => {
      const { marketing, quota } = await standing(now);
      inPace.at(rateOf(shop.limits, quota) * part);
      if (marketing?.state === 'paused') return new Date(now.getTime() + pauseWaitMs(marketing, now));
      if (quota && isDayFull(quota, now)) return new Date(now.getTime() + fullDayMs);
      return places.take(now);
    },
    giveBack: places.giveBack,
  };
}

/** How the account stands, read anew every few seconds. */
function watched({ account, askQuota }: MarketingRoomDependencies): (now: Date) => Promise<Standing> {
  let known: { at: number; standing: Promise<Standing> } | undefined;
  const read = async (now: Date): Promise<Standing> => {
    const found = await account.standing();
    const since = addSeconds(now, -askEverySeconds).toISOString();
    if (found.askedAt && found.askedAt > since) return found;
    if (!(await accepted(account.turnToAsk(now.toISOString(), since, found.quota)))) return found;
    try {
      const quota = { ...(await askQuota()), at: now.toISOString() };
      await account.noteQuota(quota);
      return { ...found, quota };
    } catch (error) {
      log('QUOTA_UNKNOWN', reasonOf(error));
      return found;
    }
  };
  return async (now) => {
    const at = now.getTime();
    if (!known || at - known.at >= freshMs || at < known.at) known = { at, standing: read(now) };
    const reading = known;
    try {
      return await reading.standing;
    } catch (error) {
      if (known === reading) known = undefined;
      throw error;
    }
  };
}

/** Places of a warm-up's day, a few at a time. */
function placesOf({ account, shop }: MarketingRoomDependencies): MarketingRoom {
  let day = '';
  let left = 0;
  let fullUntil = Number.NEGATIVE_INFINITY;
  let turn: Promise<unknown> = Promise.resolve();

  const fetch = async (now: Date, most: number): Promise<void> => {
    const some = Math.max(1, Math.min(50, Math.floor(most / 20)));
    const expiresAt = epochSeconds(now) + keptSeconds;
    for (const count of some > 1 ? [some, 1] : [1])
      if (count <= most && (await accepted(account.takePlaces(day, count, most, expiresAt)))) {
        left += count;
        return;
      }
    fullUntil = now.getTime() + freshMs;
    log('WARM_UP_DAY_FULL', { day, most });
  };
  const next = async (now: Date): Promise<Date | undefined> => {
    const today = localDate(now.toISOString(), shop.timeZone);
    const most = warmUpLimit(shop.limits, today);
    if (most === undefined) return undefined;
    if (today !== day) [day, left, fullUntil] = [today, 0, Number.NEGATIVE_INFINITY];
    if (left === 0 && now.getTime() >= fullUntil) await fetch(now, most);
    if (left === 0) return new Date(localDay(today, shop.timeZone).end);
    left -= 1;
    return undefined;
  };
  return {
    // One after the other: of eight at work at once only the first fetches.
    take: (now) => {
      const mine = turn.then(() => next(now));
      turn = mine.catch(() => undefined);
      return mine;
    },
    giveBack: () => {
      if (day) left += 1;
    },
  };
}
