import { log } from '../platform/log.ts';
import { Conflict, InvalidInput, NotFound } from '../platform/problem.ts';
import { backfillOf } from '../programme/backfillWork.schema.ts';
import type { Defaults } from '../programme/defaultsOf.ts';
import type { AutomationBody } from '../programme/definition.schema.ts';
import type { StepLetters } from '../programme/letters/compileSteps.ts';
import { lettersApart } from '../programme/lettersApart.ts';
import { needsBackfill } from '../programme/needsBackfill.ts';
import { nextHead } from '../programme/nextHead.ts';
import type { ProgrammeTable } from '../programme/programme.table.ts';
import { atLast, programmeAt } from '../programme/programmeAt.ts';
import { referenceProblems, referencesOf, rulesOf, type SegmentUser, usersOf } from '../programme/references.ts';
import { type BodyOf, type DefinitionKind, type Head, readHeads, type Stored } from '../programme/stored.schema.ts';
import type { Parsing } from './parseDefinition.ts';
import { isRefused, saveAgain } from './saveAgain.ts';

export type ChangeDependencies = Pick<Parsing, 'schemas'> & {
  programme: Pick<ProgrammeTable, 'items' | 'save' | 'version' | 'references'>;
  defaults: Defaults;
  /** What uses a segment besides segments and automations. */
  alsoUsing?: ((segment: string) => Promise<SegmentUser[]>) | undefined;
  /** Who changes it. */
  by: string;
  now: Date;
};

type Whole<Kind extends DefinitionKind> = { body: BodyOf[Kind]; letters?: StepLetters | undefined };
type Change<Kind extends DefinitionKind> = {
  kind: Kind;
  id: string;
  /** What is to hold, given what is there; nothing takes back what is stored. */
  to: (current: Whole<Kind> | undefined) => Whole<Kind> | undefined;
  expected?: number | undefined;
};

/**
 * Saves the next version of a definition, which takes effect everywhere at one instant, and with it the back-fill that
 * judges everybody by it. Throws `NotFound` when there is nothing to take back, `InvalidInput` for what refers to
 * segments that there are not or that lead back to it, `Conflict` when another version was saved since the one the change
 * was made from, when it is built in and was never changed, or when something still uses the segment that is to go.
 */
export async function changeDefinition<Kind extends DefinitionKind>(
  change: Change<Kind>,
  dependencies: ChangeDependencies,
): Promise<void> {
  await saveAgain(
    () => saveChange(change, dependencies),
    (codes) => codes.slice(0, 2).some(isRefused),
  );
}

async function saveChange<Kind extends DefinitionKind>(
  { kind, id, to, expected }: Change<Kind>,
  dependencies: ChangeDependencies,
): Promise<void> {
  const { programme, defaults, schemas, by, now } = dependencies;
  const stored = readHeads(await programme.items(), schemas);
  const head = headOf(kind, id, stored);
  const newest = head.versions.at(-1);
  const seen = newest?.version ?? 0;
  if (expected !== undefined && expected !== seen)
    throw new Conflict(`It is at version ${seen} by now, and this was made from version ${expected}`);
  const byDefault = defaultOf(kind, id, defaults);
  const mine = newest?.body ? await programme.version(kind, id, seen) : undefined;
  const current = mine?.body ? (mine as Whole<Kind>) : byDefault && { body: byDefault };
  const lost = newest?.unreadable === true;
  const whole = to(lost ? undefined : current);
  if (!whole && !current && !lost) throw new NotFound();
  if (!whole && !mine && !lost) throw new Conflict('It is built in and was not changed: there is nothing to take back');
  const body = whole?.body ?? byDefault;
  await requireWhole({ kind, id, body, said: whole !== undefined }, stored, dependencies);
  const refers = body ? referencesOf(body).length > 0 : kind === 'segment';
  const deployed = stored.deployed?.definitions[`${kind}#${id}`]?.moments;
  const next = nextHead<Kind>({ head, byDefault, deployed, body: whole && apart(whole.body), now });
  if (!next) throw new Conflict('It was changed too often in the last seconds: wait until the changes hold');
  const changed = needsBackfill(lost ? undefined : (newest?.body ?? byDefault), body);
  const { from, version } = next.versions.at(-1)!;
  const backfill = changed ? backfillOf(`${kind}#${id}`, from) : undefined;
  const alongside = refers ? [programme.references(stored.references)] : [];
  await programme.save({ head: next, whole: whole ?? {}, seen, by, backfill, alongside });
  log('DEFINITION_CHANGED', { kind, id, version, from });
}

type Outcome = {
  kind: DefinitionKind;
  id: string;
  /** What is to hold; nothing where nothing stands behind what is taken back. */
  body: BodyOf[DefinitionKind] | undefined;
  /** Whether it was sent, or is what the deployment brings. */
  said: boolean;
};

/** Throws unless everything that refers to a segment would still find it, and come to an end. */
async function requireWhole(
  { kind, id, body, said }: Outcome,
  stored: Stored,
  { defaults, alsoUsing }: ChangeDependencies,
): Promise<void> {
  const newest = programmeAt(defaults, stored, atLast);
  const rules = rulesOf(newest.segments);
  if (body && 'rule' in body) rules.set(id, body.rule);
  if (body) {
    const found = referenceProblems(id, body, rules);
    const errors = found.map(({ path, message }) => ({ path: path.join('.'), code: 'not-allowed', message }));
    if (errors.length === 0) return;
    if (said) throw new InvalidInput(errors);
    throw new Conflict('What the deployment brings under this id does not fit what was saved since', errors);
  }
  if (kind !== 'segment') return;
  const users = [...usersOf(id, newest), ...((await alsoUsing?.(id)) ?? [])];
  if (users.length === 0) return;
  const names = users.map((user) => `${user.kind} ${user.id}`).join(', ');
  throw new Conflict(
    `It is in use by ${names}`,
    users.map((user) => ({ path: `${user.kind}s.${user.id}`, code: 'in-use', message: `uses it` })),
  );
}

function headOf<Kind extends DefinitionKind>(kind: Kind, id: string, stored: Stored): Head<Kind> {
  const heads = stored[kind] as unknown as readonly Head<Kind>[];
  return heads.find((head) => head.id === id) ?? { kind, id, versions: [] };
}

function defaultOf<Kind extends DefinitionKind>(kind: Kind, id: string, defaults: Defaults): BodyOf[Kind] | undefined {
  const of = { segment: defaults.segments, automation: defaults.automations, voucher: defaults.vouchers };
  return of[kind].get(id) as BodyOf[Kind] | undefined;
}

function apart<Kind extends DefinitionKind>(body: BodyOf[Kind]): BodyOf[Kind] {
  return 'steps' in body ? (lettersApart(body as AutomationBody) as BodyOf[Kind]) : body;
}
