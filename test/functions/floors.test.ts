import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The rooms of `functions/`, floor by floor, the ground first. A room imports from below, or beside it without a ring. */
const floors = [
  ['platform', 'time'],
  ['person', 'shop', 'drawing'],
  ['contacts', 'permission', 'leads', 'statement'],
  ['programme'],
  ['asked', 'mail', 'agenda', 'clicks', 'view', 'reports', 'campaigns', 'vouchers'],
  [
    'signup',
    'chat',
    'orders',
    'intake',
    'interactions',
    'surveys',
    'self',
    'staff',
    'pages',
    'lists',
    'webshops',
    'merging',
    'work',
  ],
];
const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)));

type Import = { from: string; to: string };

const roomOf = (file: string) => file.split('/')[1]!;
const between = (from: string, to: string) =>
  imports.filter((one) => one.from.startsWith(from) && one.to.startsWith(to));
const imports = ['functions', 'forms', 'infra'].flatMap((folder) => importsIn(folder));

describe('functions/', () => {
  const rooms = readdirSync(join(root, 'functions'));

  test('has its rooms on floors, each on one', () => {
    expect([...floorOf.keys()].sort()).toEqual(rooms.sort());
  });

  test('imports nothing from a floor above', () => {
    const upwards = between('functions/', 'functions/').filter(
      ({ from, to }) => floorOf.get(roomOf(to))! > floorOf.get(roomOf(from))!,
    );
    expect(upwards.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test('has no ring of rooms', () => {
    expect(ringIn(between('functions/', 'functions/'))).toEqual([]);
  });

  test('imports nothing of the forms', () => {
    expect(between('functions/', 'forms/')).toEqual([]);
  });
});

test('forms/ imports from the two lower floors only', () => {
  const allowed = floors.slice(0, 2).flat();
  const above = between('forms/', 'functions/').filter(({ to }) => !allowed.includes(roomOf(to)));
  expect(above.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('the local host imports nothing of functions/', () => {
  expect(between('infra/local/', 'functions/')).toEqual([]);
});

describe('console/', () => {
  test('takes from functions/ types, and of its code what is pure alone', () => {
    const pure = /^functions\/((time|person|shop|drawing|programme)\/(?!.*\.table\.ts)|platform\/may\.ts)/;
    const taken = importsIn('console', /^import (?!type )[^;]*? from '(\.[^']+)'/gm).filter(({ to }) =>
      to.startsWith('functions/'),
    );
    expect(taken.filter(({ to }) => !pure.test(to)).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test('is imported by nothing else', () => {
    expect(between('', 'console/').map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
});

/** Rooms that reach themselves, the shortest way first found; empty when there is no such ring. */
function ringIn(found: Import[]): string[] {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of found)
    if (roomOf(from) !== roomOf(to)) edges.set(roomOf(from), (edges.get(roomOf(from)) ?? new Set()).add(roomOf(to)));
  const walk = (room: string, path: string[]): string[] => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room];
    for (const next of edges.get(room) ?? []) {
      const ring = walk(next, [...path, room]);
      if (ring.length > 0) return ring;
    }
    return [];
  };
  for (const room of edges.keys()) {
    const ring = walk(room, []);
    if (ring.length > 0) return ring;
  }
  return [];
}

function importsIn(folder: string, pattern = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g): Import[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = join(root, folder, name);
      const specifiers = readFileSync(file, 'utf8').matchAll(pattern);
      return [...specifiers].map(([, specifier]) => ({
        from: relative(root, file),
        to: relative(root, join(dirname(file), specifier!)),
      }));
    });
}

test('whatever a source says of a person becomes a contact, or changes one, by the statement alone', () => {
  const changes = /contacts\.(change|create)\(/;
  const files = readdirSync(join(root, 'functions'), { recursive: true, encoding: 'utf8' });
  const code = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.table.ts'));
  const writers = code.filter((name) => changes.test(readFileSync(join(root, 'functions', name), 'utf8')));
  // Two contacts that become one, and two again, are nobody's word about a person.
  const merging = ['merging/mergeContacts.ts', 'merging/undoMerge.ts'];
  expect(writers.filter((name) => !merging.includes(name))).toEqual(['statement/carryOut.ts']);
});
