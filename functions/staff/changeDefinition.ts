import { cancellationCodes } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { Conflict, NotFound } from '../platform/problem.ts';
import { backfillOf } from '../programme/backfillWork.schema.ts';
import type { Defaults } from '../programme/defaultsOf.ts';
import type { AutomationBody } from '../programme/definition.schema.ts';
import type { StepLetters } from '../programme/letters/compileSteps.ts';
import { lettersApart } from '../programme/lettersApart.ts';
import { needsBackfill } from '../programme/needsBackfill.ts';
import { nextHead } from '../programme/nextHead.ts';
import type { ProgrammeTable } from '../programme/programme.table.ts';
import { type BodyOf, type DefinitionKind, type Head, readHead } from '../programme/stored.schema.ts';
import type { Parsing } from './parseDefinition.ts';

export type ChangeDependencies = Pick<Parsing, 'schemas'> & {
  programme: Pick<ProgrammeTable, 'head' | 'deployed' | 'save' | 'version'>;
  defaults: Defaults;
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
 * judges everybody by it. Throws `NotFound` when there is nothing to take back, `Conflict` when another version was
 * saved since the one the change was made from, or when it is built in and was never changed.
 */
export async function changeDefinition<Kind extends DefinitionKind>(
  { kind, id, to, expected }: Change<Kind>,
  { programme, defaults, schemas, by, now }: ChangeDependencies,
): Promise<void> {
  const stored = await programme.head(kind, id);
  const head: Head<Kind> = stored ? readHead(stored, schemas) : { kind, id, versions: [] };
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
  const deployed = (await programme.deployed())?.definitions[`${kind}#${id}`]?.moments;
  const next = nextHead<Kind>({ head, byDefault, deployed, body: whole && apart(whole.body), now });
  if (!next) throw new Conflict('It was changed too often in the last seconds: wait until the changes hold');
  const changed = needsBackfill(lost ? undefined : (newest?.body ?? byDefault), whole?.body ?? byDefault);
  const { from, version } = next.versions.at(-1)!;
  const backfill = changed ? backfillOf(`${kind}#${id}`, from) : undefined;
  try {
    await programme.save({ head: next, whole: whole ?? {}, seen, by, backfill });
  } catch (error) {
    if (!cancellationCodes(error)) throw error;
    throw new Conflict('Somebody else has changed it at the same moment');
  }
  log('DEFINITION_CHANGED', { kind, id, version, from });
}

function defaultOf<Kind extends DefinitionKind>(kind: Kind, id: string, defaults: Defaults): BodyOf[Kind] | undefined {
  return (kind === 'segment' ? defaults.segments : defaults.automations).get(id) as BodyOf[Kind] | undefined;
}

function apart<Kind extends DefinitionKind>(body: BodyOf[Kind]): BodyOf[Kind] {
  return 'steps' in body ? (lettersApart(body as AutomationBody) as BodyOf[Kind]) : body;
}
