import { bundleFigures } from './bundles/bundleFigures.ts';
import { campaignFigures } from './campaign/campaignFigures.ts';
import { costFigures } from './cost/costFigures.ts';
import { countFigures } from './counts/countFigures.ts';
import { importFigures } from './lists/importFigures.ts';
import { profile } from './profile.ts';
import { backfillFigure } from './segments/backfillFigure.ts';
import { memoryFigure } from './send/memoryFigure.ts';
import { paceFigures } from './send/paceFigures.ts';
import { throughputFigures } from './send/throughputFigures.ts';
import { cpuFigures } from './signup/cpuFigures.ts';
import { throughputFigure } from './signup/throughputFigure.ts';
import { startFigure } from './start/startFigure.ts';
import type { Figure } from './support/figure.ts';
import { createReport } from './support/report.ts';

const rooms: Record<string, ((tell: (figure: Figure) => void) => Promise<void>)[]> = {
  counts: [countFigures],
  cost: [costFigures],
  signup: [cpuFigures, throughputFigure],
  segments: [backfillFigure],
  import: [importFigures],
  send: [throughputFigures, paceFigures, memoryFigure],
  campaign: [campaignFigures],
  bundles: [bundleFigures],
  start: [startFigure],
};

/** `npm run bench`, or `npm run bench -- signup send` for some rooms only; `-- --profile` for profiles instead. */
const asked = process.argv.slice(2).filter((word) => word !== '--profile');
const unknown = asked.find((name) => !(name in rooms));
if (unknown) throw new Error(`there is no room "${unknown}"; there are ${Object.keys(rooms).join(', ')}`);
if (process.argv.includes('--profile')) {
  await profile();
  process.exit();
}
const tell = createReport('bench-results.jsonl');
for (const [name, measures] of Object.entries(rooms)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const measure of measures) await measure(tell);
}
