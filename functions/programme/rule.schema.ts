import * as z from 'zod/mini';
import { type FieldName, type Fields, isFieldName } from './fields.ts';
import { duration, type Operator, operators, valuesOf } from './operators.ts';

/** A question about one field. `within` belongs to windows (`orders.countIn`, `orders.totalIn`) and to nothing else. */
export type Condition = {
  field: FieldName;
  op: Operator;
  value: string | number | boolean | readonly string[] | readonly number[];
  within?: string;
};

/** `{ all: [] }` is everybody, `{ any: [] }` nobody. */
export type Rule = { all: readonly Rule[] } | { any: readonly Rule[] } | { not: Rule } | Condition;

export type RuleProblem = { path: (string | number)[]; message: string };

/** Deeper or longer than anything a person composes, and cheap to evaluate. */
const deepest = 8;
const mostConditions = 100;

/** A segment's rule as it comes from outside, about the fields of a shop. Each issue carries the path of what is wrong. */
export function ruleSchema(fields: Fields): z.ZodMiniType<Rule, Rule> {
  return z.custom<Rule>().check(
    z.superRefine((input, context) => {
      for (const { path, message } of ruleProblems(input, fields))
        context.addIssue({ code: 'custom', path, message, input });
    }),
  );
}

/** Any shop's rules, as the API's description shows them; `ruleSchema` is what checks. */
export const ruleShape = z.unknown() as z.ZodMiniType<Rule, Rule>;

z.globalRegistry.add(ruleShape, {
  type: 'object',
  description:
    'A rule of segments: { all: […] }, { any: […] }, { not: … }, or a condition { field, op, value, within? }, ' +
    `where op is one of ${operators.join(', ')} and within belongs to windows. The field segments asks for the members of ` +
    'other segments, { field: "segments", op: "contains", value: "lapsed" } or op in with several.',
  examples: [{ all: [{ field: 'orders.countIn', op: 'gte', value: 3, within: 'P60D' }] }],
});

/** What is wrong with a rule, and where; empty for a good one. */
export function ruleProblems(input: unknown, fields: Fields): RuleProblem[] {
  const budget = { conditions: mostConditions };
  const around = { budget, fields };
  const problems = problemsOf(input, [], around);
  return budget.conditions < 0 ? [{ path: [], message: `must have at most ${mostConditions} conditions` }] : problems;
}

type Path = RuleProblem['path'];
type Around = { budget: { conditions: number }; fields: Fields };

function problemsOf(input: unknown, path: Path, around: Around): RuleProblem[] {
  if (--around.budget.conditions < 0) return [];
  if (path.filter((step) => typeof step === 'string').length >= deepest)
    return [{ path, message: `must be nested at most ${deepest} deep` }];
  if (!isObject(input)) return [{ path, message: 'must be a rule: all, any, not, or a condition on a field' }];
  const kind = (['all', 'any', 'not'] as const).find((key) => Object.hasOwn(input, key));
  if (kind === undefined) return conditionProblems(input, path, around.fields);
  const problems = unknownKeys(input, [kind], path);
  const inner = input[kind];
  if (kind === 'not') return [...problems, ...problemsOf(inner, [...path, kind], around)];
  if (!Array.isArray(inner)) return [...problems, { path: [...path, kind], message: 'must be a list of rules' }];
  return [...problems, ...inner.flatMap((rule, i) => problemsOf(rule, [...path, kind, i], around))];
}

function conditionProblems(input: Record<string, unknown>, path: Path, fields: Fields): RuleProblem[] {
  const { field, op } = input;
  if (!isFieldName(field, fields))
    return [{ path: [...path, 'field'], message: `must be one of ${Object.keys(fields).join(', ')}` }];
  const { type } = fields[field]!;
  const values = valuesOf[type];
  const known = unknownKeys(input, ['field', 'op', 'value', ...(type === 'window' ? ['within'] : [])], path);
  if (typeof op !== 'string' || !Object.hasOwn(values, op))
    return [...known, { path: [...path, 'op'], message: `must be one of ${Object.keys(values).join(', ')}` }];
  return [
    ...known,
    ...valueProblems(values[op as Operator]!, input, 'value', path),
    ...(type === 'window' ? valueProblems(duration, input, 'within', path) : []),
  ];
}

function valueProblems(schema: z.ZodMiniType, input: Record<string, unknown>, key: string, path: Path): RuleProblem[] {
  const parsed = schema.safeParse(Object.hasOwn(input, key) ? input[key] : undefined);
  const issues = parsed.error?.issues ?? [];
  return issues.map((issue) => ({ path: [...path, key, ...(issue.path as Path)], message: issue.message }));
}

function unknownKeys(input: object, known: readonly string[], path: Path): RuleProblem[] {
  const unknown = Object.keys(input).filter((key) => !known.includes(key));
  return unknown.map((key) => ({ path: [...path, key], message: `is not known here: only ${known.join(', ')}` }));
}

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
