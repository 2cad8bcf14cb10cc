import { expect, test } from 'vitest';
import { reasonOf } from '../../../functions/platform/log.ts';

test.each([
  'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: zofia@example.com',
  'Missing final \'@domain\': "Zofia" <zofia.nowak+bread@example.co.uk>',
])('what SES says of a mailbox it refused goes to the log without the mailbox: %s', (message) => {
  const { error, message: logged } = reasonOf(Object.assign(new Error(message), { name: 'MessageRejected' }));
  expect(error).toBe('MessageRejected');
  expect(logged).toContain('(an address)');
  expect(logged).not.toMatch(/zofia[.@]/);
});

test('what zod says of a person stays out of the log', () => {
  const error = Object.assign(new Error('zofia@example.com is no number'), { name: 'ZodError' });
  expect(reasonOf(error).message).toBe('not of the expected shape');
});
