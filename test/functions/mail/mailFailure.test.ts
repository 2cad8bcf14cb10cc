import { describe, expect, test } from 'vitest';
import { mailFailure } from '../../../functions/mail/mailFailure.ts';

const answered = (name: string, httpStatusCode: number, message = '') =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });

describe('what is the account’s is never final', () => {
  test.each([
    ['a spent daily quota', answered('Throttling', 400, 'Daily message quota exceeded.')],
    ['the quota in the words of the SDK', answered('ThrottlingException', 400, 'Daily sending quota exceeded')],
    [
      'a mailbox or sender that the sandbox does not know',
      answered(
        'MessageRejected',
        400,
        'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: a@b.example',
      ),
    ],
    ['a paused account', answered('AccountSendingPausedException', 400, 'Email sending is disabled')],
    [
      'a paused account by its other name',
      answered('MessageRejected', 400, 'Sending paused for this account. For more information, please check the inbox'),
    ],
    ['a suspended account', answered('MessageRejected', 400, 'Sending suspended for this account.')],
    ['a paused configuration set', answered('ConfigurationSetSendingPausedException', 400)],
    ['a missing configuration set', answered('ConfigurationSetDoesNotExistException', 400)],
    ['a MAIL FROM domain without its record', answered('MailFromDomainNotVerifiedException', 400)],
    ['a missing permission', answered('AccessDenied', 403)],
    ['a missing permission in JSON', answered('AccessDeniedException', 400)],
    ['a key that is over', answered('InvalidClientTokenId', 403)],
    ['a refusal nobody knows yet', answered('SomethingNewException', 400)],
  ])('%s', (_name, error) => {
    expect(mailFailure(error)).toBe('account');
  });
});

test.each([
  ['a throttled rate is tried again', answered('Throttling', 400, 'Maximum sending rate exceeded.'), 'retry'],
  ['a message rejected for its content has failed', answered('MessageRejected', 400, 'Bad content.'), 'failed'],
  [
    'an address SES cannot read has failed',
    answered('InvalidParameterValue', 400, "Missing final '@domain'"),
    'failed',
  ],
  ['a fault of the service leaves it unknown', answered('InternalFailure', 500), 'unknown'],
  ['a lost answer leaves it unknown', Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }), 'unknown'],
  ['a time-out leaves it unknown', Object.assign(new Error('timed out'), { name: 'TimeoutError' }), 'unknown'],
  ['a refused connection is tried again', Object.assign(new Error(), { code: 'ECONNREFUSED' }), 'retry'],
] as const)('%s', (_name, error, expected) => {
  expect(mailFailure(error)).toBe(expected);
});
