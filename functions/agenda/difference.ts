import * as z from 'zod/mini';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import type { EverybodyTable } from '../contacts/everybody.table.ts';
import { recallOrders } from '../contacts/recallOrders.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { shards } from '../platform/shard.ts';
import { evaluate } from '../programme/evaluate.ts';
import { ruleReach } from '../programme/ordersReach.ts';
import type { Segment } from '../programme/programme.types.ts';
import { rulesToFollow } from '../programme/references.ts';
import type { Rule } from '../programme/rule.schema.ts';
import { subjectOf } from '../programme/subjectOf.ts';
import type { Shop } from '../shop/shop.ts';
import { earliest } from '../time/instant.ts';
import { storedInstant } from '../time/storedInstant.ts';
import type { JobsTable } from './jobs.table.ts';

/** A segment by its rule, with the rules that it rests on. */
const rulesSchema = z.record(z.string(), z.unknown());

/**
 * What another rule would change of a segment, counted over everybody as of one instant, page by page: shard after shard,
 * in each by the contacts' ids. It holds all that it is counted by, so that it means one thing from beginning to end.
 */
export const differenceSchema = z.object({
  id: z.string(),
  segment: z.string(),
  at: storedInstant,
  before: rulesSchema,
  after: rulesSchema,
  leapDay: z.optional(z.enum(['feb-28', 'mar-1'])),
  state: z.enum(['running', 'done']),
  shard: z.int(),
  /** The last contact that is done. */
  last: z.string(),
  done: z.int(),
  /** Everybody, as they were counted when it began. */
  total: z.optional(z.int()),
  joins: z.int(),
  leaves: z.int(),
  /** A few of them, by id. */
  examples: z.object({ joins: z.array(z.string()), leaves: z.array(z.string()) }),
  expiresAt: z.number(),
});

export type Difference = z.infer<typeof differenceSchema>;

export type DifferenceDependencies = {
  differences: Pick<JobsTable<Difference>, 'get' | 'goOn'>;
  everybody: Pick<EverybodyTable, 'page' | 'count'>;
  people: Pick<PeopleTable, 'now'>;
  orders: Pick<ContactOrdersTable, 'since'>;
  shop: Shop;
};

const pageSize = 500;
const mostExamples = 5;

/** Counts the next page; says whether there is another. A page that was counted meanwhile is not counted twice. */
export async function countDifference(id: string, dependencies: DifferenceDependencies): Promise<boolean> {
  const { differences, everybody, people } = dependencies;
  const job = await differences.get(id);
  if (!job || job.state === 'done') return false;
  const total = job.total ?? (await everybody.count());
  const ids = await everybody.page(shards[job.shard]!, job.last, pageSize);
  const rules = rulesOf(job);
  const moves = await Promise.all((await people.now(ids)).map((contact) => moveOf(contact, rules, dependencies)));
  const whose = (move: 'joins' | 'leaves') => moves.flatMap((one) => (one?.[0] === move ? [one[1]] : []));
  const [joins, leaves] = [whose('joins'), whose('leaves')];
  const isLast = ids.length < pageSize;
  const next: Difference = {
    ...job,
    ...(isLast ? { shard: job.shard + 1, last: '' } : { last: ids.at(-1)! }),
    state: isLast && job.shard + 1 >= shards.length ? 'done' : 'running',
    done: job.done + ids.length,
    total,
    joins: job.joins + joins.length,
    leaves: job.leaves + leaves.length,
    examples: {
      joins: [...job.examples.joins, ...joins].slice(0, mostExamples),
      leaves: [...job.examples.leaves, ...leaves].slice(0, mostExamples),
    },
  };
  if (await accepted(differences.goOn(job, next))) log('DIFFERENCE_COUNTED', { id, done: next.done });
  return next.state === 'running';
}

type Rules = ReturnType<typeof rulesOf>;

/** The segment before and after as the programme would hold them, as far as their rules are asked. */
function rulesOf({ segment, at, leapDay, before, after }: Difference) {
  const both = [before, after].map(
    (rules) => new Map(Object.entries(rules).map(([id, rule]) => [id, { rule: rule as Rule } as Segment])),
  );
  const reach = both.map((all) => ruleReach({ field: 'segments', op: 'contains', value: segment }, at, all));
  return { segment, at, leapDay, both: both.map(rulesToFollow), reach: reach.reduce(earliest, undefined) };
}

async function moveOf(
  contact: Contact,
  { segment, at, leapDay, both, reach }: Rules,
  { orders, shop }: DifferenceDependencies,
) {
  const subject = { ...subjectOf(await recallOrders(contact, reach, orders), shop), leapDay };
  const [was, is] = both.map((segments) => {
    const rule = segments.get(segment);
    return rule !== undefined && evaluate(rule, { ...subject, segments }, at).member;
  });
  return was === is ? undefined : ([is ? 'joins' : 'leaves', contact.id] as const);
}
