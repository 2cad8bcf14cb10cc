import { setTimeout as wait } from 'node:timers/promises';
import { inviteMail } from '../mail/inviteMail.ts';
import type { Mailer } from '../mail/mailer.ts';
import { mailFailure } from '../mail/mailFailure.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { accepted } from '../platform/aws.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log, reasonOf } from '../platform/log.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';
import type { Lead } from './lead.schema.ts';
import type { LeadsTable } from './leads.table.ts';

export type InviteDependencies = {
  leads: LeadsTable;
  subscriptions: Pick<SubscriptionsTable, 'suppression'>;
  mailer: Mailer;
  keys: PersonKeys;
  keyring: Keyring;
  shop: Shop;
  publicUrl: string;
  now: Date;
};

const tries = 5;

/**
 * Mails the confirmation a lead asked for, at most once: the lead is claimed first. A lead found claimed by an attempt
 * that never told its outcome becomes `unknown`. Throws when the mail service refuses for now: try again later.
 */
export async function inviteLead(lead: Lead, dependencies: InviteDependencies): Promise<void> {
  const { leads, subscriptions, keys } = dependencies;
  if (await subscriptions.suppression(keys.email(lead.canonical!))) return settle(lead, 'requested', 'held', leads);
  const claimed = await accepted(leads.move(lead, 'requested', 'mailing'));
  if (!claimed) return settle(lead, 'mailing', 'unknown', leads);
  const mail = await inviteMail(lead, dependencies);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await dependencies.mailer(mail);
      return settle(lead, 'mailing', 'mailed', leads);
    } catch (error) {
      const failure = mailFailure(error);
      log('INVITE_REFUSED', { lead: lead.key, failure, ...reasonOf(error) });
      if (failure === 'unknown') return settle(lead, 'mailing', 'unknown', leads);
      if (failure === 'failed') return settle(lead, 'mailing', 'held', leads);
      if (attempt === tries || failure === 'pause') {
        await leads.move(lead, 'mailing', 'requested');
        throw error;
      }
      await wait(100 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

const codes = { held: 'INVITE_HELD', unknown: 'INVITE_UNKNOWN', mailed: 'INVITE_MAILED' } as const;

/** Writes how it ended; a lead that is elsewhere by now (confirmed, asked for anew) stays there. */
async function settle(lead: Lead, from: Lead['state'], to: keyof typeof codes, leads: LeadsTable): Promise<void> {
  if (await accepted(leads.move(lead, from, to))) log(codes[to], { lead: lead.key });
}
