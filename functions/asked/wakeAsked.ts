import { type WaitingRoom, waitingRooms } from '../leads/asked.schema.ts';
import type { AskedTable } from '../leads/asked.table.ts';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import type { Shop } from '../shop/shop.ts';

export type WakeAskedDependencies = { asked: Pick<AskedTable, 'waited' | 'wake'>; shop: Shop; now: Date };

const minutesAnHour = 60;
const mostRights = 100;

/**
 * Brings asked-for mails again whose time to wait is over: of invitations a minute's share of the ceiling, so that what
 * is woken fits under it again and new sign-ups are not pushed aside.
 */
export async function wakeAsked({ asked, shop, now }: WakeAskedDependencies): Promise<void> {
  const share = Math.ceil(shop.limits.confirmationsPerHour / minutesAnHour);
  const most: Record<WaitingRoom, number> = { invitations: share, rights: mostRights };
  const waited = await Promise.all(waitingRooms.map((room) => asked.waited(room, now.toISOString(), most[room])));
  const woken = await Promise.all(waited.flat().map((mail) => accepted(asked.wake(mail))));
  if (woken.length > 0) log('ASKED_WOKEN', { mails: woken.filter(Boolean).length });
}
