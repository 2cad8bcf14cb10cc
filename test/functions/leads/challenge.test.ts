import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { solve } from '../../../forms/element/solve.ts';
import { poseChallenge, readProof } from '../../../functions/leads/challenge.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';

const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
const other = parseSecret(JSON.stringify({ pepper: 'q'.repeat(64) })).keyring;
const now = new Date('2026-11-22T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const read = (payload: string) => JSON.parse(atob(payload));
const write = (payload: object) => btoa(JSON.stringify(payload));
let proof = '';
beforeAll(async () => {
  proof = await solve(await poseChallenge('newsletter', keyring, now));
});

test('what the form computes is accepted, until it is over', async () => {
  expect(await readProof(proof, 'newsletter', keyring, later(9))).toEqual({
    id: read(proof).challenge,
    expiresAt: later(10).getTime() / 1000,
  });
  expect(await readProof(proof, 'newsletter', keyring, later(10))).toBeUndefined();
});

describe('a proof is refused', () => {
  test('on another form, and when somebody else signed it', async () => {
    expect(await readProof(proof, 'till', keyring, now)).toBeUndefined();
    expect(await readProof(proof, 'newsletter', other, now)).toBeUndefined();
  });

  test('with a digit moved from the number to the salt', async () => {
    const { number, salt, ...rest } = read(proof);
    const digits = String(number);
    const spliced = write({ ...rest, salt: salt + digits[0], number: Number(digits.slice(1) || '0') });
    expect(await readProof(spliced, 'newsletter', keyring, now)).toBeUndefined();
  });

  test('with a longer life or another form written into it', async () => {
    const { salt, ...rest } = read(proof);
    for (const changed of [salt.replace(/expires=\d+/, 'expires=9999999999'), salt.replace('newsletter', 'till')])
      for (const form of ['newsletter', 'till'])
        expect(await readProof(write({ ...rest, salt: changed }), form, keyring, now)).toBeUndefined();
  });

  test('with any other number', async () => {
    const right = read(proof);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 60_000 }).filter((n) => n !== right.number),
        async (number) => {
          expect(await readProof(write({ ...right, number }), 'newsletter', keyring, now)).toBeUndefined();
        },
      ),
    );
  });

  test('whatever a stranger sends for one', async () => {
    const payload = fc.oneof(
      fc.string(),
      fc.jsonValue().map((value) => write(Object(value))),
    );
    await fc.assert(
      fc.asyncProperty(payload, async (text) => {
        expect(await readProof(text, 'newsletter', keyring, now)).toBeUndefined();
      }),
    );
  });
});
