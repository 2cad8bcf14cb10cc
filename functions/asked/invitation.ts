import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { AskedTable } from '../leads/asked.table.ts';
import type { OpenLead } from '../leads/lead.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { canonicalEmail } from '../person/canonicalEmail.ts';
import type { PersonKeys } from '../platform/keys.ts';
import type { Keyring } from '../platform/secret.ts';
import { leadKey } from '../platform/tableKeys.ts';
import type { Shop } from '../shop/shop.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import { inviteMail } from './inviteMail.ts';
import type { Asked } from './mailAsked.ts';

export type InvitationDependencies = {
  asked: Pick<AskedTable, 'invitations' | 'noteInvitation'>;
  contacts: Pick<ContactsTable, 'idOfEmail'>;
  subscriptions: Pick<SubscriptionsTable, 'suppression' | 'erasedAt'>;
  keys: PersonKeys;
  keyring: Keyring;
  shop: Shop;
  publicUrl: string;
  now: Date;
};

const secondsADay = 24 * 60 * 60;
/** How long a mailbox that never said yes is left alone once it was asked as often as it may be. */
const limitSeconds = 180 * secondsADay;

/**
 * The question whether a sign-up is the mailbox owner's own: at most once a day and so often in all, at the spelling of
 * the mailbox that the newest sign-up gave.
 */
export function invitation(lead: OpenLead, dependencies: InvitationDependencies): Asked {
  const { asked, shop, now } = dependencies;
  const { confirmationsPerHour: hourly, confirmationsPerAddress: most } = shop.limits;
  const { address } = lead.submissions.at(-1)!;
  return {
    ref: { ...leadKey(lead.key), id: lead.id },
    room: 'invitations',
    isDue: lead.state === 'waiting',
    about: { kind: 'invite', lead: lead.key },
    terms: { at: now.toISOString(), freshSince: addSeconds(now, -secondsADay).toISOString(), most, address },
    write: async () => ((await mustNotAsk(lead, dependencies)) ? undefined : inviteMail(lead, dependencies)),
    hourly,
    ended: async (how) => how === 'held' || asked.noteInvitation(lead.key, epochSeconds(now) + limitSeconds),
  };
}

/**
 * Whom no mail reaches; whom earlier leads of the same mailbox asked too often already, unless it once said yes; and
 * who had themselves erased is not asked because a partner brings them, unless the partner got their word after that.
 */
async function mustNotAsk(lead: OpenLead, dependencies: InvitationDependencies): Promise<boolean> {
  const { asked, contacts, subscriptions, keys, shop } = dependencies;
  const { address, signup } = lead.submissions.at(-1)!;
  const emailKey = keys.email(canonicalEmail(address)!.canonical);
  if (await subscriptions.suppression(emailKey)) return true;
  if ((await asked.invitations(lead.key)) >= shop.limits.confirmationsPerAddress)
    if (!lead.confirmed && !(await contacts.idOfEmail(emailKey))) return true;
  if (signup.channel !== 'partner') return false;
  const erasedAt = await subscriptions.erasedAt(emailKey);
  const { collectedAt } = signup.partner ?? {};
  return erasedAt !== undefined && !(collectedAt && Date.parse(collectedAt) > Date.parse(erasedAt));
}
