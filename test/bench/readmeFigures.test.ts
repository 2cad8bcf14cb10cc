import { expect, test } from 'vitest';
import { type Measured, newest, withFigures } from './support/readmeFigures.ts';

const measured = (room: string, name: string, value: number): Measured => ({
  ...{ at: '2026-11-26T02:00:00.000Z', machine: 'm', load: 3, room, figure: 1, name, value, unit: 'ms', how: 'so' },
  target: { atMost: 10 },
});
const marks = '<!-- figures: `npm run bench -- --readme` -->\nold\n<!-- /figures -->';

test('a room that ran anew takes the place of its figures, and leaves those of the others', () => {
  const earlier = [measured('a', 'gone', 1), measured('b', 'kept', 2)];
  const names = newest(earlier, [measured('a', 'fresh', 3)], ['a', 'b']).map(({ name }) => name);
  expect(names).toEqual(['fresh', 'kept']);
});

test('what falls short is shown as such, with when it was measured and how busy the machine was', () => {
  const text = withFigures(`before\n${marks}\nafter`, [measured('a', 'slow', 11), measured('a', 'quick', 9)]);
  expect(text).toContain('| 1 | slow | 11 ms | ≤ 10 | **missed** |  | 2026-11-26 02:00, load 3 |');
  expect(text).toContain('| 1 | quick | 9 ms | ≤ 10 | met |');
  expect(text).not.toContain('old');
  expect(text.startsWith('before\n') && text.endsWith('\nafter')).toBe(true);
});
