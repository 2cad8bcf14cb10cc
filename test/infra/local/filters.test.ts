import { describe, expect, it } from 'vitest';
import { matches, type Pattern } from '../../../infra/local/filters.ts';

const record = {
  eventName: 'MODIFY',
  dynamodb: {
    NewImage: {
      kind: { S: 'CONTACT' },
      writer: { S: 'confirm' },
      age: { N: '42' },
      tags: { SS: ['a', 'b'] },
      empty: { S: '' },
    },
    Keys: { sk: { S: 'CONTACT' } },
  },
  body: { price: 300, nothing: null, list: [{ a: 1 }, { a: 2 }] },
};
const image = (fields: object): Pattern => ({ dynamodb: { NewImage: fields } });

describe('a filter pattern', () => {
  it.each<[string, Pattern, boolean]>([
    ['nothing asked', {}, true],
    ['an exact value', { eventName: ['MODIFY'] }, true],
    ['one of several', { eventName: ['INSERT', 'MODIFY'] }, true],
    ['another value', { eventName: ['INSERT'] }, false],
    ['fields together', { eventName: ['MODIFY'], ...image({ writer: { S: ['enrich'] } }) }, false],
    ['anything but', image({ writer: { S: [{ 'anything-but': ['enrich', 'segment'] }] } }), true],
    ['anything but, excluded', image({ writer: { S: [{ 'anything-but': 'confirm' }] } }), false],
    ['anything but a prefix', image({ writer: { S: [{ 'anything-but': { prefix: 'con' } }] } }), false],
    ['anything but, of a field that is not there', image({ author: { S: [{ 'anything-but': 'x' }] } }), false],
    ['a prefix', image({ kind: { S: [{ prefix: 'CON' }] } }), true],
    ['a suffix', image({ kind: { S: [{ suffix: 'ACT' }] } }), true],
    ['without regard to case', image({ kind: { S: [{ 'equals-ignore-case': 'contact' }] } }), true],
    ['a wildcard', image({ kind: { S: [{ wildcard: 'C*T' }] } }), true],
    ['there', image({ writer: { S: [{ exists: true }] } }), true],
    ['not there', image({ author: { S: [{ exists: false }] } }), true],
    ['not there, but it is', image({ writer: { S: [{ exists: false }] } }), false],
    ['exists looks at leaves only', image({ writer: [{ exists: true }] }), false],
    ['an empty text', image({ empty: { S: [''] } }), true],
    ['a member of a list', image({ tags: { SS: ['b'] } }), true],
    ['a member of a list of objects', { body: { list: { a: [2] } } }, true],
    ['null', { body: { nothing: [null] } }, true],
    ['null is not absent', { body: { missing: [null] } }, false],
    ['numbers in a range', { body: { price: [{ numeric: ['>', 100, '<=', 300] }] } }, true],
    ['numbers out of range', { body: { price: [{ numeric: ['<', 300] }] } }, false],
    ['text is no number', image({ age: { N: [{ numeric: ['=', 42] }] } }), false],
    ['either of two', { $or: [{ eventName: ['REMOVE'] }, image({ kind: { S: ['CONTACT'] } })] } as Pattern, true],
    ['neither of two', { $or: [{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }] } as Pattern, false],
    ['a field below what is not there', { dynamodb: { OldImage: { kind: { S: ['CONTACT'] } } } }, false],
  ])('%s', (_, pattern, expected) => {
    expect(matches(pattern, record)).toBe(expected);
  });

  it('refuses a rule it does not know rather than guess', () => {
    expect(() => matches({ eventName: [{ cidr: '10.0.0.0/8' }] }, record)).toThrow('cidr');
  });
});
