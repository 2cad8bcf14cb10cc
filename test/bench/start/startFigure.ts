import type { Figure } from '../support/figure.ts';
import { measurePairs } from '../support/pairs.ts';
import { engineStart } from './engineStart.ts';
import { systemStart } from './systemStart.ts';

const pairs = 7;

/** Figure 11: how soon everything is ready on a warm build. */
export async function startFigure(tell: (figure: Figure) => void): Promise<void> {
  await systemStart();
  await engineStart();
  const { ratio, ratios, first, second } = await measurePairs(pairs, systemStart, engineStart);
  tell({
    figure: 11,
    name: '`npm start` : DynamoDB Local alone',
    value: ratio,
    unit: '×',
    target: { atMost: 2 },
    how: `until /_local/ready answers, and until the engine listens; median of ${pairs} pairs (${Math.round(first)} ms and ${Math.round(second)} ms)`,
    runs: ratios,
  });
}
