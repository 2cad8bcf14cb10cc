import type * as z from 'zod/mini';
import { refuseInherited } from './inheritedNames.ts';
import { type MessageCode, messages } from './messages.ts';
import { type FieldError, InvalidInput } from './problem.ts';

/**
 * The value if it has the schema's shape; otherwise throws `InvalidInput` with every place that has not. Inherited names
 * are refused before a schema looks (`refuseInherited`), in the entries of `rows` by whoever takes those.
 */
export function parseShape<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  rows?: string,
): z.infer<Schema> {
  refuseInherited(value, rows);
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap(toErrors);
  const isFirst = ({ path, code }: FieldError, i: number) =>
    errors.findIndex((other) => other.path === path && other.code === code) === i;
  throw new InvalidInput(errors.filter(isFirst));
}

/** What is wrong with a value of a schema, the first of it: a code, and where in the value. */
export function firstFault(error: z.core.$ZodError): { problem: MessageCode; at: string } {
  const [{ code, path }] = error.issues.flatMap(toErrors) as [FieldError];
  return { problem: code as MessageCode, at: path };
}

/** For a schema's own check: the code its failure is reported by. */
export function refusedAs(code: MessageCode): { params: { code: MessageCode } } {
  return { params: { code } };
}

function toErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => fieldError([path, key].filter(Boolean).join('.'), 'unknown'));
  if (issue.code === 'custom' && issue.params?.code) return [fieldError(path, issue.params.code as MessageCode)];
  if (issue.code === 'too_big' || issue.code === 'too_small')
    if (issue.origin === 'number' || issue.origin === 'int') return [fieldError(path, 'out-of-range')];
  if (issue.code === 'too_big') return [fieldError(path, 'too-long')];
  if (issue.code === 'invalid_value' || issue.code === 'invalid_format') return [fieldError(path, 'not-allowed')];
  return [fieldError(path, issue.input === undefined ? 'required' : 'wrong-type')];
}

function fieldError(path: string, code: MessageCode): FieldError {
  return { path, code, message: messages[code] };
}
