import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every link of the README leads to something', () => {
  const prose = readFileSync('README.md', 'utf8').replaceAll(/^ {4}.*$|`[^`]*`/gm, '');
  const links = [...prose.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path!);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});
