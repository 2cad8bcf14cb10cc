import { type Answer, denied, serviceError } from '../gateway/serviceError.ts';

/** Ways in which SES refuses a mail: for what the account is, whatever the mail, and for what the mail says. */
export const accountFaults = ['deny', 'unverified', 'quota', 'account-paused', 'content'] as const;

export type AccountFault = (typeof accountFaults)[number];

export function isAccountFault(fault: string): fault is AccountFault {
  return (accountFaults as readonly string[]).includes(fault);
}

/**
 * SES's answer to a SendRawEmail that it takes from nobody, or not from this account, in SES's words; they name the mailbox
 * as SES's do.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html
 * @see https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html
 */
export function accountRefusal(fault: AccountFault, parameters: URLSearchParams, caller: string): Answer {
  const to = parameters.get('Destinations.member.1') ?? '';
  switch (fault) {
    case 'deny':
      return denied('ses', caller, 'ses:SendRawEmail', `arn:aws:ses:eu-central-1:000000000000:identity/${to}`);
    case 'unverified':
      return rejected(
        `Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ${to}`,
      );
    case 'quota':
      return serviceError('ses', { status: 400, code: 'Throttling', message: 'Daily message quota exceeded.' });
    case 'content':
      return rejected('Message contains a virus.');
    case 'account-paused':
      return rejected(
        'Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.',
      );
  }
}

function rejected(message: string): Answer {
  return serviceError('ses', { status: 400, code: 'MessageRejected', message });
}
