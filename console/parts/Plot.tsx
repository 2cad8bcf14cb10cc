import type { ComponentChildren } from 'preact';
import { words } from '../kit/texts.ts';

type Box = { width: number; height: number };
type PlotProps = {
  /** What it shows, in a sentence. */
  title: string;
  /** The table of what is drawn: for those who read it, print it, or cannot see it. */
  table: ComponentChildren;
  height?: number;
  /** Draws into a box of so many units; colours by classes (`fill-accent`, `stroke-ink`), so that they follow the brand. */
  children: (box: Box) => ComponentChildren;
};

const width = 640;

/** A plot as SVG, with its table under it. */
export function Plot({ title, table, height = 200, children }: PlotProps) {
  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {children({ width, height })}
      </svg>
      <details>
        <summary>{words('frame').showTable}</summary>
        {table}
      </details>
    </figure>
  );
}
