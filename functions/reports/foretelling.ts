import * as z from 'zod/mini';
import type { JobsTable } from '../agenda/jobs.table.ts';
import type { EverybodyTable } from '../contacts/everybody.table.ts';
import { accepted } from '../platform/aws.ts';
import { bodyHash } from '../platform/bodyHash.ts';
import { log } from '../platform/log.ts';
import { shards } from '../platform/shard.ts';
import type { CampaignsTable } from '../programme/campaigns/campaigns.table.ts';
import type { Defaults } from '../programme/defaultsOf.ts';
import type { AutomationBody } from '../programme/definition.schema.ts';
import type { ReadProgramme } from '../programme/programmeReader.ts';
import type { Stored } from '../programme/stored.schema.ts';
import { withAutomation } from '../programme/withAutomation.ts';
import { storedInstant } from '../time/storedInstant.ts';
import { type Audience, countMembers, membersAmong } from './audienceOf.ts';
import { countDays, type Day } from './calendarOf.ts';
import type { Around } from './forecastPerson.ts';
import type { ForeseeDependencies } from './foresee.ts';
import { aroundNow, timed } from './lookAhead.ts';
import { countPeople, emptyPreview, type Preview } from './previewAutomation.ts';

/** What can be foretold of everybody. */
const questionSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('audience'), campaign: z.string(), version: z.int() }),
  z.object({ of: z.literal('calendar'), from: z.string(), to: z.string() }),
  /** With what is to be saved of the automation, if anything is. */
  z.object({ of: z.literal('preview'), automation: z.string(), body: z.optional(z.unknown()) }),
]);
export type Question = z.infer<typeof questionSchema>;

/** Something foretold of everybody as of an instant, page by page: shard after shard, in each by the contacts' ids. */
export const foretellingSchema = z.object({
  id: z.string(),
  question: questionSchema,
  at: storedInstant,
  /** Names the programme and the campaigns it goes by: once they are others it begins anew. */
  by: z.string(),
  state: z.enum(['running', 'done']),
  shard: z.int(),
  /** The last contact that is done. */
  last: z.string(),
  done: z.int(),
  /** Everybody, as they were counted when it began. */
  total: z.int(),
  sums: z.unknown(),
  expiresAt: z.number(),
});
export type Foretelling = z.infer<typeof foretellingSchema>;

export type ForetellDependencies = Omit<ForeseeDependencies, 'around' | 'now'> & {
  jobs: JobsTable<Foretelling>;
  everybody: Pick<EverybodyTable, 'page' | 'count'>;
  campaigns: Pick<CampaignsTable, 'get' | 'current'>;
  programme: ReadProgramme;
  stored: () => Promise<Stored>;
  defaults: Defaults;
  shop: Around['shop'];
  now: Date;
};

/** How something is counted, by which programme and campaigns; the sums are changed in place. */
type Way = { by: string; nothing: (total: number) => unknown; count: (sums: unknown, ids: string[]) => Promise<void> };

/** The way a question is counted as of an instant; undefined once what is asked of is not there any more. */
export async function wayOf(
  question: Question,
  at: string,
  dependencies: ForetellDependencies,
): Promise<Way | undefined> {
  const { campaigns, shop } = dependencies;
  if (question.of === 'preview') return previewing(question, at, dependencies);
  const asked = question.of === 'audience' ? await campaigns.get(question.campaign) : undefined;
  if (question.of === 'audience' && asked?.version !== question.version) return undefined;
  const campaign = asked && timed({ ...asked, startedAt: undefined }, { shop, now: new Date(at) });
  const around = await aroundNow(dependencies, campaign);
  const looking = { ...dependencies, around, now: at };
  const by = bodyHash([
    around.programme.version,
    around.campaigns.map((one) => [one.id, one.version, one.state, one.startedAt, one.winner]),
  ]);
  if (campaign)
    return {
      ...{ by, nothing: () => ({ total: 0, goes: 0, excluded: {} }) },
      count: async (sums, ids) => countMembers(sums as Audience, await membersAmong(ids, campaign, looking)),
    };
  const days = question as Extract<Question, { of: 'calendar' }>;
  return {
    ...{ by, nothing: () => ({}) },
    count: (sums, ids) => countDays(sums as Record<string, Day>, ids, days, looking),
  };
}

async function previewing(
  { automation: id, body }: Extract<Question, { of: 'preview' }>,
  at: string,
  { stored, defaults, ...tables }: ForetellDependencies,
): Promise<Way | undefined> {
  const known = { stored: await stored(), defaults, now: new Date(at) };
  const programmes = withAutomation(id, body as AutomationBody | undefined, known);
  if (!programmes?.after.automations.has(id)) return undefined;
  const asking = { ...tables, now: at };
  return {
    by: programmes.before.version,
    nothing: (total) => emptyPreview(total, asking),
    count: (sums, ids) => countPeople(sums as Preview, ids, { id, ...programmes }, asking),
  };
}

const pageSize = 500;

/** Counts the next page; says whether there is another. A page that was counted meanwhile is not counted twice. */
export async function foretellOn(id: string, dependencies: ForetellDependencies): Promise<boolean> {
  const { jobs, everybody, now } = dependencies;
  const job = await jobs.get(id);
  const way = job?.state === 'running' ? await wayOf(job.question, job.at, dependencies) : undefined;
  if (!job || !way) return false;
  if (way.by !== job.by) {
    const at = now.toISOString();
    const anew = await wayOf(job.question, at, dependencies);
    if (!anew) return false;
    const next = { ...job, at, by: anew.by, shard: 0, last: '', done: 0, sums: anew.nothing(job.total) };
    await accepted(jobs.goOn(job, next));
    return true;
  }
  const ids = await everybody.page(shards[job.shard]!, job.last, pageSize);
  const sums = structuredClone(job.sums);
  await way.count(sums, ids);
  const isLast = ids.length < pageSize;
  const next: Foretelling = {
    ...job,
    ...(isLast ? { shard: job.shard + 1, last: '' } : { last: ids.at(-1)! }),
    state: isLast && job.shard + 1 >= shards.length ? 'done' : 'running',
    done: job.done + ids.length,
    sums,
  };
  if (await accepted(jobs.goOn(job, next))) log('FORETOLD', { id, done: next.done });
  return next.state === 'running';
}
