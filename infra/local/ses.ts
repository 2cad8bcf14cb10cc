import { randomUUID } from 'node:crypto';
import { type Answer, serviceError } from './gateway/serviceError.ts';
import { createMailStore, type Mail } from './mail/mailStore.ts';
import { stampMail } from './mail/rawMail.ts';
import { addressesIn, readSendRawEmail, tagsIn } from './mail/sendRawEmail.ts';
import { type Envelope, eventTypeOf, fateOf, type SesEvent, sesEvent } from './mail/sesEvent.ts';
import { createRelay } from './mail/smtpRelay.ts';
import { createSuppressionList, type ListedReason } from './mail/suppressionList.ts';

export interface SesOptions {
  clock: { now(): Date };
  /** Brings an event to the configuration set's destination. */
  publish(event: SesEvent, configurationSet: string): void;
  /** An SMTP server every mail is handed to as well. */
  smtp?: string;
  /** The folder mails are kept in; memory only without it. */
  keep?: string;
  /** Mails a second, over any second of real time; SES answers `Throttling` beyond it. */
  maxSendRate?: number;
  region?: string;
}

export interface SesEndpoint {
  handle(action: string, parameters: URLSearchParams, caller?: string): Promise<Answer>;
  /** The host's time, which a page about these mails goes by. */
  now(): Date;
  /** Newest first. */
  list(to?: string): Promise<Mail[]>;
  /** The newest few, and how many there are. */
  newest(count: number, to?: string): Promise<{ mails: Mail[]; total: number }>;
  get(id: string): Promise<Mail | undefined>;
  raw(id: string): Promise<Buffer | undefined>;
  /** Puts an address on the account's own suppression list, without a word to anybody. */
  suppress(address: string, reason: ListedReason): void;
  /** Publishes an event about a mail, filled in from what is known of it; `undefined` when there is no such mail or type. */
  event(input: Record<string, unknown>): SesEvent | undefined;
}

const DEFAULT_RATE = 500;
const DAY_MS = 86_400_000;

/**
 * SES in its query protocol, as far as the shop needs it: SendRawEmail, GetSendQuota, GetSendStatistics, and ListSuppressedDestinations of its second API. Keeps the raw message, publishes
 * `Send` and what became of the mail. Nothing leaves the machine but by `smtp`.
 */
