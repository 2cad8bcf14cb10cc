import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deployedCpu, measured } from './support/deployedCpu.ts';

const folder = 'bench-profiles';
const most = 25;

type Profile = {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
};

/**
 * `npm run bench -- --profile`: profiles of the hot paths (the sign-up's own work, its bundle, the sender's bundle), to be
 * opened in a browser's developer tools, and what they themselves spend most of their time in.
 */
export async function profile(): Promise<void> {
  for (const name of measured) {
    const profileTo = join(folder, name);
    rmSync(profileTo, { recursive: true, force: true });
    mkdirSync(profileTo, { recursive: true });
    const { value } = await deployedCpu(name, { profileTo });
    const [file] = readdirSync(profileTo);
    console.log(`\n${name}: ${Math.round(value)} µs each while it is watched; ${join(profileTo, file!)}`);
    for (const [where, share] of hottest(JSON.parse(readFileSync(join(profileTo, file!), 'utf8'))))
      console.log(`${(100 * share).toFixed(1).padStart(6)} %  ${where}`);
  }
}

/** By the time spent in a function itself, the idle left out. */
function hottest({ nodes, samples, timeDeltas }: Profile): [string, number][] {
  const named = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const file = url.split('/').slice(-2).join('/');
      return [id, `${functionName || '(anonymous)'}${url ? ` ${file}:${lineNumber + 1}` : ''}`];
    }),
  );
  const spent = new Map<string, number>();
  samples.forEach((id, i) => {
    const where = named.get(id)!;
    if (where !== '(idle)' && where !== '(program)') spent.set(where, (spent.get(where) ?? 0) + timeDeltas[i]!);
  });
  const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return [...spent]
    .map(([where, time]): [string, number] => [where, time / total])
    .sort((a, b) => b[1] - a[1])
    .slice(0, most);
}
