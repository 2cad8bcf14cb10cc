import { beforeEach, expect, test, vi } from 'vitest';
import { campaignStates } from '../../../functions/programme/campaigns/campaignStates.ts';
import type { StepName } from '../../../functions/staff/stepCampaign.ts';
import { campaignWorld } from './campaignWorld.ts';

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

/** What a person may do with a campaign, and what it comes to; whatever is not here is told as a conflict. */
const steps: Record<StepName, Partial<Record<(typeof campaignStates)[number], string>>> = {
  schedule: { draft: 'scheduled' },
  pause: { running: 'paused' },
  resume: { paused: 'running' },
  approve: { waiting: 'running' },
  cancel: { scheduled: 'cancelled', running: 'cancelled', waiting: 'cancelled', paused: 'cancelled' },
  missed: { finished: 'running' },
  retry: { finished: 'running' },
};
const every = (Object.keys(steps) as StepName[]).flatMap((step) =>
  campaignStates.map((state) => [state, step] as const),
);

test.each(every)(
  'a campaign that is %s may be taken by "%s" where its states say so, and stays as it is where not',
  async (state, step) => {
    const world = campaignWorld({ people: 1, head: { state, startedAt: '2027-03-01T08:30:00.000Z' } });
    const to = steps[step][state];
    expect([await world.marketer(step), world.head().state]).toEqual([to !== undefined, to ?? state]);
  },
);
