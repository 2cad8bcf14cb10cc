import type { AutomationBody } from './definition.schema.ts';

/**
 * An automation as its head holds it: whatever judges reads heads, and letters are long, so their content stands with
 * the version alone. An empty content says so.
 */
export function lettersApart(body: AutomationBody): AutomationBody {
  const steps = body.steps.map((step) =>
    typeof step.letter === 'string' ? step : { ...step, letter: { content: {} } },
  );
  return { ...body, steps };
}
