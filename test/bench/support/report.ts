import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { describeTarget, type Figure, isMet, number } from './figure.ts';
import { type Measured, newest, withFigures } from './readmeFigures.ts';

type Column = { of: (figure: Figure) => string; width: number; right?: boolean };

const columns: Column[] = [
  { of: ({ figure }) => String(figure), width: 2, right: true },
  { of: ({ name }) => name, width: 58 },
  { of: ({ value, unit }) => `${number(value)} ${unit}`.trim(), width: 18, right: true },
  { of: ({ target }) => describeTarget(target), width: 9, right: true },
  { of: (figure) => ({ true: 'met', false: 'MISSED', undefined: '' })[String(isMet(figure))]!, width: 6 },
  { of: ({ runs }) => (runs ? `${number(Math.min(...runs))} … ${number(Math.max(...runs))}` : ''), width: 0 },
];

const results = 'bench-results.jsonl';
const latest = 'test/bench/latest.jsonl';
const growth = 'test/bench/growth.svg';

/**
 * Writes each figure as one JSON line to a file that starts empty, and as a row to the screen; with how much the machine has
 * to do, since times of a busy machine say little.
 */
export function createReport(rooms: string[]) {
  const machine = `Node ${process.versions.node}, ${availableParallelism()} cores`;
  const figures: Measured[] = [];
  writeFileSync(results, '');
  return {
    tell: (room: string, figure: Figure): void => {
      const line = { at: new Date().toISOString(), machine, load: loadavg()[0]!, room, ...figure };
      figures.push(line);
      appendFileSync(results, `${JSON.stringify({ ...line, met: isMet(figure) })}\n`);
      console.log(
        columns
          .map(({ of, width, right }) => (right ? of(figure).padStart(width) : of(figure).padEnd(width)))
          .join('  '),
      );
    },
    /** Puts what was measured into the README, beside what other rooms measured before. */
    show: (): void => {
      const earlier = existsSync(latest) ? readFileSync(latest, 'utf8').trim().split('\n').filter(Boolean) : [];
      const all = newest(
        earlier.map((line) => JSON.parse(line) as Measured),
        figures,
        rooms,
      );
      writeFileSync(latest, all.map((one) => `${JSON.stringify(one)}\n`).join(''));
      const picture = existsSync(growth) ? growth : undefined;
      writeFileSync('README.md', withFigures(readFileSync('README.md', 'utf8'), all, picture));
    },
  };
}
