import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { log, reasonOf } from '../../../functions/platform/log.ts';

test.each([
  'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: zofia@example.com',
  'Missing final \'@domain\': "Zofia" <zofia.nowak+bread@example.co.uk>',
])('what SES says of a mailbox it refused goes to the log without the mailbox: %s', (message) => {
  const { error, message: logged } = reasonOf(Object.assign(new Error(message), { name: 'MessageRejected' }));
  expect(error).toBe('MessageRejected');
  expect(logged).toContain('(an address)');
  expect(logged).not.toMatch(/zofia[.@]/);
});

test.each([
  ['zod', () => z.strictObject({ email: z.string() }).parse({ zofia: 1 })],
  ['the parser of JSON', () => JSON.parse('zofia.nowak: rye')],
])('what %s says of a person stays out of the log', (_, fail) => {
  const failure = caught(fail);
  expect(failure.message).toContain('zofia');
  expect(reasonOf(failure).message).toBe('not of the expected shape');
});

function caught(fail: () => unknown): Error {
  try {
    fail();
  } catch (error) {
    return error as Error;
  }
  throw new Error('it did not fail');
}

test('the object is logged, not a text of it, so that queries find its code', () => {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {});
  log('SIGNUP_ACCEPTED', { lead: 'x' });
  expect(info).toHaveBeenCalledWith({ code: 'SIGNUP_ACCEPTED', lead: 'x' });
  info.mockRestore();
});
