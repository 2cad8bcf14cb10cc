import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClock } from '../../../infra/local/clock.ts';
import { createFaults } from '../../../infra/local/faults.ts';
import { createFunctions, type Functions } from '../../../infra/local/functions.ts';

let folder: string;
let loaded: string[];
let functions: Functions;

const sources = {
  slowToLoad: `await new Promise((resolve) => setTimeout(resolve, 600));
    export const handler = async (event, context) => context.getRemainingTimeInMillis() > 0;`,
  lateToLoad: 'await new Promise((resolve) => setTimeout(resolve, 900)); export const handler = () => {};',
  slowToAnswer: 'export const handler = () => new Promise((resolve) => setTimeout(resolve, 5_000, "late"));',
  early: 'console.log("LOADED"); export const handler = () => {};',
  broken: 'throw new Error("no such setting");',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kartoteka-functions-'));
  loaded = [];
  const specs = await Promise.all(Object.entries(sources).map(([name, source]) => specOf(name, source)));
  functions = createFunctions({
    specs,
    shared: new Set(),
    environmentOf: () => ({}),
    clock: createClock(),
    meter: { invocation: () => {} },
    faults: createFaults(),
    onLogs: (name) => loaded.push(name),
  });
});
afterAll(async () => {
  await functions.stop();
  await rm(folder, { recursive: true });
});

test('a function is loaded when it is first called, and stays for the calls that follow', async () => {
  expect(loaded).toEqual([]);
  for (let call = 0; call < 3; call += 1) await functions.invoke('early', '{}');
  expect(loaded).toEqual(['early']);
});

test('loading takes nothing of the time an invocation has', async () => {
  expect(await functions.invoke('slowToLoad', '{}')).toMatchObject({ kind: 'ok', payload: 'true' });
});

test('more than can run at once wait for a function that is still being loaded, however short their patience', async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => functions.invoke('lateToLoad', '{}', 200)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(8).fill('ok'));
});

test('an invocation that outlasts the timeout fails as Lambda says it', async () => {
  const { kind, payload } = await functions.invoke('slowToAnswer', '{}');
  expect([kind, JSON.parse(payload)]).toMatchObject(['error', { errorType: 'Sandbox.Timedout' }]);
});

test('a function that cannot be loaded fails and says why', async () => {
  const { kind, payload } = await functions.invoke('broken', '{}');
  expect([kind, JSON.parse(payload)]).toMatchObject(['error', { errorMessage: 'no such setting' }]);
});

async function specOf(name: string, source: string) {
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, source);
  return {
    ...{ name, physicalName: name, arn: name, file, exportName: 'handler' },
    ...{ timeoutMs: 500, memoryMb: 128, environment: {}, async: { retries: 0 } },
  };
}
