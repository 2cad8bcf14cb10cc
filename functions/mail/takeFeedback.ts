import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { type SuppressDependencies, suppress } from '../permission/suppress.ts';
import { canonicalEmail } from '../person/canonicalEmail.ts';
import { accepted } from '../platform/aws.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import type { Outcome, SendMark } from '../programme/send.schema.ts';
import type { Instant } from '../time/instant.ts';
import { epochSeconds } from '../time/seconds.ts';
import type { Outcomes } from './account.schema.ts';
import type { SesEvent } from './feedback.schema.ts';
import { isOpen, type SendsTable } from './sends.table.ts';
import { type Verdict, verdictOf } from './verdictOf.ts';

export type FeedbackDependencies = SuppressDependencies & {
  subscriptions: Pick<SubscriptionsTable, 'noteUnreachable' | 'noteSoftBounce' | 'forgetBounces'>;
  sends: Pick<SendsTable, 'glance' | 'settle' | 'note' | 'arrivedSince'>;
  keys: PersonKeys;
};

/** So many mails that did not reach an address within `unreachableSeconds` are as good as a hard bounce. */
const unreachableTimes = 2;
/** And so many that were refused for the time being, with none arriving in between: the mailbox has been left. */
const softTimes = 5;
const unreachableSeconds = 90 * 24 * 60 * 60;

/**
 * What an event of the mail service changes: a hard bounce or a complaint suppresses the address and whoever has it at
 * once, whichever mail it is about; any event of a mail whose outcome is open tells that outcome, and what it tells of a
 * mail is noted there for reports. Repeated or reordered events change nothing more. Gives what it heard of a mail of
 * marketing for the first time.
 */
export async function takeFeedback(event: SesEvent, dependencies: FeedbackDependencies): Promise<Heard | undefined> {
  const verdict = verdictOf(event);
  const addresses = verdict ? event.mail.destination.flatMap((address) => canonicalEmail(address) ?? []) : [];
  for (const { canonical } of addresses)
    await heed(dependencies.keys.email(canonical), verdict!, event.mail, dependencies);
  const mark = await account(event, dependencies);
  // A full mailbox says nothing of whom the shop writes to.
  if (mark === 'bouncedAt') return verdict && verdict !== 'soft' ? 'bounced' : undefined;
  return mark && (mark === 'complainedAt' ? 'complained' : 'delivered');
}

/** What counts of marketing mails when it has to be decided whether they may go on. */
export type Heard = keyof Outcomes;

async function heed(
  emailKey: string,
  verdict: Verdict,
  { messageId, timestamp: sentAt }: SesEvent['mail'],
  dependencies: FeedbackDependencies,
): Promise<void> {
  if (verdict === 'hard-bounce' || verdict === 'complaint')
    return suppress(emailKey, { reason: verdict, sentAt }, dependencies);
  const expiresAt = epochSeconds(dependencies.now) + unreachableSeconds;
  if (verdict === 'soft') return heedSoft(emailKey, { messageId, sentAt, expiresAt }, dependencies);
  const times = await dependencies.subscriptions.noteUnreachable(emailKey, messageId, expiresAt);
  log('ADDRESS_UNREACHABLE', { times });
  if (times >= unreachableTimes) await suppress(emailKey, { reason: 'hard-bounce', sentAt }, dependencies);
}

/** A mail that was refused for the time being is one of several that have to come together. */
async function heedSoft(
  emailKey: string,
  { messageId, sentAt, expiresAt }: { messageId: string; sentAt: Instant; expiresAt: number },
  dependencies: FeedbackDependencies,
): Promise<void> {
  const { contacts, subscriptions, sends, now } = dependencies;
  const [first, ...more] = await subscriptions.noteSoftBounce(emailKey, messageId, now.toISOString(), expiresAt);
  if (!first || more.length + 1 < softTimes) return;
  const contact = await contacts.idOfEmail(emailKey);
  if (contact && (await sends.arrivedSince(contact, first))) await subscriptions.forgetBounces(emailKey);
  else await suppress(emailKey, { reason: 'hard-bounce', sentAt }, dependencies);
}

/** Notes on the mail what is told of it, and settles it first where its outcome is open. Gives what was new. */
async function account(event: SesEvent, { sends, now }: FeedbackDependencies): Promise<SendMark | undefined> {
  const { eventType, mail } = event;
  const [contactId, occasion] = [mail.tags?.contact?.[0], mail.tags?.occasion?.[0]];
  if (!contactId || !occasion) return undefined;
  const ref = { contactId, occasion };
  const at = now.toISOString();
  const { mark, unless } = markOf(event);
  const first = mark
    ? await sends.note(ref, mark, at, unless)
    : { noted: false, open: await sends.glance(contactId, occasion) };
  const { noted, open } = first;
  if (!open || !isOpen(open)) return noted ? mark : undefined;
  const { messageId } = mail;
  const outcome: Outcome =
    eventType === 'Reject' ? { state: 'failed', reason: 'Reject' } : { state: 'sent', messageId };
  await accepted(sends.settle(open, outcome, at));
  return mark && (await sends.note(ref, mark, at, unless)).noted ? mark : undefined;
}

/** An absence note calls itself a bounce too; it comes from where the mail has arrived. */
function markOf(event: SesEvent): { mark?: SendMark; unless?: SendMark } {
  if (event.eventType === 'Delivery') return { mark: 'deliveredAt' };
  if (event.eventType === 'Complaint') return verdictOf(event) ? { mark: 'complainedAt' } : {};
  if (event.eventType !== 'Bounce') return {};
  return { mark: 'bouncedAt', ...(event.bounce?.bounceType === 'Transient' && { unless: 'deliveredAt' }) };
}
