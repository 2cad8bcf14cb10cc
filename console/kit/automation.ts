import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import type { AnswerOf } from './api.ts';
import { date } from './format.ts';
import { duration } from './terms.ts';
import { fill, words } from './texts.ts';

export type Automation = Extract<AnswerOf<typeof programmeRoutes.automation>, { trigger: unknown }>;
type Trigger = Record<string, string | number | undefined>;

/** An automation in a sentence: what sets it off, and its letters after that. */
export function saidOf({ trigger, steps }: Pick<Automation, 'trigger' | 'steps'>): string {
  const text = words('automations');
  const { on, after, at, date: day, holiday, daysBefore, segment } = trigger as Trigger;
  const kind = on === 'date' && holiday ? (daysBefore ? 'holiday' : 'on-holiday') : String(on);
  const said = fill(text.triggers[kind] ?? kind, {
    after: after ? duration(String(after)) : '',
    at: String(at ?? ''),
    date: day ? date(String(day).replace(/^-/, '2000')) : '',
    holiday: words('calendar').holidays[String(holiday)] ?? String(holiday ?? ''),
    days: String(daysBefore ?? 0),
    segment: String(segment ?? ''),
  });
  const letters = steps.map((step) =>
    /[1-9]/.test(step.after) ? fill(text.later, { after: duration(step.after) }) : text.atOnce,
  );
  return `${said}. ${text.letters}: ${letters.join(', ')}.`;
}

/** What is sent of it when it is saved. */
export function bodyOf({ name, trigger, condition, purpose, cap, lateBy, steps, state, version }: Automation) {
  return {
    ...(name && { name }),
    trigger,
    ...(condition && { condition }),
    purpose,
    cap,
    lateBy,
    steps,
    state,
    version,
  };
}
