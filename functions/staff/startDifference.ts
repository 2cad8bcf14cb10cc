import type { AgendaTable } from '../agenda/agenda.table.ts';
import { countDifference, type Difference, type DifferenceDependencies } from '../agenda/difference.ts';
import type { JobsTable } from '../agenda/jobs.table.ts';
import { newId } from '../platform/ids.ts';
import { InvalidInput, NotFound } from '../platform/problem.ts';
import { jobPk } from '../platform/tableKeys.ts';
import { costOf } from '../programme/costOf.ts';
import { definitionId } from '../programme/definition.schema.ts';
import type { Programme } from '../programme/programme.types.ts';
import { restsOn, rulesOf } from '../programme/references.ts';
import { leapDayOf } from '../programme/subjectOf.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import { type ListDependencies, viewAll } from './listContacts.ts';
import { programmeWith } from './trySegment.ts';

export type StartDependencies = DifferenceDependencies & {
  differences: JobsTable<Difference>;
  agenda: Pick<AgendaTable, 'schedule' | 'cancel'>;
  programme: Programme;
  now: Date;
  mayGoOn: () => boolean;
};

const keptSeconds = 24 * 60 * 60;
/** When the agenda takes it up that whoever began it has not finished. */
const laterSeconds = 60;

/**
 * Counts what another rule would change of a segment: at once as long as there is time, and the rest as work on the
 * agenda, where it stands from the beginning, so that nothing of it is lost. Throws `InvalidInput` with the path.
 */
export async function startDifference(
  segment: string,
  input: unknown,
  dependencies: StartDependencies,
): Promise<Difference> {
  const { differences, agenda, now, mayGoOn } = dependencies;
  const difference = newDifference(segment, input, dependencies);
  const work = { kind: 'difference', id: difference.id };
  const owner = jobPk(difference.id);
  await differences.put(difference);
  await agenda.schedule(owner, work, addSeconds(now, laterSeconds).toISOString());
  while (mayGoOn() && (await countDifference(difference.id, dependencies)));
  const counted = (await differences.get(difference.id)) ?? difference;
  if (counted.state === 'done') await agenda.cancel(owner, work.kind);
  else await agenda.schedule(owner, work, now.toISOString());
  return counted;
}

function newDifference(segment: string, input: unknown, { programme, shop, now }: StartDependencies): Difference {
  const { error } = definitionId.safeParse(segment);
  if (error) throw new InvalidInput([{ path: 'id', code: 'not-allowed', message: error.issues[0]!.message }]);
  const changed = programmeWith(input, { programme, shop }, segment);
  const asked = ({ segments }: Programme) => {
    const rules = rulesOf(segments);
    return Object.fromEntries(
      [...restsOn(segment, rules)].flatMap((id) => (rules.has(id) ? [[id, rules.get(id)]] : [])),
    );
  };
  return {
    id: newId('difference', now),
    ...{ segment, at: now.toISOString(), leapDay: leapDayOf(programme) },
    ...{ before: asked(programme), after: asked(changed.programme) },
    ...{ state: 'running', shard: 0, last: '', done: 0, joins: 0, leaves: 0, examples: { joins: [], leaves: [] } },
    expiresAt: epochSeconds(now) + keptSeconds,
  };
}

/** A difference as staff see it. Throws `NotFound` for one of another segment, and for one whose time is over. */
export async function viewDifference(
  difference: Difference | undefined,
  segment: string,
  dependencies: Pick<ListDependencies, 'people' | 'shop' | 'now'>,
) {
  if (!difference || difference.segment !== segment || difference.expiresAt <= epochSeconds(dependencies.now))
    throw new NotFound();
  const { id, at, state, done, total, joins, leaves, examples } = difference;
  const [joining, leaving] = await Promise.all(
    [examples.joins, examples.leaves].map(async (ids) => (await viewAll(ids, dependencies)).items),
  );
  return {
    ...{ id, segment, at, state, done, total, joins, leaves },
    examples: { joins: joining!, leaves: leaving! },
    cost: costOf(total ?? done, joins + leaves),
  };
}
