import * as z from 'zod/mini';
import type { JobsTable } from '../agenda/jobs.table.ts';
import type { EverybodyTable } from '../contacts/everybody.table.ts';
import type { SendsTable } from '../mail/sends.table.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import { accepted } from '../platform/aws.ts';
import { bodyHash } from '../platform/bodyHash.ts';
import { log } from '../platform/log.ts';
import { shards } from '../platform/shard.ts';
import type { CampaignsTable } from '../programme/campaigns/campaigns.table.ts';
import type { Defaults } from '../programme/defaultsOf.ts';
import type { AutomationBody } from '../programme/definition.schema.ts';
import type { MembershipsTable } from '../programme/memberships.table.ts';
import type { ReadProgramme } from '../programme/programmeReader.ts';
import type { Stored } from '../programme/stored.schema.ts';
import { withAutomation } from '../programme/withAutomation.ts';
import { storedInstant } from '../time/storedInstant.ts';
import { type Audience, countMembers, membersAmong } from './audienceOf.ts';
import { countDays, type Day } from './calendarOf.ts';
import { countStandings, purposesAsked, type Standings } from './countSegment.ts';
import type { Around } from './forecastPerson.ts';
import type { ForeseeDependencies } from './foresee.ts';
import { aroundNow, timed } from './lookAhead.ts';
import { type Answering, answersTo, countOrdered } from './ordered.ts';
import { countPeople, emptyPreview, type Preview } from './previewAutomation.ts';
import { type Comparing, noneCompared } from './response.ts';
import { isAnswering, selected } from './tally.ts';

/** What can be told of many people, from the figures of some while they are counted. */
const questionSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('audience'), campaign: z.string(), version: z.int() }),
  z.object({ of: z.literal('calendar'), from: z.string(), to: z.string() }),
  /** With what is to be saved of the automation, if anything is. */
  z.object({ of: z.literal('preview'), automation: z.string(), body: z.optional(z.unknown()) }),
  /** How the members of a segment stand to the mails of a purpose. */
  z.object({ of: z.literal('members'), segment: z.string(), purpose: z.optional(z.string()) }),
  /** What people ordered after the mails of a cause, of some of them alone or all. */
  z.object({
    ...{ of: z.literal('orders'), cause: z.string(), within: z.string() },
    ...{ from: z.optional(z.string()), to: z.optional(z.string()), hour: z.optional(z.number()) },
    ...{ locale: z.optional(z.string()), variant: z.optional(z.string()), segment: z.optional(z.string()) },
  }),
]);
export type Question = z.infer<typeof questionSchema>;

/** Something told of many people as of an instant, page by page: shard after shard, in each by the contacts' ids. */
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
  /** All of them, as they were counted when it began. */
  total: z.int(),
  sums: z.unknown(),
  /** What was told of some of them at first. */
  first: z.optional(z.unknown()),
  expiresAt: z.number(),
});
export type Foretelling = z.infer<typeof foretellingSchema>;

export type ForetellDependencies = Omit<ForeseeDependencies, 'around' | 'now'> & {
  jobs: JobsTable<Foretelling>;
  everybody: Pick<EverybodyTable, 'page' | 'count'>;
  people: Pick<PeopleTable, 'known' | 'permissions' | 'orders'>;
  memberships: Pick<MembershipsTable, 'contactIds'>;
  sends: Pick<SendsTable, 'ofCause'>;
  campaigns: Pick<CampaignsTable, 'get' | 'current'>;
  programme: ReadProgramme;
  stored: () => Promise<Stored>;
  defaults: Defaults;
  shop: Around['shop'];
  now: Date;
};

type Page<Item> = { items: Item[]; next?: string | undefined };

/** How something is counted: by which programme and campaigns, over whom, page by page; the sums are changed in place. */
type Way<Item = never> = {
  by: string;
  page: (shard: string, after: string) => Promise<Page<Item>>;
  nothing: (total: number) => unknown;
  count: (sums: unknown, items: Item[]) => Promise<void> | void;
};
/** One whose pages nobody but itself looks into. */
const way = <Item>(one: Way<Item>) => one as unknown as Way;

