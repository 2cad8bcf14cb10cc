/** An event filter pattern of an event source mapping, parsed from its JSON. */
export type Pattern = { [field: string]: unknown };

type Test = (value: unknown) => boolean;
type Comparison = [operator: string, bound: number];

/**
 * Whether an event matches a filter pattern: every field of the pattern must match, a list is any of its tests, and a
 * field of the event that is a list matches when one of its members does.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax
 */
export function matches(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    if (field === '$or') return (wanted as Pattern[]).some((alternative) => matches(alternative, event));
    const value = isObject(event) ? event[field] : undefined;
    if (Array.isArray(wanted)) return wanted.some((test) => passes(test, value));
    return Array.isArray(value)
      ? value.some((member) => matches(wanted as Pattern, member))
      : matches(wanted as Pattern, value);
  });
}

function passes(wanted: unknown, value: unknown): boolean {
  if (isObject(wanted) && 'exists' in wanted) return (value !== undefined && !isObject(value)) === wanted.exists;
  if (value === undefined) return false;
  const test = isObject(wanted) ? testOf(wanted) : equals(wanted);
  return Array.isArray(value) ? value.some(test) : test(value);
}

function testOf(matcher: Record<string, unknown>): Test {
  const [[name, argument] = []] = Object.entries(matcher);
  switch (name) {
    case 'prefix':
      return ofText((text) => text.startsWith(String(argument)));
    case 'suffix':
      return ofText((text) => text.endsWith(String(argument)));
    case 'equals-ignore-case':
      return ofText((text) => text.toLowerCase() === String(argument).toLowerCase());
    case 'wildcard':
      return ofText((text) => wildcard(String(argument)).test(text));
    case 'numeric':
      return numeric(argument as unknown[]);
    case 'anything-but':
      return anythingBut(argument);
    default:
      throw new Error(`"${name}" is not a filter rule of event source mappings`);
  }
}

function anythingBut(argument: unknown): Test {
  const excluded = isObject(argument) ? [testOf(argument)] : [argument].flat().map((value) => equals(value));
  return (value) => !isObject(value) && !excluded.some((test) => test(value));
}

function numeric(parts: unknown[]): Test {
  const comparisons = parts.flatMap((part, i): Comparison[] =>
    i % 2 === 0 ? [[String(part), Number(parts[i + 1])]] : [],
  );
  return (value) => typeof value === 'number' && comparisons.every((comparison) => compare(value, comparison));
}

function compare(value: number, [operator, bound]: Comparison): boolean {
  switch (operator) {
    case '=':
      return value === bound;
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    default:
      throw new Error(`"${operator}" is not a numeric comparison`);
  }
}

const equals =
  (wanted: unknown): Test =>
  (value) =>
    value === wanted;

const ofText =
  (test: (text: string) => boolean): Test =>
  (value) =>
    typeof value === 'string' && test(value);

function wildcard(pattern: string): RegExp {
  return new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    's',
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
