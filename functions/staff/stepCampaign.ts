import { decisionOf, expandingOf } from '../campaigns/expand.ts';
import { tendingOf } from '../campaigns/tendWork.schema.ts';
import { committed } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { Conflict, NotFound } from '../platform/problem.ts';
import type { CampaignHead } from '../programme/campaigns/campaign.schema.ts';
import { type CampaignStep, isStepFrom } from '../programme/campaigns/campaignStates.ts';
import type { CampaignDue, CampaignsTable } from '../programme/campaigns/campaigns.table.ts';
import type { Shop } from '../shop/shop.ts';
import { addSeconds } from '../time/seconds.ts';
import type { CampaignParsing } from './parseCampaign.ts';
import { scheduled } from './saveCampaign.ts';

/** The steps that people take; the others come by themselves. */
export type StepName = Exclude<CampaignStep, 'start' | 'wait' | 'finish'>;

export type StepDependencies = {
  campaigns: Pick<CampaignsTable, 'get' | 'step'>;
  parsing: CampaignParsing;
  shop: Pick<Shop, 'timeZone'>;
  by: string;
  now: Date;
};

type Consequence = { changes?: Partial<CampaignHead>; works?: CampaignDue[] };

/** By then every sender has heard of it, and what one was at when it was said is done. */
const heardSeconds = 5;

/**
 * Takes a campaign a step on its way, and has done what that calls for. Throws `NotFound`; `Conflict` where the step does
 * not begin in the state it is in, or when it is at another version than `seen`.
 */
export async function stepCampaign(
  step: StepName,
  id: string,
  seen: number | undefined,
  dependencies: StepDependencies,
): Promise<void> {
  const { campaigns, by, now } = dependencies;
  const campaign = await campaigns.get(id);
  if (!campaign) throw new NotFound();
  if (!isStepFrom(step, campaign.state)) throw new Conflict(`It is ${campaign.state}`);
  if (seen !== undefined && seen !== campaign.version)
    throw new Conflict(`It is at version ${campaign.version} by now, and not at version ${seen}`);
  const { changes, works } = consequences[step](campaign, dependencies);
  const at = now.toISOString();
  if (!(await committed(campaigns.step(step, { id, seen: campaign.version, by, at }, changes, works))))
    throw new Conflict('Somebody else has changed it at the same moment');
  log('CAMPAIGN_STEPPED', { campaign: id, step });
}

const consequences: Record<StepName, (campaign: CampaignHead, dependencies: StepDependencies) => Consequence> = {
  schedule: (campaign, { parsing, shop, now }) => ({
    changes: { scheduledAt: now.toISOString() },
    works: scheduled(campaign, parsing, shop, now),
  }),
  pause: () => ({}),
  resume: (campaign, { shop, now }) => ({
    works: [soon(campaign, 'release', now), ...decisionOf(campaign, shop)],
  }),
  cancel: (campaign, { now }) => ({
    changes: { cancelledAt: now.toISOString() },
    works: [soon(campaign, 'cancel', now)],
  }),
  approve: (campaign, { shop, now }) => {
    const at = now.toISOString();
    const { id, startedAt, expandedAt } = campaign;
    // What is put among its sends again is there once.
    const expanding = expandedAt ? [] : [{ work: expandingOf(id), at }];
    const held = startedAt ? [soon(campaign, 'release', now)] : [];
    return {
      changes: { approvedAt: at, ...(!startedAt && { startedAt: at }) },
      works: [...held, ...expanding, ...decisionOf({ ...campaign, approvedAt: at }, shop)],
    };
  },
  missed: (campaign, { now }) => ({ works: [soon(campaign, 'missed', now)] }),
  retry: (campaign, { now }) => ({ works: [soon(campaign, 'retry', now)] }),
};

function soon({ id }: CampaignHead, task: 'release' | 'cancel' | 'missed' | 'retry', now: Date): CampaignDue {
  return { work: tendingOf(id, task), at: addSeconds(now, heardSeconds).toISOString() };
}
