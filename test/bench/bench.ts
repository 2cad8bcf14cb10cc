import { parseArgs } from 'node:util';
import { bundleFigures } from './bundles/bundleFigures.ts';
import { campaignFigures } from './campaign/campaignFigures.ts';
import { costFigures } from './cost/costFigures.ts';
import { countFigures } from './counts/countFigures.ts';
import { growthFigures } from './growth/growthFigures.ts';
import { importFigures } from './lists/importFigures.ts';
import { loadFigures } from './load/loadFigures.ts';
import { profile } from './profile.ts';
import { backfillFigure } from './segments/backfillFigure.ts';
import { memoryFigure } from './send/memoryFigure.ts';
import { paceFigures } from './send/paceFigures.ts';
import { throughputFigures } from './send/throughputFigures.ts';
import { cpuFigures } from './signup/cpuFigures.ts';
import { throughputFigure } from './signup/throughputFigure.ts';
import { idleFigures } from './start/idleFigures.ts';
import { startFigure } from './start/startFigure.ts';
import type { Figure } from './support/figure.ts';
import { createReport } from './support/report.ts';

type Room = ((tell: (figure: Figure) => void) => Promise<void>)[];

const rooms: Record<string, Room> = {
  counts: [countFigures],
  cost: [costFigures],
  signup: [cpuFigures, throughputFigure],
  segments: [backfillFigure],
  import: [importFigures],
  send: [throughputFigures, paceFigures, memoryFigure],
  campaign: [campaignFigures],
  bundles: [bundleFigures],
  start: [startFigure, idleFigures],
  growth: [growthFigures],
  load: [loadFigures],
};
/** Only when asked for: ten minutes of everything at once. */
const apart = ['load'];

/**
 * `npm run bench`, or `npm run bench -- signup send` for some rooms only; with `--readme` what was measured goes into the
 * README, with `--profile` there are profiles instead. A room that fails is told and leaves the others alone.
 */
const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { readme: { type: 'boolean' }, profile: { type: 'boolean' }, minutes: { type: 'string' } },
});
if (values.minutes) process.env.BENCH_MINUTES = values.minutes;
const unknown = asked.find((name) => !(name in rooms));
if (unknown) throw new Error(`there is no room "${unknown}"; there are ${Object.keys(rooms).join(', ')}`);
if (values.profile) {
  await profile();
  process.exit();
}
const report = createReport(Object.keys(rooms));
for (const [name, measures] of Object.entries(rooms)) {
  if (asked.length > 0 ? !asked.includes(name) : apart.includes(name)) continue;
  for (const measure of measures)
    await measure((figure) => report.tell(name, figure)).catch((error) => {
      console.error(`${name} broke off:`, error);
      process.exitCode = 1;
    });
}
if (values.readme) report.show();
