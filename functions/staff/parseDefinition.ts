import * as z from 'zod/mini';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import { deepIssues } from '../programme/deepIssues.ts';
import { definitionId, type definitionSchemas } from '../programme/definition.schema.ts';
import type { LetterRules } from '../programme/letters/compileLetter.ts';
import { compileSteps, type StepLetters } from '../programme/letters/compileSteps.ts';
import type { BodyOf, DefinitionKind } from '../programme/stored.schema.ts';

export type Parsing = {
  schemas: ReturnType<typeof definitionSchemas>;
  letters: LetterRules;
};

export type ParsedDefinition<Kind extends DefinitionKind> = {
  body: BodyOf[Kind];
  /** The version that the change was made from, if it was said. */
  expected: number | undefined;
  /** The letters of an automation's steps as they are rendered. */
  letters?: StepLetters;
};

const versionSchema = z.optional(z.int({ error: 'must be the number of a version' }));

/**
 * A definition as somebody sends it, checked by the schema of all definitions; its letters are compiled. Throws
 * `InvalidInput` with the path of everything that is wrong, in a letter with the language and the line. What was told with
 * it of what is to come may come back, and says nothing.
 */
export function parseDefinition<Kind extends DefinitionKind>(
  kind: Kind,
  id: string,
  { id: sameId = id, version, coming: _, ...said }: Record<string, unknown>,
  { schemas, letters }: Parsing,
): ParsedDefinition<Kind> {
  const parsed = schemas[kind].safeParse(said);
  const errors = [
    ...problemsOf('id', definitionId.safeParse(id)),
    ...(sameId === id ? [] : [{ path: 'id', code: 'not-allowed', message: 'must be the id of the address' }]),
    ...problemsOf('version', versionSchema.safeParse(version)),
    ...problemsOf('', parsed),
  ];
  if (errors.length > 0 || !parsed.success) throw new InvalidInput(errors);
  const body = parsed.data as BodyOf[Kind];
  const expected = version as number | undefined;
  if (!('steps' in body)) return { body, expected };
  const { letters: compiled, problems } = compileSteps(body.steps, letters);
  if (problems.length > 0)
    throw new InvalidInput(problems.map(({ path, message }) => ({ path, code: 'not-allowed', message })));
  return { body, expected, letters: compiled };
}

/** What a schema found, by path below `at`. */
export function problemsOf(at: string, { error }: z.core.util.SafeParseResult<unknown>): FieldError[] {
  const [unknown, others] = [true, false].map((is) =>
    (error?.issues ?? []).filter(({ code }) => (code === 'unrecognized_keys') === is),
  ) as [z.core.$ZodIssueUnrecognizedKeys[], z.core.$ZodIssue[]];
  const pathOf = (...path: PropertyKey[]) => [at, ...path].filter((part) => part !== '').join('.');
  return [
    ...deepIssues(others).map(({ path, message }) => ({ path: pathOf(...path), code: 'not-allowed', message })),
    ...unknown.flatMap(({ path, keys }) =>
      keys.map((key) => ({ path: pathOf(...path, key), code: 'unknown', message: 'is not known here' })),
    ),
  ];
}
