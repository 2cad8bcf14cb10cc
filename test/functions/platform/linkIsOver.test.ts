import { expect, test } from 'vitest';
import { linkIsOver } from '../../../functions/platform/linkIsOver.ts';
import { signLink } from '../../../functions/platform/tokens.ts';

const now = new Date('2027-05-17T07:30:00.000Z');
const keyring = { current: 'k1', keys: new Map([['k1', new Uint8Array(32)]]) };
const link = (expiresAt?: Date) => signLink('copy', { subject: 'con_1' }, keyring, expiresAt);

test('a link is over at the second it names, and one that names none never', () => {
  expect(linkIsOver(link(new Date(now.getTime() + 1_000)), now)).toBe(false);
  expect(linkIsOver(link(now), now)).toBe(true);
  expect(linkIsOver(link(), new Date('2099-01-01T00:00:00.000Z'))).toBe(false);
});

test.each(['', 'a', 'a.b', 'a.%.c', `${link().slice(0, 60)}`])(
  'a link that was cut says so when it is opened: %j',
  (cut) => {
    expect(linkIsOver(cut, now)).toBe(true);
  },
);
