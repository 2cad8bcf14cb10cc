import { describe, expect, test } from 'vitest';
import { accountOf, growthOf, type LoadFacts } from './load/account.ts';

const facts: LoadFacts = {
  signedUp: ['ala', 'ola'],
  invitations: { ala: 1, ola: 1 },
  confirmed: ['ala'],
  contacts: ['ala'],
  ordered: { ala: [100, 250], ewa: [70] },
  shown: { ala: { count: 2, total: 350 }, ewa: { count: 1, total: 70 } },
  campaign: {
    ...{ state: 'finished', audience: 4, sent: 2, skipped: 1, failed: 0, unknown: 1, planned: 0 },
    letters: { ala: 1, ewa: 1, iga: 1 },
  },
  imported: { rows: 3, outcomes: { created: 2, refused: 1 } },
  ...{ failures: 0, refused: 0 },
};
const open = (changes: Partial<LoadFacts>) =>
  accountOf({ ...facts, ...changes })
    .filter(({ closes }) => !closes)
    .map(({ what }) => what);
const { campaign } = facts;

describe('the account of a load', () => {
  test('closes when nothing was lost or done twice', () => expect(open({})).toEqual([]));

  test.each<[string, Partial<LoadFacts>]>([
    ['an invitation that never came', { invitations: { ala: 1 } }],
    ['an invitation that came twice', { invitations: { ala: 1, ola: 2 } }],
    ['a confirmation that made nobody', { contacts: [] }],
    ['an order that was acknowledged and is nowhere', { shown: { ala: { count: 2, total: 350 } } }],
    ['an order that counts another sum', { shown: { ...facts.shown, ala: { count: 2, total: 351 } } }],
    ['somebody of the audience of whom nothing became', { campaign: { ...campaign, audience: 5 } }],
    ['a campaign that is not finished', { campaign: { ...campaign, state: 'sending' } }],
    ['a letter that was never sent', { campaign: { ...campaign, letters: { ala: 1 } } }],
    ['more letters than are accounted for', { campaign: { ...campaign, letters: { a: 1, b: 1, c: 1, d: 1 } } }],
    ['somebody with two letters', { campaign: { ...campaign, letters: { ala: 2 } } }],
    ['a row that was dropped', { imported: { rows: 4, outcomes: { created: 3 } } }],
    ['work that failed for good', { failures: 1 }],
    ['a visitor who saw an error', { refused: 1 }],
  ])('does not close over %s', (_, changes) => expect(open(changes)).not.toEqual([]));
});

test('memory is flat when its last third is as its middle one, whatever the beginning was', () => {
  expect(growthOf([10, 50, 90, 100, 100, 100, 100, 101, 100])).toBe(1);
  expect(growthOf([10, 50, 90, 100, 110, 120, 130, 140, 150])).toBeCloseTo(140 / 110);
});
