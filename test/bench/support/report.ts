import { appendFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { describeTarget, type Figure, isMet, number } from './figure.ts';

type Column = { of: (figure: Figure) => string; width: number; right?: boolean };

const columns: Column[] = [
  { of: ({ figure }) => String(figure), width: 2, right: true },
  { of: ({ name }) => name, width: 58 },
  { of: ({ value, unit }) => `${number(value)} ${unit}`.trim(), width: 18, right: true },
  { of: ({ target }) => describeTarget(target), width: 9, right: true },
  { of: (figure) => ({ true: 'met', false: 'MISSED', undefined: '' })[String(isMet(figure))]!, width: 6 },
  { of: ({ runs }) => (runs ? `${number(Math.min(...runs))} … ${number(Math.max(...runs))}` : ''), width: 0 },
];

/** Writes each figure as one JSON line to a file that starts empty, and as a row to the screen. */
export function createReport(file: string) {
  const machine = `Node ${process.versions.node}, ${availableParallelism()} cores`;
  writeFileSync(file, '');
  return (figure: Figure): void => {
    const line = { at: new Date().toISOString(), machine, ...figure, met: isMet(figure) };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    console.log(
      columns.map(({ of, width, right }) => (right ? of(figure).padStart(width) : of(figure).padEnd(width))).join('  '),
    );
  };
}
