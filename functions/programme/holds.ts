import { epochMs } from '../time/instant.ts';
import type { Condition } from './rule.schema.ts';

type Value = string | number | readonly string[];

/**
 * Whether a value satisfies a condition that does not look at the clock. A missing value satisfies nothing but `ne`
 * and `exists: false`.
 */
export function holds({ op, value: wanted }: Condition, value: Value | undefined): boolean {
  if (value === undefined) return op === 'ne' || (op === 'exists' && wanted === false);
  switch (op) {
    case 'exists':
      return wanted === true;
    case 'eq':
      return value === wanted;
    case 'ne':
      return value !== wanted;
    case 'gt':
      return value > wanted;
    case 'gte':
      return value >= wanted;
    case 'lt':
      return value < wanted;
    case 'lte':
      return value <= wanted;
    case 'in':
      return (wanted as readonly Value[]).includes(value);
    case 'contains':
      return (value as string | readonly string[]).includes(wanted as string);
    default:
      throw new TypeError(`${op} needs the time`);
  }
}

/** The same for instants, which may be written in several ways: they compare as moments. */
export function instantHolds(condition: Condition, value: string | undefined): boolean {
  const wanted = typeof condition.value === 'string' ? epochMs(condition.value) : condition.value;
  return holds({ ...condition, value: wanted }, value === undefined ? undefined : epochMs(value));
}
