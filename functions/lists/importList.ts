import { canonicalEmail } from '../person/canonicalEmail.ts';
import { accepted } from '../platform/aws.ts';
import type { Bucket } from '../platform/bucket.ts';
import { inParts, inTurn } from '../platform/inParts.ts';
import { log } from '../platform/log.ts';
import { epochSeconds } from '../time/seconds.ts';
import { type BringInDependencies, bringIn, knowPerson, placeOf } from './bringIn.ts';
import { decideRow, type Known, knownAfter } from './decideRow.ts';
import {
  begins,
  type Import,
  type ImportPage,
  lettersOf,
  noCounts,
  type Outcome,
  outcomesIn,
  reasonsOf,
} from './import.schema.ts';
import type { ImportWork } from './importKind.ts';
import type { ImportsTable } from './imports.table.ts';
import { type FileDependencies, fileOf, forgottenAt, NoFile, readingOf, readPage, sourceOf } from './listFile.ts';
import type { ListProblem, ListRow } from './reading/list.types.ts';
import { surveyList } from './reading/readList.ts';
import { type TakeBackDependencies, takeBack } from './takeBack.ts';

export type ImportDependencies = BringInDependencies &
  TakeBackDependencies &
  FileDependencies & {
    files: Pick<Bucket, 'read' | 'remove'>;
    imports: ImportsTable;
    /** Who was met while a list is tried, as they would be by then: nobody is changed, so the table does not know. */
    met?: Map<string, Known>;
  };

/** What a hand may say better and have read anew; any other file is of no use to anybody, and is not kept. */
const mendable: ReadonlySet<ListProblem> = new Set(['no-address-column', 'unknown-encoding']);

type More = { phase: ImportWork['phase']; at?: string } | undefined;

/** Whose reads and commits go together (`gathering`). */
const atOnce = 250;
const undoneAtOnce = 25;
const keptDays = 90;
/** So many are remembered between the pages of a list that is tried: further ones may be said to be new twice. */
const mostMet = 20_000;

/**
 * Does one piece of a list: a look through all of it, or a page of it. What is done is noted on the import before the
 * next piece, with its counts, so that a piece is counted once however often a crash has it repeated. Says whether more
 * is to be done.
 */
export async function importList(
  { importId, phase }: Pick<ImportWork, 'importId' | 'phase'>,
  dependencies: ImportDependencies,
): Promise<More> {
  const one = await dependencies.imports.get(importId);
  if (!one || phase === 'ask' || phase === 'forget' || one.phase !== phase || one.state !== begins[phase].while)
    return undefined;
  try {
    if (phase === 'survey') return await survey(one, dependencies);
    if (phase === 'undo') return await undoPage(one, dependencies);
    return await doPage(one, phase, dependencies);
  } catch (error) {
    if (!(error instanceof NoFile)) throw error;
    await refuse(one, 'file-missing', dependencies);
    return undefined;
  }
}

async function refuse(one: Import, reason: string, { imports }: ImportDependencies, changes: Partial<Import> = {}) {
  log('IMPORT_REFUSED', { import: one.id, reason });
  await accepted(
    imports.advance(one.id, { phase: one.phase!, page: one.page }, { state: 'refused', reason, ...changes }),
  );
}

async function survey(one: Import, dependencies: ImportDependencies): Promise<More> {
  const { imports, files, shop, now } = dependencies;
  const given = { source: sourceOf(one, files, now), fileName: one.name, settings: readingOf(one, shop) };
  const found = await surveyList(given);
  if ('problem' in found) {
    const header = found.columns?.map((column) => column.header);
    if (!mendable.has(found.problem)) await files.remove(fileOf(one), now);
    await refuse(one, found.problem, dependencies, header && { header });
    return undefined;
  }
  const { format, header, proofs, filled, records } = found;
  const next = {
    phase: 'try' as const,
    survey: { format, header, proofs, filled, records },
    page: 0,
    done: 0,
    counts: noCounts(),
  };
  await accepted(imports.advance(one.id, { phase: 'survey', page: one.page }, next));
  return { phase: 'try' };
}

async function doPage(one: Import, phase: 'try' | 'run', dependencies: ImportDependencies): Promise<More> {
  const { imports, now } = dependencies;
  const [page, kept] = await Promise.all([
    readPage(one, one.at, dependencies),
    phase === 'run' ? imports.page(one.id, one.page) : undefined,
  ]);
  // What was decided before a crash stands: half of it is done, and would look the same as if it had always been so.
  const judged = kept?.phase === 'run' ? undefined : await judge(page.rows, one, dependencies);
  const decided = judged?.outcomes ?? outcomesIn(kept!.outcomes);
  const note: ImportPage = {
    phase,
    ...(one.at && { from: one.at }),
    outcomes: lettersOf(decided),
    reasons: reasonsOf(page.rows.map((row) => (row.is === 'contact' ? {} : row))),
    expiresAt: epochSeconds(now) + keptDays * 86_400,
  };
  if (kept?.phase !== 'run' && page.rows.length > 0) await imports.putPage(one.id, one.page, note);
  if (phase === 'run') {
    const done = await carryOutAll(page.rows, { decided, seen: judged?.seen }, one, dependencies);
    if (page.rows.length > 0) await imports.putPage(one.id, one.page, { ...note, ...done });
  }
  const counts = { ...one.counts };
  for (const outcome of decided) counts[outcome] += 1;
  const state = page.next ? begins[phase].while : begins[phase].ends;
  const changes = {
    state,
    page: one.page + 1,
    done: one.done + page.rows.length,
    counts,
    ...(phase === 'try' && (one.estimated || hasForgotten(one, dependencies)) && { estimated: true }),
    ...(page.next && { at: page.next }),
  };
  await accepted(imports.advance(one.id, { phase, page: one.page }, changes));
  if (!page.next) log('IMPORT_PHASE_DONE', { import: one.id, phase, ...counts });
  if (page.next) return { phase };
  if (phase !== 'run') return undefined;
  return one.settings.consent?.ask ? { phase: 'ask' } : { phase: 'forget', at: forgottenAt(now) };
}