/** The way a question is counted as of an instant; undefined once what is asked of is not there any more. */
export async function wayOf(
  question: Question,
  at: string,
  dependencies: ForetellDependencies,
): Promise<Way | undefined> {
  const { campaigns, shop } = dependencies;
  if (question.of === 'preview') return previewing(question, at, dependencies);
  if (question.of === 'members') return membersWay(question, at, dependencies);
  if (question.of === 'orders') return ordersWay(question, dependencies);
  const asked = question.of === 'audience' ? await campaigns.get(question.campaign) : undefined;
  if (question.of === 'audience' && asked?.version !== question.version) return undefined;
  const campaign = asked && timed({ ...asked, startedAt: undefined }, { shop, now: new Date(at) });
  const around = await aroundNow(dependencies, campaign);
  const looking = { ...dependencies, around, now: at };
  const by = bodyHash([
    around.programme.version,
    around.campaigns.map((one) => [one.id, one.version, one.state, one.startedAt, one.winner]),
  ]);
  const page = everybodyPage(dependencies);
  if (campaign)
    return way<string>({
      ...{ by, page, nothing: () => ({ total: 0, goes: 0, excluded: {} }) },
      count: async (sums, ids) => countMembers(sums as Audience, await membersAmong(ids, campaign, looking)),
    });
  const days = question as Extract<Question, { of: 'calendar' }>;
  return way<string>({
    ...{ by, page, nothing: () => ({}) },
    count: (sums, ids) => countDays(sums as Record<string, Day>, ids, days, looking),
  });
}

const pageSize = 500;

const pageOf = (ids: string[]): Page<string> => ({ items: ids, next: ids.length < pageSize ? undefined : ids.at(-1) });
const everybodyPage =
  ({ everybody }: Pick<ForetellDependencies, 'everybody'>) =>
  async (shard: string, after: string) =>
    pageOf(await everybody.page(shard, after, pageSize));

async function membersWay(
  { segment, purpose }: Extract<Question, { of: 'members' }>,
  at: string,
  { programme, memberships, people, shop }: ForetellDependencies,
): Promise<Way | undefined> {
  const asked = (await programme(new Date(at))).segments.get(segment);
  if (!asked) return undefined;
  return way<string>({
    ...{ by: `${asked.version} ${asked.from}`, nothing: () => ({}) },
    page: async (shard, after) => pageOf(await memberships.contactIds(segment, shard, after, pageSize)),
    count: (sums, ids) => countStandings(sums as Standings, ids, purposesAsked(purpose, shop), { people, now: at }),
  });
}

function ordersWay(
  asked: Extract<Question, { of: 'orders' }>,
  { sends, people, orders, shop }: ForetellDependencies,
): Way {
  const { cause, within, segment } = asked;
  return way<Answering>({
    ...{ by: cause, nothing: noneCompared },
    page: async (shard, after) => {
      const page = await sends.ofCause(cause, shard, after, pageSize);
      const wanted = page.sends.filter((send) => isAnswering(send) && selected(asked, send, shop.timeZone));
      const answers = await answersTo(wanted, { people, orders });
      const items = answers.filter(({ known }) => segment === undefined || known?.segments?.[segment] !== undefined);
      return { items, next: page.next };
    },
    count: (sums, answers) => countOrdered(sums as Comparing, answers, { within, shop }),
  });
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
  return way<string>({
    ...{ by: programmes.before.version, page: everybodyPage(tables) },
    nothing: (total) => emptyPreview(total, asking),
    count: (sums, ids) => countPeople(sums as Preview, ids, { id, ...programmes }, asking),
  });
}

/** Counts the next page; says whether there is another. A page that was counted meanwhile is not counted twice. */
export async function foretellOn(id: string, dependencies: ForetellDependencies): Promise<boolean> {
  const { jobs, now } = dependencies;
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
  const { items, next: after } = await way.page(shards[job.shard]!, job.last);
  const sums = structuredClone(job.sums);
  await way.count(sums, items);
  const isLast = after === undefined;
  const next: Foretelling = {
    ...job,
    ...(isLast ? { shard: job.shard + 1, last: '' } : { last: after }),
    state: isLast && job.shard + 1 >= shards.length ? 'done' : 'running',
    done: job.done + items.length,
    sums,
  };
  if (await accepted(jobs.goOn(job, next))) log('FORETOLD', { id, done: next.done });
  return next.state === 'running';
}
