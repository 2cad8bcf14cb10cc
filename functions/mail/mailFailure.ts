/**
 * What an error of the mail service means for the message:
 * `retry` – refused for now, certainly not sent; `account` – the account may not send as it is (sandbox, permission,
 * quota of the day, paused), certainly not sent, and no other mail would be; `failed` – this message is refused for
 * good; `unknown` – it may have been sent.
 *
 * Only what is known to be the message's own fault is final: SES answers a state of the account with the very name it
 * has for bad content, and tells them apart by its words alone.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html
 * @see https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html
 */
export type MailFailure = 'retry' | 'account' | 'failed' | 'unknown';

const throttled = ['Throttling', 'ThrottlingException', 'TooManyRequestsException', 'RequestThrottled'];
const refusedForGood = ['MessageRejected', 'InvalidParameterValue', 'InvalidParameterValueException'];
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** "Email address is not verified. …", "Sending paused for this account. …", "Sending suspended for this account. …" */
const ofTheAccount = /not verified|account\b.*\b(paused|suspended|disabled)|\b(paused|suspended|disabled)\b.*account/is;

export function mailFailure(error: unknown): MailFailure {
  const { name, message, code, $metadata } = error as {
    name?: string;
    message?: string;
    code?: string;
    $metadata?: { httpStatusCode?: number };
  };
  if (code && neverConnected.includes(code)) return 'retry';
  if (name && throttled.includes(name)) return /daily|quota/i.test(message ?? '') ? 'account' : 'retry';
  const status = $metadata?.httpStatusCode ?? 0;
  if (status < 400 || status >= 500) return 'unknown';
  return name && refusedForGood.includes(name) && !ofTheAccount.test(message ?? '') ? 'failed' : 'account';
}
