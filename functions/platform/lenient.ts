import * as z from 'zod/mini';
import { messages } from './messages.ts';
import type { FieldError } from './problem.ts';

/** Stands where an optional field could not be used. */
export const unusable: unique symbol = Symbol('unusable');

type Optional<Value> = z.ZodMiniOptional<z.ZodMiniType<Value | undefined>>;

/** An optional field as machines send it: `null` and an empty text are what they write when they have nothing. */
export function absent<Value>(inner: z.ZodMiniType<Value>): Optional<Value> {
  const present = z.transform((value: unknown) => (value === null || value === '' ? undefined : value));
  return z.optional(z.pipe(present as z.ZodMiniType, z.optional(inner))) as Optional<Value>;
}

/** The same for a field that is left out when it cannot be used, since what it belongs to is worth more. */
export function droppable<Value>(inner: z.ZodMiniType<Value>): Optional<Value | typeof unusable> {
  return z.optional(z.catch(absent(inner) as z.ZodMiniType<Value | undefined | typeof unusable>, unusable));
}

type Usable<Value> = Exclude<Value, typeof unusable>;

/** What was left out, by name, gathered while the rest is taken. */
export function leftOut() {
  const warnings: FieldError[] = [];
  /** The value, or nothing and a warning. */
  const taken = <Value>(path: string, value: Value): Usable<Value> | undefined => {
    if (value !== unusable) return value as Usable<Value>;
    warnings.push({ path, code: 'unusable', message: messages.unusable });
    return undefined;
  };
  return { warnings, taken };
}

/** How an answer names what was left out. */
export const warningsSchema = z.array(z.object({ path: z.string(), code: z.string(), message: z.string() }));
