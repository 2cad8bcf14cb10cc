/** Where a campaign is on its way. `waiting`: past its grace, until a person approves or cancels it. */
export const campaignStates = ['draft', 'scheduled', 'running', 'waiting', 'paused', 'finished', 'cancelled'] as const;
export type CampaignState = (typeof campaignStates)[number];

type Step = { from: readonly CampaignState[]; to: CampaignState };

/** Everything that can happen to a campaign: from which states, and into which. The conditions of writes are built from it. */
export const campaignSteps = {
  schedule: { from: ['draft'], to: 'scheduled' },
  /** Its audience begins to be expanded. */
  start: { from: ['scheduled'], to: 'running' },
  /** What was to go out is past its grace. */
  wait: { from: ['scheduled', 'running'], to: 'waiting' },
  approve: { from: ['waiting'], to: 'running' },
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  finish: { from: ['running'], to: 'finished' },
  /** Those whom it missed are mailed after all. */
  missed: { from: ['finished'], to: 'running' },
  /** What SES refused is tried again. */
  retry: { from: ['finished'], to: 'running' },
  cancel: { from: ['scheduled', 'running', 'waiting', 'paused'], to: 'cancelled' },
} as const satisfies Record<string, Step>;

export type CampaignStep = keyof typeof campaignSteps;

/** Whether it can happen in a state. */
export function isStepFrom(step: CampaignStep, state: CampaignState): boolean {
  return (campaignSteps[step].from as readonly CampaignState[]).includes(state);
}
