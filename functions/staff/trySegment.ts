import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import type { EverybodyTable } from '../contacts/everybody.table.ts';
import { recallOrders } from '../contacts/recallOrders.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import { InvalidInput } from '../platform/problem.ts';
import { shards } from '../platform/shard.ts';
import { type Cost, costOf } from '../programme/costOf.ts';
import { fieldsOf } from '../programme/fields.ts';
import { ruleReach } from '../programme/ordersReach.ts';
import type { Programme, Segment } from '../programme/programme.types.ts';
import { referenceProblems, rulesOf } from '../programme/references.ts';
import { type Condition, type Rule, ruleProblems } from '../programme/rule.schema.ts';
import { subjectOf } from '../programme/subjectOf.ts';
import { type Reason, why } from '../programme/why.ts';
import type { Shop } from '../shop/shop.ts';
import { viewContact } from '../view/viewContact.ts';

/** The programme in which a segment has another rule; without an id, one that nobody refers to. Throws `InvalidInput` with the path. */
export function programmeWith(
  input: unknown,
  { programme, shop }: { programme: Programme; shop: Shop },
  id = '',
): { rule: Rule; programme: Programme } {
  const refuse = (found: { path: (string | number)[]; message: string }[]) => {
    const errors = found.map(({ path, message }) => ({ path: path.join('.'), code: 'not-allowed', message }));
    if (errors.length > 0) throw new InvalidInput(errors);
  };
  refuse(ruleProblems(input, fieldsOf(shop)).map(({ path, message }) => ({ path: ['rule', ...path], message })));
  const rule = input as Rule;
  const rules = rulesOf(programme.segments).set(id, rule);
  refuse(referenceProblems(id, { name: id, rule }, rules));
  const known = programme.segments.get(id);
  const segments = new Map(programme.segments).set(id, { ...(known as Segment), id, rule });
  return { rule, programme: { ...programme, segments } };
}

export type TryDependencies = {
  everybody: Pick<EverybodyTable, 'page'>;
  people: Pick<PeopleTable, 'known'>;
  orders: Pick<ContactOrdersTable, 'since'>;
  programme: Programme;
  shop: Shop;
  now: Date;
  /** A number from 0 to 1, by chance. */
  random: () => number;
  mayGoOn: () => boolean;
};

/** Enough to tell a share to within four hundredths, nineteen times of twenty. */
const mostSampled = 500;
const mostExamples = 5;

export type Tried = {
  sampled: number;
  members: number;
  total: number;
  estimate: number;
  examples: ReturnType<typeof viewContact>[];
  missing: (Omit<Condition, 'field'> & { field: string; contacts: number })[];
  cost: Cost;
};

/** Tries a rule on a random sample of everybody. The cost is that of the most it could change: as if all came in anew. */
export async function trySegment(input: unknown, dependencies: TryDependencies): Promise<Tried> {
  const { people, orders, shop, now } = dependencies;
  const { rule, programme } = programmeWith(input, dependencies);
  const at = now.toISOString();
  const reach = ruleReach(rule, at, programme.segments);
  const { ids, total } = await sampleOf(dependencies);
  const known = [...(await people.known(ids)).values()].filter(({ contact }) => contact !== undefined);
  const answers = await Promise.all(
    known.map(async ({ contact }) =>
      why(rule, subjectOf(await recallOrders(contact!, reach, orders), shop, programme), at),
    ),
  );
  const members = known.filter((_, i) => answers[i]!.member);
  const estimate = known.length === 0 ? 0 : Math.round((members.length / known.length) * total);
  return {
    ...{ sampled: known.length, members: members.length, total, estimate },
    examples: members
      .slice(0, mostExamples)
      .map(({ contact, subscription }) => viewContact(contact!, subscription, shop, at)),
    missing: mostMissing(answers.map(({ conditions }) => conditions)),
    cost: costOf(total, estimate),
  };
}

/** The conditions by how many they keep out. Everybody's stand in the order of the rule. */
function mostMissing(all: readonly Reason[][]): Tried['missing'] {
  const counted = (all[0] ?? []).map(({ is: _, holds: __, until: ___, missing: ____, ...condition }, i) => ({
    ...condition,
    contacts: all.filter((conditions) => conditions[i]!.missing).length,
  }));
  return counted.filter(({ contacts }) => contacts > 0).sort((a, b) => b.contacts - a.contacts);
}

const listPage = 5_000;

/**
 * Some of everybody, each as likely as any other, and how many there are. Of a base too large to be listed in time the
 * sample is of those that were.
 */
async function sampleOf({ everybody, random, mayGoOn }: TryDependencies): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  let total = 0;
  const take = (id: string) => {
    const place = total++ < mostSampled ? ids.length : Math.floor(random() * total);
    if (place < mostSampled) ids[place] = id;
  };
  await Promise.all(
    shards.map(async (shard) => {
      for (let page: string[] | undefined; !page || (page.length === listPage && mayGoOn()); ) {
        page = await everybody.page(shard, page?.at(-1) ?? '', listPage);
        page.forEach(take);
      }
    }),
  );
  return { ids, total };
}
