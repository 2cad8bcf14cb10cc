import type { campaignsRoutes } from '../../functions/staff/campaigns.routes.ts';
import type { AnswerOf } from './api.ts';
import { saysNothing, withoutGaps } from './blocks.ts';
import { config } from './config.ts';

export type Campaign = AnswerOf<typeof campaignsRoutes.one>;
export type Written = { subject: string; preheader?: string; body: string };
export type Content = Record<string, Written>;
export type Trial = {
  share: number;
  by: 'clicks' | 'orders';
  after: string;
  subject?: Record<string, string>;
  content?: Content;
};
export type CampaignDraft = {
  name: string;
  segment: string;
  exclude: string[];
  purpose: string;
  content: Content;
  schedule?: { at: string; zone: 'shop' | 'contact'; grace: string } | undefined;
  holdout?: number | undefined;
  ab?: Trial | undefined;
  acknowledged?: boolean | undefined;
  version: number;
};

export function draftOf(campaign: Campaign | undefined, segment = ''): CampaignDraft {
  if (!campaign) return { name: '', segment, exclude: [], purpose: config.marketing[0] ?? '', content: {}, version: 0 };
  const { name, exclude = [], purpose, schedule, holdout, acknowledged, version } = campaign;
  return {
    ...{ name, segment: campaign.segment, exclude, purpose, version },
    content: campaign.content as Content,
    ...(schedule && { schedule }),
    ...(holdout && { holdout }),
    ...(acknowledged && { acknowledged }),
    ...(campaign.ab ? { ab: campaign.ab as Trial } : {}),
  };
}

/** What is sent of a draft: languages in which nothing is written are left out, and what is empty besides. */
export function bodyOf({ version, content, ab, exclude, ...draft }: CampaignDraft, isNew: boolean) {
  const written = Object.entries(content).filter(([, { subject, body }]) => subject.trim() || !saysNothing(body));
  const letters = written.map(([locale, { preheader, subject, body }]) => [
    locale,
    { subject, body: withoutGaps(body), ...(preheader?.trim() && { preheader }) },
  ]);
  const subjects = Object.entries(ab?.subject ?? {}).filter(([, subject]) => subject.trim());
  return {
    ...draft,
    content: Object.fromEntries(letters),
    ...(exclude.length > 0 && { exclude }),
    ...(ab && { ab: { ...ab, ...(ab.subject && { subject: Object.fromEntries(subjects) }) } }),
    ...(!isNew && { version }),
  };
}

/** Where a campaign's own people are listed. */
export const peopleOf = (id: string, query: Record<string, string>) =>
  `/console/campaigns/${id}/people?${new URLSearchParams(query)}`;
