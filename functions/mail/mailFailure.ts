/**
 * What an error of the mail service means for the message:
 * `retry` – refused for now, certainly not sent; `pause` – the account cannot send for a while, certainly not sent;
 * `failed` – this message is refused for good; `unknown` – it may have been sent.
 * Source: SES API Reference, "SendRawEmail", and the SES guide on sending quota errors.
 */
export type MailFailure = 'retry' | 'pause' | 'failed' | 'unknown';

const throttled = ['Throttling', 'ThrottlingException', 'TooManyRequestsException', 'RequestThrottled'];
const refusedForGood = ['MessageRejected', 'InvalidParameterValue', 'InvalidParameterValueException'];
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

export function mailFailure(error: unknown): MailFailure {
  const { name, message, code, $metadata } = error as {
    name?: string;
    message?: string;
    code?: string;
    $metadata?: { httpStatusCode?: number };
  };
  if (code && neverConnected.includes(code)) return 'retry';
  if (name && throttled.includes(name)) return /daily/i.test(message ?? '') ? 'pause' : 'retry';
  const status = $metadata?.httpStatusCode ?? 0;
  if (status < 400 || status >= 500) return 'unknown';
  return name && refusedForGood.includes(name) ? 'failed' : 'pause';
}
