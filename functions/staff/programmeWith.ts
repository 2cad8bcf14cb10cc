import { Conflict, InvalidInput, NotFound } from '../platform/problem.ts';
import type { Defaults } from '../programme/defaultsOf.ts';
import type { AutomationBody, definitionSchemas } from '../programme/definition.schema.ts';
import { lettersApart } from '../programme/lettersApart.ts';
import type { Automation, Programme } from '../programme/programme.types.ts';
import { atLast, programmeAt } from '../programme/programmeAt.ts';
import { referenceProblems, rulesOf } from '../programme/references.ts';
import { readHeads } from '../programme/stored.schema.ts';
import { type Programmes, withAutomation } from '../programme/withAutomation.ts';
import { problemsOf } from './parseDefinition.ts';

type Known = {
  /** What is stored of the programme. */
  items: Record<string, unknown>[];
  defaults: Defaults;
  schemas: ReturnType<typeof definitionSchemas>;
  now: Date;
};

type Said = Record<string, unknown>;

/**
 * The programme as it was saved last, and as it would be with what is said of an automation in place of what it says now:
 * as a saving would make it, only that nothing is saved. Throws `NotFound` where there is no such automation and nothing is
 * said of one, and `InvalidInput` with the path of what is wrong.
 */
export function programmeWith(
  id: string,
  { id: _, version: __, ...said }: Said,
  { items, defaults, schemas, now }: Known,
): Programmes & { body?: AutomationBody } {
  const stored = readHeads(items, schemas);
  const before = programmeAt(defaults, stored, atLast);
  const known = before.automations.get(id);
  const asItIs = Object.keys(said).length === 0;
  if (!known && asItIs) throw new NotFound();
  if (asItIs) return { before, after: before };
  const body = lettersApart(bodyOf(id, { ...(known && spoken(known)), ...said }, before, schemas));
  const programmes = withAutomation(id, body, { stored, defaults, now });
  if (!programmes) throw new Conflict('It was changed too often in the last seconds: wait until the changes hold');
  return { ...programmes, body };
}

const spoken = ({ trigger, condition, purpose, cap, lateBy, steps, state }: Automation) => ({
  ...{ trigger, purpose, cap, lateBy, steps, state },
  ...(condition && { condition }),
});

function bodyOf(id: string, said: Said, { segments }: Programme, schemas: Known['schemas']): AutomationBody {
  const parsed = schemas.automation.safeParse(said);
  if (!parsed.success) throw new InvalidInput(problemsOf('', parsed));
  const dangling = referenceProblems(id, parsed.data, rulesOf(segments));
  if (dangling.length === 0) return parsed.data;
  throw new InvalidInput(dangling.map(({ path, message }) => ({ path: path.join('.'), code: 'not-allowed', message })));
}
