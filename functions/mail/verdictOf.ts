import type { SuppressionReason } from '../permission/subscription.schema.ts';
import type { SesEvent } from './feedback.schema.ts';

/** What an event says of an address: to be suppressed and why, or out of reach this once by a fault that seldom mends. */
export type Verdict = SuppressionReason | 'unreachable';

/** No complaint but the opposite of one, and a report on somebody's forged sender (RFC 5965, IANA's feedback types). */
const noComplaints = ['not-spam', 'auth-failure'];

/** Codes that speak of the address or its domain, whatever the bounce is called (RFC 3463): 5.1.x and 5.4.4. */
const permanentStatus = /^5\.(1\.\d+|4\.4)$/;

/** Only what will never change suppresses: a full mailbox or an absence note says nothing of an address. */
export function verdictOf({ eventType, bounce, complaint }: SesEvent): Verdict | undefined {
  if (eventType === 'Complaint')
    return noComplaints.includes(complaint?.complaintFeedbackType ?? '') ? undefined : 'complaint';
  if (eventType !== 'Bounce' || !bounce) return undefined;
  if (bounce.bounceType === 'Permanent') return 'hard-bounce';
  const permanent = (bounce.bouncedRecipients ?? []).some(({ status = '' }) => permanentStatus.test(status));
  return bounce.bounceType === 'Transient' && permanent ? 'unreachable' : undefined;
}
