import * as z from 'zod/mini';
import { dueKind } from '../../../functions/agenda/dueKind.ts';

/** A kind of work as a new one would be written: greets a list of people, two at a time. */
export const greeted: string[] = [];
export const refusals: Error[] = [];

export const greetKind = dueKind({
  work: z.object({ kind: z.literal('greet'), names: z.array(z.string()) }),
  run: async ({ kind, names: [first, second, ...names] }) => {
    const refusal = refusals.pop();
    if (refusal) throw refusal;
    greeted.push(...[first, second].filter((name) => name !== undefined));
    return names.length > 0 ? { work: { kind, names } } : undefined;
  },
});
