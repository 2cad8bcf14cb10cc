import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { clientSettings } from '../platform/patience.ts';
import type { Quota } from './account.schema.ts';

const answerWithinMs = 10_000;

/** One finished message for one mailbox. Tags take letters, digits, `_` and `-`; events bring them back. */
export type OutgoingMail = { from: string; to: string; raw: Uint8Array; tags: Record<string, string> };

/** Gives a message to the mail service once; resolves to its message id, rejects with the service's error. */
export type Mailer = (mail: OutgoingMail) => Promise<{ messageId: string }>;

/** A mailer on SES. No retries: whether a lost answer meant "sent" only SES's own events can tell. */
export function sesMailer(configurationSet: string, client = sesClient()): Mailer {
  return async ({ from, to, raw, tags }) => {
    const answer = await client.send(
      new SendRawEmailCommand({
        Source: from,
        Destinations: [to],
        RawMessage: { Data: raw },
        Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
        ConfigurationSetName: configurationSet,
      }),
    );
    return { messageId: answer.MessageId! };
  };
}

/** What SES lets the account send. It may be asked once a second, by the whole account together. */
export async function sendQuota(client: SESClient): Promise<Omit<Quota, 'at'>> {
  const { MaxSendRate = 0, Max24HourSend = -1, SentLast24Hours = 0 } = await client.send(new GetSendQuotaCommand({}));
  return { perSecond: MaxSendRate, perDay: Max24HourSend, sentLastDay: SentLast24Hours };
}

/** A client that tries once, and works out its way through the SDK once a kind of command. */
export function sesClient(): SESClient {
  return new SESClient({ maxAttempts: 1, cacheMiddleware: true, ...clientSettings(answerWithinMs) });
}