/** Whether somebody of an earlier page may not be remembered: there are too many, or another worker met them. */
function hasForgotten({ page }: Import, { met }: ImportDependencies): boolean {
  return met !== undefined && (met.size >= mostMet || (page > 0 && !met.has(begun)));
}

/** By what a worker knows that it has been with the list from the beginning. */
const begun = '';

/** Rows that are one person's, in order; those of a page are decided one after the other. */
function byPerson(rows: readonly ListRow[]) {
  const people = rows.flatMap((read, index) =>
    read.is === 'contact' ? [{ reads: withItems(rows, index), index }] : [],
  );
  return [...Map.groupBy(people, ({ reads }) => canonicalEmail(reads.email)!.canonical).values()];
}

/** An order's further lines follow it. */
function withItems(rows: readonly ListRow[], index: number) {
  const { reads } = rows[index] as Extract<ListRow, { is: 'contact' }>;
  const { order } = reads;
  if (!order) return reads;
  const more = rows.flatMap((row) => ('of' in row && row.of === order.orderId && row.item ? [row.item] : []));
  return more.length === 0 ? reads : { ...reads, order: { ...order, items: [...(order.items ?? []), ...more] } };
}

/** What becomes of rows, and what was known of their people before the first of them. */
type Judged = { outcomes: Outcome[]; seen: Map<string, Known> };

/** What would become of each row: known people are looked up once, and the rows of one are decided in order. */
async function judge(rows: ListRow[], one: Import, dependencies: ImportDependencies): Promise<Judged> {
  const seen = new Map<string, Known>();
  const outcomes: Outcome[] = rows.map((row) => (row.is === 'contact' ? 'same' : row.is));
  const { shop, now } = dependencies;
  const met = one.phase === 'try' ? dependencies.met : undefined;
  if (one.page === 0) met?.set(begun, {});
  const setting = { shop, settings: one.settings, now };
  for (const some of inParts(byPerson(rows), atOnce))
    await Promise.all(
      some.map(async (person) => {
        const hasLeft = person.some(({ reads }) => reads.consent.status === 'unsubscribed');
        const email = canonicalEmail(person[0]!.reads.email)!;
        let known = met?.get(email.canonical) ?? (await knowPerson(email, dependencies, hasLeft));
        seen.set(email.canonical, known);
        for (const { reads, index } of person) {
          const decision = decideRow(reads, known, setting);
          const place =
            reads.order && decision.outcome !== 'suppressed'
              ? await placeOf(reads.order, known.contact, dependencies)
              : undefined;
          outcomes[index] = withOrder(decision.outcome, place);
          known = knownAfter(known, decision, now.toISOString());
        }
        if (met && met.size < mostMet) met.set(email.canonical, known);
      }),
    );
  return { outcomes, seen };
}

function withOrder(outcome: Outcome, place: 'new' | 'same' | 'conflicting' | undefined): Outcome {
  if (place === 'conflicting') return 'conflicting';
  return place === 'new' && outcome === 'same' ? 'updated' : outcome;
}

/** The first row of a person goes by what was `seen` of them a moment ago: whatever has changed since refuses it. */
async function carryOutAll(
  rows: ListRow[],
  { decided, seen }: { decided: Outcome[]; seen: Map<string, Known> | undefined },
  one: Import,
  dependencies: ImportDependencies,
) {
  const people = new Set<string>();
  const orders: string[] = [];
  for (const some of inParts(byPerson(rows), atOnce))
    await Promise.all(
      some.map(async (person) => {
        let known = seen?.get(canonicalEmail(person[0]!.reads.email)!.canonical);
        for (const { reads, index } of person) {
          if (decided[index] === 'same') continue;
          const contactId = await bringIn(reads, one, dependencies, known);
          known = undefined;
          if (contactId) people.add(contactId);
          if (contactId && reads.order) orders.push(reads.order.orderId);
        }
      }),
    );
  return { ...(people.size > 0 && { people: [...people] }), ...(orders.length > 0 && { orders }) };
}

/** Takes a page back: each of its people and orders, as far as nobody has touched them since. */
async function undoPage(one: Import, dependencies: ImportDependencies): Promise<More> {
  const { imports } = dependencies;
  const page = await imports.page(one.id, one.page);
  if (page?.phase === 'run') {
    await inTurn(page.orders ?? [], undoneAtOnce, (orderId) => takeBack.order(orderId, one, dependencies));
    for (const some of inParts(page.people ?? [], undoneAtOnce))
      await Promise.all(some.map((contactId) => takeBack.person(contactId, one, dependencies)));
  }
  const next = page?.phase === 'run' ? { page: one.page + 1 } : { state: begins.undo.ends };
  await accepted(imports.advance(one.id, { phase: 'undo', page: one.page }, next));
  return { phase: page?.phase === 'run' ? 'undo' : 'forget' };
}
