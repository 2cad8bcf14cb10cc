import { randomUUID } from 'node:crypto';
import type { HeaderField } from './rawMail.ts';

/** What SES remembers of an accepted mail. */
export interface Envelope {
  id: string;
  /** ISO instant of acceptance. */
  at: string;
  source: string;
  destinations: string[];
  tags: Record<string, string>;
  configurationSet?: string;
  caller: string;
  fields: HeaderField[];
}

/** An event as SES publishes it to SNS: `eventType`, `mail`, and a member named after the type. */
export interface SesEvent {
  eventType: string;
  mail: Record<string, unknown>;
  [detail: string]: unknown;
}

/** The member of the event that carries a type's details. */
const DETAIL: Record<string, string> = {
  Send: 'send',
  Delivery: 'delivery',
  Bounce: 'bounce',
  Complaint: 'complaint',
  Reject: 'reject',
  Open: 'open',
  Click: 'click',
  DeliveryDelay: 'deliveryDelay',
  'Rendering Failure': 'failure',
  Subscription: 'subscription',
};

/** The type as SES spells it, whatever its case and spacing; `undefined` for a type SES does not have. */
export function eventTypeOf(text: string): string | undefined {
  const plain = text.replace(/[\s_-]/g, '').toLowerCase();
  return Object.keys(DETAIL).find((type) => type.replace(' ', '').toLowerCase() === plain);
}

/**
 * The event SES would publish about a mail. `given` overrides what is filled in, be it the whole detail member or single values of it
 * (`bounceType`, `bounceSubType`, `complaintFeedbackType`, `link`, …).
 * Source: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export function sesEvent(
  eventType: string,
  envelope: Envelope,
  now: Date,
  given: Record<string, unknown> = {},
): SesEvent {
  const member = DETAIL[eventType] as string;
  const detail = { ...detailOf(eventType, envelope, now, given), ...(given[member] as object | undefined) };
  return { eventType, mail: { ...mailOf(envelope), ...(given.mail as object | undefined) }, [member]: detail };
}

function mailOf({ id, at, source, destinations, tags, configurationSet, caller, fields }: Envelope) {
  const header = (name: string) => fields.find((field) => field.name.toLowerCase() === name)?.value;
  const given = Object.entries(tags).map(([name, value]) => [name, [value]]);
  return {
    timestamp: at,
    source,
    sendingAccountId: '000000000000',
    messageId: id,
    destination: destinations,
    headersTruncated: false,
    headers: fields,
    commonHeaders: { from: [header('from') ?? source], to: destinations, messageId: id, subject: header('subject') },
    tags: {
      'ses:operation': ['SendRawEmail'],
      ...(configurationSet && { 'ses:configuration-set': [configurationSet] }),
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [source.replace(/^.*@/, '').replace(/>.*$/, '')],
      'ses:caller-identity': [caller],
      ...Object.fromEntries(given),
    },
  };
}

function detailOf(eventType: string, { destinations }: Envelope, now: Date, given: Record<string, unknown>) {
  const timestamp = now.toISOString();
  const emailAddresses = (given.recipients as string[] | undefined) ?? destinations;
  switch (eventType) {
    case 'Delivery':
      return {
        timestamp,
        processingTimeMillis: 500,
        recipients: emailAddresses,
        smtpResponse: '250 2.0.0 OK',
        reportingMTA: 'localhost',
      };
    case 'Bounce': {
      const bounceType = given.bounceType ?? 'Permanent';
      const diagnosticCode =
        given.diagnosticCode ??
        (bounceType === 'Permanent' ? 'smtp; 550 5.1.1 user unknown' : 'smtp; 452 4.2.2 mailbox full');
      const [status, action] = bounceType === 'Permanent' ? ['5.1.1', 'failed'] : ['4.2.2', 'delayed'];
      return {
        bounceType,
        bounceSubType: given.bounceSubType ?? 'General',
        bouncedRecipients: emailAddresses.map((emailAddress) => ({ emailAddress, action, status, diagnosticCode })),
        timestamp,
        feedbackId: feedbackId(),
        reportingMTA: 'dns; localhost',
      };
    }
    case 'Complaint':
      return {
        complainedRecipients: emailAddresses.map((emailAddress) => ({ emailAddress })),
        timestamp,
        feedbackId: feedbackId(),
        complaintSubType: given.complaintSubType ?? null,
        complaintFeedbackType: given.complaintFeedbackType ?? 'abuse',
        userAgent: 'local host',
        arrivalDate: timestamp,
      };
    case 'Click':
      return { timestamp, ipAddress: '127.0.0.1', userAgent: 'local host', link: given.link ?? '', linkTags: null };
    case 'Open':
      return { timestamp, ipAddress: '127.0.0.1', userAgent: 'local host' };
    case 'Reject':
      return { reason: given.reason ?? 'Bad content' };
    case 'Rendering Failure':
      return { errorMessage: given.errorMessage ?? 'Attribute not present in the rendering data.', templateName: '' };
    case 'DeliveryDelay':
      return {
        timestamp,
        delayType: given.delayType ?? 'TransientCommunicationFailure',
        expirationTime: new Date(now.getTime() + FOURTEEN_HOURS_MS).toISOString(),
        delayedRecipients: emailAddresses.map((emailAddress) => ({ emailAddress, status: '4.4.1' })),
      };
    case 'Subscription':
      return { contactList: '', timestamp, source: 'UnsubscribeHeader' };
    default:
      return {};
  }
}

/** How long SES goes on trying before it gives up on a mail. */
const FOURTEEN_HOURS_MS = 14 * 3_600_000;

function feedbackId(): string {
  return `0107${randomUUID()}-000000`;
}

/**
 * What becomes of a mail to an address: anywhere a delivery, but for Amazon's simulator addresses what each is there to show. Labels
 * (`bounce+label@`) are part of the simulator too.
 * Source: https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator
 */
export function fateOf(address: string): Array<{ eventType: string; given?: Record<string, unknown> }> {
  const name = /^([a-z]+)(\+[^@]*)?@simulator\.amazonses\.com$/.exec(address.toLowerCase())?.[1];
  if (name === 'bounce') return [{ eventType: 'Bounce' }];
  if (name === 'suppressionlist') {
    const diagnosticCode =
      'Amazon SES has suppressed sending to this address because it has a recent history of bouncing.';
    return [{ eventType: 'Bounce', given: { bounceSubType: 'Suppressed', diagnosticCode } }];
  }
  if (name === 'complaint') return [{ eventType: 'Delivery' }, { eventType: 'Complaint' }];
  return [{ eventType: 'Delivery' }];
}
