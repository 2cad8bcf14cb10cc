import type { FieldError } from '../../platform/problem.ts';
import { enter, type Turn } from './advance.ts';
import { scriptOf } from './script.ts';
import type { Talk } from './talk.schema.ts';
import type { Setting } from './understand.ts';

const stepsOfFields: Record<string, string> = {
  email: 'email',
  firstName: 'name',
  birthday: 'birthday',
  interests: 'interests',
};

const stepsOfOwn: Record<string, string> = { 'fields.looking-for': 'lookingFor', 'fields.budget': 'budget' };

/**
 * Where a talk goes on that was complete but no longer suits the shop, say because a consent was reworded meanwhile: to the
 * question at fault, put anew. Undefined when no question is.
 */
export function returnTo(talk: Talk, errors: FieldError[], setting: Setting): Turn | undefined {
  const script = scriptOf(setting.shop);
  for (const { path } of errors) {
    const [field = '', purpose = ''] = path.split('.');
    const own = stepsOfOwn[path] ?? path;
    const name = field === 'consents' ? `consent:${purpose}` : field === 'fields' ? own : stepsOfFields[field];
    const step = script.find((known) => known.name === name);
    if (!step) continue;
    const hint = step.kind === 'consent' ? { hint: 'changed' as const } : undefined;
    return { talk: enter({ ...talk, editing: true }, step, setting), hint };
  }
  return undefined;
}
