import type { CampaignHead, CampaignLetters } from './campaign.schema.ts';

/** How long a sender goes by what it read: so a pause holds within seconds, and a read serves many mails. */
const freshMs = 2_000;
/** Campaigns of which an instance remembers anything. */
const most = 20;

export type ReadCampaigns = {
  /** The campaign as it was a moment ago; undefined if there is none. */
  head: (id: string, now: Date) => Promise<CampaignHead | undefined>;
  letters: (head: CampaignHead) => Promise<CampaignLetters>;
};

type Sources = {
  head: (id: string) => Promise<CampaignHead | undefined>;
  letters: (id: string, version: number) => Promise<CampaignLetters | undefined>;
};

/** Reads campaigns for those who mail: heads at most once in two seconds, letters once, since a version never changes. */
export function campaignReader(sources: Sources): ReadCampaigns {
  const heads = new Map<string, { at: number; head: Promise<CampaignHead | undefined> }>();
  const letters = new Map<string, Promise<CampaignLetters | undefined>>();
  const kept = <Value>(all: Map<string, Value>, key: string, value: Value): Value => {
    if (all.size >= most) all.clear();
    all.set(key, value);
    return value;
  };
  return {
    head: async (id, now) => {
      const at = now.getTime();
      const known = heads.get(id);
      if (known && at - known.at < freshMs && at >= known.at) return known.head;
      const head = sources.head(id);
      kept(heads, id, { at, head });
      head.catch(() => heads.delete(id));
      return head;
    },
    letters: async ({ id, version }) => {
      const key = `${id} ${version}`;
      const found = letters.get(key) ?? kept(letters, key, sources.letters(id, version));
      found.catch(() => letters.delete(key));
      const all = await found;
      if (!all) throw new Error(`Version ${version} of campaign ${id} has no letters`);
      return all;
    },
  };
}
