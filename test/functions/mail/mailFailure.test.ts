import { expect, test } from 'vitest';
import { mailFailure } from '../../../functions/mail/mailFailure.ts';

const answered = (name: string, httpStatusCode: number, message = '') =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });

test.each([
  ['a throttled rate is tried again', answered('Throttling', 400, 'Maximum sending rate exceeded.'), 'retry'],
  ['a spent daily quota pauses', answered('Throttling', 400, 'Daily message quota exceeded.'), 'pause'],
  ['a paused account pauses', answered('AccountSendingPausedException', 400), 'pause'],
  ['a missing permission pauses', answered('AccessDenied', 403), 'pause'],
  ['a rejected message has failed', answered('MessageRejected', 400), 'failed'],
  ['a fault of the service leaves it unknown', answered('InternalFailure', 500), 'unknown'],
  ['a lost answer leaves it unknown', Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }), 'unknown'],
  ['a time-out leaves it unknown', Object.assign(new Error('timed out'), { name: 'TimeoutError' }), 'unknown'],
  ['a refused connection is tried again', Object.assign(new Error(), { code: 'ECONNREFUSED' }), 'retry'],
] as const)('%s', (_name, error, expected) => {
  expect(mailFailure(error)).toBe(expected);
});
