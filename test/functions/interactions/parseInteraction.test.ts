import { expect, test } from 'vitest';
import { parseInteraction } from '../../../functions/interactions/parseInteraction.ts';
import { InvalidInput } from '../../../functions/platform/problem.ts';

const now = new Date('2026-11-22T10:00:00Z');
const aRefusal = (fields = {}) => ({
  email: 'zofia@example.com',
  kind: 'refusal',
  reason: 'too-dear',
  at: '2026-11-22T10:30:00+02:00',
  ...fields,
});

test('an interaction is kept at its instant in UTC, or now if it says none', () => {
  expect(parseInteraction(aRefusal(), now).interaction.at).toBe('2026-11-22T08:30:00.000Z');
  expect(parseInteraction(aRefusal({ at: undefined }), now).interaction.at).toBe(now.toISOString());
});

test('what an interaction has not is absent, written as nothing or not at all', () => {
  const empty = { interactionId: '', contactId: null, text: '', data: null, at: null };
  const { interaction } = parseInteraction(aRefusal({ ...empty, value: null }), now);
  expect(interaction).toEqual({ kind: 'refusal', reason: 'too-dear', at: now.toISOString() });
});

test.each([
  ['of nobody', { email: undefined }, 'email: required'],
  ['of two people', { email: 'a@example.com,b@example.com' }, 'email: not-an-address'],
  ['tomorrow', { at: '2026-11-23T10:00:00Z' }, 'at: in-the-future'],
  ['of the year nought', { at: '0000-01-01T00:00:00+23:59' }, 'at: not-allowed'],
  ['worth next to nothing', { value: 1e-200 }, 'value: not-allowed'],
  ['beyond counting', { value: 2 ** 53 }, 'value: not-allowed'],
  ['of an unknown kind', { kind: 'gossip' }, 'kind: not-allowed'],
  ['that refuses without a reason', { reason: undefined }, 'reason: required'],
  ['with a reason of its own', { reason: 'ugly' }, 'reason: not-allowed'],
  ['with an unknown field', { confirmed: true }, 'confirmed: unknown'],
  ['with a hidden field', JSON.parse('{"data":{"__proto__":{"role":"owner"}}}'), '__proto__: unknown'],
  ['with a letter for its text', { text: 'a'.repeat(2_001) }, 'text: too-long'],
  [
    'with a book of details',
    { data: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, i])) },
    'data: too-long',
  ],
])('an interaction %s is refused, naming the field', (_name, fields, expected) => {
  try {
    parseInteraction(aRefusal(fields), now);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidInput);
    expect((error as InvalidInput).errors!.map(({ path, code }) => `${path}: ${code}`)).toContain(expected);
  }
});
