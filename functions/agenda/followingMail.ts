import { planMail } from '../programme/planMails.ts';
import type { PlannedMail } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import type { Due } from './agenda.table.ts';

/** The mail after a yearly one: what its automation plans for the same birthday once this one is over. */
export function followingMail(
  { contactId, automation, birthday, timeZone, until }: Due,
  shop: Shop,
): PlannedMail | undefined {
  const rule = automation === undefined ? undefined : shop.automations[automation];
  if (rule?.trigger.on !== 'birthday' || !birthday || !until) return undefined;
  const born = { birthday, timeZone, createdAt: until, orders: { count: 0, totals: {}, recent: [] } };
  const plan = planMail(automation!, rule, born, shop, until);
  return plan && { ...plan, contactId };
}
