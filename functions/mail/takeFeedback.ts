import type { SuppressionReason } from '../permission/subscription.schema.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import { canonicalEmail } from '../person/canonicalEmail.ts';
import { accepted } from '../platform/aws.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import type { Outcome } from '../programme/send.schema.ts';
import type { SesEvent } from './feedback.schema.ts';
import type { SendsTable } from './sends.table.ts';

export type FeedbackDependencies = {
  subscriptions: Pick<SubscriptionsTable, 'suppress' | 'suppressAddress'>;
  sends: Pick<SendsTable, 'glance' | 'settle'>;
  keys: PersonKeys;
  now: Date;
};

/**
 * What an event of the mail service changes: a hard bounce or a complaint suppresses the address and the channel at
 * once; any event of a mail whose outcome is open tells that outcome. Repeated or reordered events change nothing more.
 */
export async function takeFeedback(event: SesEvent, dependencies: FeedbackDependencies): Promise<void> {
  const reason = suppressionReason(event);
  if (reason) await suppress(event, reason, dependencies);
  await settleOpen(event, dependencies);
}

/** Only what will never change suppresses: a full mailbox or an absence note does not. */
export function suppressionReason({ eventType, bounce }: SesEvent): SuppressionReason | undefined {
  if (eventType === 'Complaint') return 'complaint';
  return eventType === 'Bounce' && bounce?.bounceType === 'Permanent' ? 'hard-bounce' : undefined;
}

async function suppress(
  { mail }: SesEvent,
  reason: SuppressionReason,
  { subscriptions, keys, now }: FeedbackDependencies,
): Promise<void> {
  const at = now.toISOString();
  for (const address of mail.destination) {
    const email = canonicalEmail(address);
    if (email) await accepted(subscriptions.suppressAddress(keys.email(email.canonical), reason, at));
  }
  const contact = mail.tags?.contact?.[0];
  if (contact) await accepted(subscriptions.suppress(contact, reason, at));
  log('ADDRESS_SUPPRESSED', { reason, contact });
}

async function settleOpen({ eventType, mail }: SesEvent, { sends, now }: FeedbackDependencies): Promise<void> {
  const [contact, occasion] = [mail.tags?.contact?.[0], mail.tags?.occasion?.[0]];
  if (!contact || !occasion) return;
  const send = await sends.glance(contact, occasion);
  if (send?.state !== 'unknown' && send?.state !== 'planned') return;
  const { messageId } = mail;
  const outcome: Outcome =
    eventType === 'Reject' ? { state: 'failed', reason: 'Reject' } : { state: 'sent', messageId };
  await accepted(sends.settle(send, outcome, now.toISOString()));
}
