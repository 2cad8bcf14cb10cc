import type { Lead } from '../leads/lead.schema.ts';
import type { LeadsTable } from '../leads/leads.table.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { accepted } from '../platform/aws.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';
import { epochSeconds } from '../time/seconds.ts';
import { type Delivery, deliver } from './deliver.ts';
import { inviteMail } from './inviteMail.ts';

export type InviteDependencies = {
  leads: LeadsTable;
  subscriptions: Pick<SubscriptionsTable, 'suppression' | 'erasedAt'>;
  mailer: Mailer;
  keys: PersonKeys;
  keyring: Keyring;
  shop: Shop;
  publicUrl: string;
  now: Date;
};

const secondsAnHour = 60 * 60;

/**
 * Mails the confirmation a lead asked for, at most once: the lead is claimed first. A lead found claimed by an attempt
 * that never told its outcome becomes `unknown`. Over the shop's ceiling for an hour it waits for the next. Throws when the mail service refuses for now: try again later.
 */
export async function inviteLead(lead: Lead, dependencies: InviteDependencies): Promise<void> {
  const { leads } = dependencies;
  if (await mustNotAsk(lead, dependencies)) return settle(lead, 'requested', 'held', leads);
  const claimed = await accepted(leads.move(lead, 'requested', 'mailing'));
  if (!claimed) return settle(lead, 'mailing', 'unknown', leads);
  const outcome = await ask(lead, dependencies);
  return outcome === 'waiting' ? waitForNextHour(lead, dependencies) : settle(lead, 'mailing', outcome, leads);
}

/** Whatever fails before the mail may have been taken gives the claim back. */
async function ask(lead: Lead, dependencies: InviteDependencies): Promise<'waiting' | Delivery> {
  try {
    if (!(await underCeiling(dependencies))) return 'waiting';
    return await deliver(await inviteMail(lead, dependencies), dependencies.mailer, { lead: lead.key });
  } catch (error) {
    await accepted(dependencies.leads.move(lead, 'mailing', 'requested'));
    throw error;
  }
}

/**
 * Whom no mail reaches; and who had themselves erased is not asked because a partner brings them, unless the partner
 * got their word after that.
 */
async function mustNotAsk({ canonical, signup }: Lead, { subscriptions, keys }: InviteDependencies): Promise<boolean> {
  const emailKey = keys.email(canonical!);
  if (await subscriptions.suppression(emailKey)) return true;
  if (signup?.channel !== 'partner') return false;
  const erasedAt = await subscriptions.erasedAt(emailKey);
  const { collectedAt } = signup.partner ?? {};
  return erasedAt !== undefined && !(collectedAt && Date.parse(collectedAt) > Date.parse(erasedAt));
}

/** Takes one of the mails that the shop allows itself in an hour, whoever asks. */
function underCeiling({ leads, shop, now }: InviteDependencies): Promise<boolean> {
  const hour = now.toISOString().slice(0, 13);
  return accepted(leads.countMail(hour, shop.limits.confirmationsPerHour, epochSeconds(now) + 2 * secondsAnHour));
}

async function waitForNextHour(lead: Lead, { leads, now }: InviteDependencies): Promise<void> {
  const hours = Math.floor(epochSeconds(now) / secondsAnHour) + 1;
  await accepted(leads.wait(lead, new Date(hours * secondsAnHour * 1000).toISOString()));
  log('INVITE_CEILING', { lead: lead.key });
}

const codes = { held: 'INVITE_HELD', unknown: 'INVITE_UNKNOWN', mailed: 'INVITE_MAILED' } as const;

/** Writes how it ended; a lead that is elsewhere by now (confirmed, asked for anew) stays there. */
async function settle(lead: Lead, from: Lead['state'], to: keyof typeof codes, leads: LeadsTable): Promise<void> {
  if (await accepted(leads.move(lead, from, to))) log(codes[to], { lead: lead.key });
}
