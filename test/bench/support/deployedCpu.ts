import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunctions } from '../../../infra/bundleFunctions.ts';
import type { Question } from './bundleProcess.ts';
import { startChild } from './child.ts';
import { median } from './pairs.ts';

/** What there is to measure, and by which function; `own` is what is left of the sign-up without clients. */
const measures = {
  own: { what: 'signups', bundle: undefined },
  signup: { what: 'signups', bundle: 'subscribe' },
  mail: { what: 'mails', bundle: 'send' },
} as const;

export type Measure = keyof typeof measures;
export const measured = Object.keys(measures) as Measure[];

const runs = 7;
const aRun = 1_000;

/**
 * The CPU time of one sign-up or mail in microseconds, as a median of runs after one to warm up, and the runs. With
 * `profileTo` a profile of it is left in that folder, by the names of the sources.
 */
export async function deployedCpu(
  name: Measure,
  { profileTo }: { profileTo?: string } = {},
): Promise<{ value: number; runs: number[] }> {
  const { what, bundle } = measures[name];
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-bench-'));
  if (bundle) await bundleFunctions({ from: 'functions', to: folder, named: profileTo !== undefined });
  const services = await startChild(new URL('./nullServices.ts', import.meta.url));
  const { url } = services.hello as { url: string };
  const environment = {
    ...{
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      AWS_ENDPOINT_URL: url,
    },
    ...{ LEADS_TABLE: 'leads', CONTACTS_TABLE: 'contacts', SECRET_NAME: '/shop/secret', CONFIGURATION_SET: 'bench' },
    ...{ MAILS_PER_SECOND: '100000', PUBLIC_URL: 'https://abc.execute-api.eu-central-1.amazonaws.com', TZ: 'UTC' },
    ...(bundle && { BUNDLE: join(folder, bundle, 'index.mjs') }),
  };
  const flags = profileTo ? ['--cpu-prof', `--cpu-prof-dir=${profileTo}`] : [];
  const child = await startChild(new URL('./bundleProcess.ts', import.meta.url), { environment, flags });
  const taken: number[] = [];
  for (let i = 0; i <= runs; i += 1) {
    const question: Question = { what, from: i * aRun, count: aRun };
    taken.push(await child.ask<number>(question));
  }
  await Promise.all([child.stop(), services.stop()]);
  rmSync(folder, { recursive: true });
  return { value: median(taken.slice(1)), runs: taken.slice(1) };
}
