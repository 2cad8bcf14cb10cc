import * as z from 'zod/mini';

/**
 * What is about to be stored, held against the schema that will read it: better refused now, with nothing half done,
 * than kept where nobody can read it. Throws a ZodError; what came from outside has been checked long before.
 */
export function written<Value>(schema: z.ZodMiniType<unknown, Value>, value: NoInfer<Value>): Value {
  z.parse(schema, value);
  return value;
}
