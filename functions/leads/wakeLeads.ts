import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import type { Shop } from '../shop/shop.ts';
import type { LeadsTable } from './leads.table.ts';

export type WakeLeadsDependencies = { leads: Pick<LeadsTable, 'waited' | 'wake'>; shop: Shop; now: Date };

const minutesAnHour = 60;

/**
 * Asks for the mails of leads that waited for their hour, a minute's share of the ceiling at a time: what is woken
 * fits under it again, and new sign-ups are not pushed aside.
 */
export async function wakeLeads({ leads, shop, now }: WakeLeadsDependencies): Promise<void> {
  const share = Math.ceil(shop.limits.confirmationsPerHour / minutesAnHour);
  const waited = await leads.waited(now.toISOString(), share);
  const woken = await Promise.all(waited.map((lead) => accepted(leads.wake(lead))));
  if (waited.length > 0) log('LEADS_WOKEN', { leads: woken.filter(Boolean).length });
}
