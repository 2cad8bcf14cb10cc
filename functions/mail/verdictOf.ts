import type { SuppressionReason } from '../permission/subscription.schema.ts';
import type { SesEvent } from './feedback.schema.ts';

/**
 * What an event says of an address: to be suppressed and why, or out of reach this once, by a fault that seldom mends
 * (`unreachable`) or by one that may (`soft`: a full mailbox, a server that would not take it for half a day).
 */
export type Verdict = SuppressionReason | 'unreachable' | 'soft';

/** No complaint but the opposite of one, and a report on somebody's forged sender (RFC 5965, IANA's feedback types). */
const noComplaints = ['not-spam', 'auth-failure'];

/** Codes that speak of the address or its domain, whatever the bounce is called (RFC 3463): 5.1.x and 5.4.4. */
const permanentStatus = /^5\.(1\.\d+|4\.4)$/;

/** A code of a server that did not take the mail (RFC 3463). An absence note has none: it comes from where the mail is. */
const refusedStatus = /^[45]\.\d+\.\d+$/;

/** Only what will never change suppresses at once. */
export function verdictOf({ eventType, bounce, complaint }: SesEvent): Verdict | undefined {
  if (eventType === 'Complaint')
    return noComplaints.includes(complaint?.complaintFeedbackType ?? '') ? undefined : 'complaint';
  if (eventType !== 'Bounce' || !bounce) return undefined;
  if (bounce.bounceType === 'Permanent') return 'hard-bounce';
  if (bounce.bounceType !== 'Transient') return undefined;
  const hasStatus = (known: RegExp) => (bounce.bouncedRecipients ?? []).some(({ status = '' }) => known.test(status));
  if (hasStatus(permanentStatus)) return 'unreachable';
  return hasStatus(refusedStatus) ? 'soft' : undefined;
}
