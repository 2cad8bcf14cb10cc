import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Rooms whose decisions are pure: no SDK, no environment, no clock. */
const pureRooms = [
  'functions/time',
  'functions/person',
  'functions/programme',
  'functions/chat/talk',
  'functions/chat/understand',
  'functions/lists/reading',
];
/** Entry points and tables. */
const exempt = /\.(lambda|table)\.ts$|judgeContact\.ts$/;

const forbidden: [string, RegExp][] = [
  ['the AWS SDK', /from '@aws-sdk\//],
  ['the environment', /process\.env/],
  ['the clock', /new Date\(\)|Date\.now|performance\.now|DateTime\.(now|local|utc)\(/],
  ['chance', /Math\.random|randomUUID/],
];

const pureFiles = pureRooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !exempt.test(name))
    .map((name) => join(root, room, name)),
);

describe.each(pureFiles.map((file) => [relative(root, file), file]))('%s', (_, file) => {
  test.each(forbidden)('does without %s, and so does what it imports', (_, pattern) => {
    expect(reachable(file).filter((one) => pattern.test(readFileSync(one, 'utf8')))).toEqual([]);
  });
});

test.each(['canonicalEmail', 'parseBirthday', 'nameProblem'])('%s brings no library to the sign-up path', (name) => {
  const imports = reachable(join(root, `functions/person/${name}.ts`)).map((file) => readFileSync(file, 'utf8'));
  expect(imports.filter((text) => /from '(?!\.|node:)/.test(text))).toEqual([]);
});

/** The file and every file of ours it imports for more than types. */
function reachable(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*? from '(\.[^']+)'/gm);
  return [file, ...[...imports].flatMap(([, path]) => reachable(resolve(dirname(file), path!), seen))];
}
