import type { LeadState, OpenLead } from '../leads/lead.schema.ts';
import type { LeadsTable } from '../leads/leads.table.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { canonicalEmail } from '../person/canonicalEmail.ts';
import { accepted } from '../platform/aws.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Shop } from '../shop/shop.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
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
const secondsADay = 24 * secondsAnHour;

/**
 * Mails the question whether a sign-up is the mailbox owner's own, at most once a day and so often in all: the lead is
 * claimed first. A lead found claimed by an attempt that never told its outcome becomes `unknown`. Over the shop's ceiling for an hour it waits for the next. Throws when the mail service refuses for now: try again later.
 */
export async function inviteLead(lead: OpenLead, dependencies: InviteDependencies): Promise<void> {
  const { leads } = dependencies;
  if (await mustNotAsk(lead, dependencies)) return settle(lead, 'requested', 'held', leads);
  const claimed = await accepted(leads.claim(lead, termsOf(lead, dependencies)));
  // Only one that was requested when the record was written may have been claimed by an earlier attempt at it.
  if (!claimed) return lead.state === 'requested' ? settle(lead, 'mailing', 'unknown', leads) : undefined;
  const outcome = await ask(lead, dependencies);
  return outcome === 'waiting' ? waitForNextHour(lead, dependencies) : settle(lead, 'mailing', outcome, leads);
}

/** The newest sign-up says at which spelling of the mailbox its owner is asked. */
function termsOf({ submissions }: OpenLead, { shop, now }: InviteDependencies) {
  const { address } = submissions.at(-1)!;
  const freshSince = addSeconds(now, -secondsADay).toISOString();
  return { address, at: now.toISOString(), freshSince, most: shop.limits.confirmationsPerAddress };
}

/** Whatever fails before the mail may have been taken gives the claim back. */
async function ask(lead: OpenLead, dependencies: InviteDependencies): Promise<'waiting' | Delivery> {
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
async function mustNotAsk({ submissions }: OpenLead, dependencies: InviteDependencies): Promise<boolean> {
  const { subscriptions, keys } = dependencies;
  const { address, signup } = submissions.at(-1)!;
  const emailKey = keys.email(canonicalEmail(address)!.canonical);
  if (await subscriptions.suppression(emailKey)) return true;
  if (signup.channel !== 'partner') return false;
  const erasedAt = await subscriptions.erasedAt(emailKey);
  const { collectedAt } = signup.partner ?? {};
  return erasedAt !== undefined && !(collectedAt && Date.parse(collectedAt) > Date.parse(erasedAt));
}

/** Takes one of the mails that the shop allows itself in an hour, whoever asks. */
function underCeiling({ leads, shop, now }: InviteDependencies): Promise<boolean> {
  const hour = now.toISOString().slice(0, 13);
  return accepted(leads.countMail(hour, shop.limits.confirmationsPerHour, epochSeconds(now) + 2 * secondsAnHour));
}

async function waitForNextHour(lead: OpenLead, { leads, now }: InviteDependencies): Promise<void> {
  const hours = Math.floor(epochSeconds(now) / secondsAnHour) + 1;
  await accepted(leads.wait(lead, new Date(hours * secondsAnHour * 1000).toISOString()));
  log('INVITE_CEILING', { lead: lead.key });
}

const codes = { held: 'INVITE_HELD', unknown: 'INVITE_UNKNOWN', mailed: 'INVITE_MAILED' } as const;

/** Writes how it ended; a lead that is elsewhere by now (confirmed, asked for anew) stays there. */
async function settle(lead: OpenLead, from: LeadState, to: keyof typeof codes, leads: LeadsTable): Promise<void> {
  if (await accepted(leads.move(lead, from, to))) log(codes[to], { lead: lead.key });
}