export function createSes(options: SesOptions): SesEndpoint {
  const { clock, publish, region = 'eu-central-1', maxSendRate = DEFAULT_RATE } = options;
  const store = createMailStore(options.keep);
  const relay = options.smtp ? createRelay(options.smtp) : undefined;
  const mayGo = rateLimit(maxSendRate);
  let lastConfigurationSet: string | undefined;

  const suppressed = createSuppressionList();

  const tell = (event: SesEvent, configurationSet: string | undefined) => {
    const reason = listedReason(event);
    const { destination = [] } = event.mail as { destination?: string[] };
    if (reason) for (const address of destination) suppressed.put(address, reason, clock.now());
    if (configurationSet) publish(event, configurationSet);
  };

  const sendRawEmail = async (parameters: URLSearchParams, caller: string): Promise<Answer> => {
    const input = readSendRawEmail(parameters);
    if ('refusal' in input) return refuse('InvalidParameterValue', input.refusal);
    if (!mayGo(performance.now())) return refuse('Throttling', 'Maximum sending rate exceeded.');
    const now = clock.now();
    const id = messageId(now);
    const { raw, fields } = stampMail(input.data, { messageId: `${id}@${region}.amazonses.com`, at: now });
    const header = (name: string) => fields.find((field) => field.name.toLowerCase() === name)?.value;
    const envelope: Envelope = {
      id,
      at: now.toISOString(),
      source: input.source || (header('from') ?? ''),
      destinations: input.destinations.length > 0 ? input.destinations : addressesIn(fields),
      tags: { ...tagsIn(header('x-ses-message-tags')), ...input.tags },
      configurationSet: input.configurationSet ?? header('x-ses-configuration-set'),
      caller,
      fields,
    };
    await store.put(envelope, raw);
    relay?.hand({ source: envelope.source, destinations: envelope.destinations, raw });
    lastConfigurationSet = envelope.configurationSet ?? lastConfigurationSet;
    tell(sesEvent('Send', envelope, now), envelope.configurationSet);
    for (const destination of envelope.destinations) {
      for (const { eventType, given } of fateOf(destination)) {
        tell(sesEvent(eventType, envelope, now, { ...given, recipients: [destination] }), envelope.configurationSet);
      }
    }
    return result('SendRawEmail', `<MessageId>${id}</MessageId>`);
  };

  const read = (envelopes: Envelope[]) => Promise.all(envelopes.map(async ({ id }) => (await store.mail(id)) as Mail));

  const sentLastDay = () => {
    const since = new Date(clock.now().getTime() - DAY_MS).toISOString();
    return store.list().filter(({ at }) => at > since).length;
  };

  return {
    async handle(action, parameters, caller = 'unknown') {
      switch (action) {
        case 'SendRawEmail':
          return sendRawEmail(parameters, caller);
        case 'GetSendQuota':
          return result(
            action,
            `<Max24HourSend>-1</Max24HourSend><MaxSendRate>${maxSendRate}</MaxSendRate>` +
              `<SentLast24Hours>${sentLastDay()}</SentLast24Hours>`,
          );
        case 'GetSendStatistics': {
          const counts = `<DeliveryAttempts>${sentLastDay()}</DeliveryAttempts><Bounces>0</Bounces><Complaints>0</Complaints>`;
          const member = `<member><Timestamp>${clock.now().toISOString()}</Timestamp>${counts}<Rejects>0</Rejects></member>`;
          return result(action, `<SendDataPoints>${member}</SendDataPoints>`);
        }
        case 'ListSuppressedDestinations':
          return suppressed.page(parameters);
        default:
          return refuse('InvalidAction', `The local host does not stand in for ${action} of SES.`);
      }
    },
    now: () => clock.now(),
    list: (to) => read(store.list(to)),
    async newest(count, to) {
      const all = store.list(to);
      return { mails: await read(all.slice(0, count)), total: all.length };
    },
    suppress: (address, reason) => suppressed.put(address, reason, clock.now()),
    get: store.mail,
    raw: store.raw,
    event(input) {
      const eventType = eventTypeOf(String(input.eventType ?? input.notificationType ?? input.type ?? ''));
      const mail = input.mail as { messageId?: string } | undefined;
      const id = String(input.messageId ?? mail?.messageId ?? '').replace(/^<|@.*$/g, '');
      const envelope = store.envelope(id);
      if (!eventType || (!envelope && !mail)) return undefined;
      const event = envelope ? sesEvent(eventType, envelope, clock.now(), input) : (input as unknown as SesEvent);
      tell({ ...event, eventType }, envelope?.configurationSet ?? lastConfigurationSet);
      return event;
    },
  };
}

/** Why SES puts the recipient of an event on the account's suppression list, if it does. */
function listedReason({ eventType, bounce }: SesEvent): ListedReason | undefined {
  if (eventType === 'Complaint') return 'COMPLAINT';
  const { bounceType } = (bounce ?? {}) as { bounceType?: string };
  return eventType === 'Bounce' && bounceType === 'Permanent' ? 'BOUNCE' : undefined;
}

/** `0107` and the time in hexadecimal, as SES's own ids begin. */
function messageId(now: Date): string {
  return `0107${now.getTime().toString(16).padStart(12, '0')}-${randomUUID()}-000000`;
}

/** No more than `rate` in any one second, counted over real time: moving the clock does not make mails go faster. */
function rateLimit(rate: number): (now: number) => boolean {
  const recent: number[] = new Array(rate).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  return (now) => {
    if (now - (recent[next] as number) < 1000) return false;
    recent[next] = now;
    next = (next + 1) % rate;
    return true;
  };
}

function refuse(code: string, message: string): Answer {
  return serviceError('ses', { status: 400, code, message });
}

function result(action: string, content: string): Answer {
  const requestId = randomUUID();
  const body =
    `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${content}</${action}Result>` +
    `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`;
  return { status: 200, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body };
}
