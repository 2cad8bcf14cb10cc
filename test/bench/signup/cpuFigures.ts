import { deployedCpu } from '../support/deployedCpu.ts';
import type { Figure } from '../support/figure.ts';

/** Figure 3: what a sign-up takes of a processor, whatever else the machine does. */
export async function cpuFigures(tell: (figure: Figure) => void): Promise<void> {
  const own = await deployedCpu('own');
  tell({
    figure: 3,
    name: 'sign-up: CPU of the handler without its clients',
    ...{ value: own.value, unit: 'µs', target: { atMost: 25 } },
    how: 'CPU time of its process, median of 7 runs of 1,000 sign-ups, 16 in flight',
    runs: own.runs,
  });
  const whole = await deployedCpu('signup');
  tell({
    figure: 3,
    name: 'sign-up: CPU of the deployed bundle into a null table',
    ...{ value: whole.value / 1000, unit: 'ms', target: { atMost: 0.45 } },
    how: 'CPU time of its process, median of 7 runs of 1,000 sign-ups, 16 in flight; the table answers from another process',
    runs: whole.runs.map((run) => run / 1000),
  });
}
