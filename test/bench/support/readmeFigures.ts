import { describeTarget, type Figure, isMet, number } from './figure.ts';

/** A figure as it was measured: when, on what, and how much the machine had to do besides. */
export type Measured = Figure & { at: string; machine: string; load: number; room: string };

const [begin, end] = ['<!-- figures: `npm run bench -- --readme` -->', '<!-- /figures -->'];

/** The figures of the last run of every room; those of the rooms that ran now take the place of their earlier ones. */
export function newest(earlier: Measured[], now: Measured[], rooms: string[]): Measured[] {
  const kept = earlier.filter(({ room }) => !now.some((one) => one.room === room));
  const place = (one: Measured) => rooms.indexOf(one.room);
  return [...kept, ...now].toSorted((a, b) => a.figure - b.figure || place(a) - place(b));
}

/** The table of figures, under the picture of growth where there is one, put between the marks of a text. */
export function withFigures(text: string, figures: Measured[], picture?: string): string {
  const [before, rest] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || rest < before) throw new Error('the README has no place for figures');
  const shown = picture ? `![What grows with the base](${picture})\n\n` : '';
  return `${text.slice(0, before + begin.length)}\n\n${shown}${tableOf(figures)}\n\n${text.slice(rest)}`;
}

function tableOf(figures: Measured[]): string {
  const rows = figures.map((one) => {
    const met = { true: 'met', false: '**missed**', undefined: '' }[String(isMet(one))];
    const spread =
      one.runs && one.runs.length > 1 ? `${number(Math.min(...one.runs))} … ${number(Math.max(...one.runs))}` : '';
    const value = `${number(one.value)} ${one.unit}`.trim();
    const when = `${one.at.slice(0, 16).replace('T', ' ')}, load ${one.load.toFixed(0)}`;
    return `| ${one.figure} | ${one.name.replaceAll('|', '\\|')} | ${value} | ${describeTarget(one.target)} | ${met} | ${spread} | ${when} |`;
  });
  return ['| | figure | value | target | | runs | measured |', '|---|---|---|---|---|---|---|', ...rows].join('\n');
}
