import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAtOf } from '../../../functions/programme/dueAtOf.ts';
import type { Automation, Moments } from '../../../functions/programme/programme.types.ts';
import { addDuration } from '../../../functions/time/addDuration.ts';
import { aProgramme } from '../../support/builders.ts';

const winBack = aProgramme().automations.get('win-back')!;
const lastSeen = '2027-01-01T10:00:00.000Z';
const cause = {
  key: '2027-01-01',
  at: (trigger: Moments['trigger']) => addDuration(lastSeen, trigger.on === 'silence' ? trigger.after : 'PT0S', 'UTC'),
};
const on = (days: number) => addDuration(lastSeen, `P${days}D`, 'UTC');

/** Versions of the silence, as the days after which each writes and from which day on it holds. */
function changed(...versions: { after: number; from: number }[]): Automation {
  const [newest, ...before] = versions.toReversed();
  const trigger = (after: number) => ({ on: 'silence' as const, after: `P${after}D` });
  return {
    ...winBack,
    trigger: trigger(newest!.after),
    from: on(newest!.from),
    earlier: before
      .toReversed()
      .map(({ after, from }) => ({ from: on(from), trigger: trigger(after), after: ['PT0S'] })),
  };
}
const due = (automation: Automation) => dueAtOf(automation, cause, 0, 'UTC');

describe('a letter whose automation is changed', () => {
  test('moves with it while it is still to come', () => {
    expect(due(changed({ after: 90, from: 0 }, { after: 120, from: 80 }))).toBe(on(120));
    expect(due(changed({ after: 120, from: 0 }, { after: 90, from: 80 }))).toBe(on(90));
  });

  test('is due with the change when the change would have had it due before: nobody falls in between', () => {
    expect(due(changed({ after: 120, from: 0 }, { after: 90, from: 100 }))).toBe(on(100));
    expect(due(changed({ after: 120, from: 0 }, { after: 90, from: 100 }, { after: 90, from: 101 }))).toBe(on(100));
  });

  test('stays when it was, where it was past under either', () => {
    expect(due(changed({ after: 90, from: 0 }, { after: 60, from: 400 }))).toBe(on(90));
  });

  test('comes due exactly once, at an instant when its version holds, however often it is changed', () => {
    const version = fc.record({ after: fc.integer({ min: 1, max: 200 }), wait: fc.integer({ min: 1, max: 80 }) });
    fc.assert(
      fc.property(fc.array(version, { minLength: 2, maxLength: 5 }), (given) => {
        const waited = (before: number) => given.slice(1, before + 1).reduce((sum, { wait }) => sum + wait, 0);
        const versions = given.map(({ after }, i) => ({ after, from: waited(i) }));
        let came: string | undefined;
        versions.forEach((one, i) => {
          const at = due(changed(...versions.slice(0, i + 1)));
          const ends = versions[i + 1] ? on(versions[i + 1]!.from) : '9999';
          if (came === undefined) expect(at >= on(one.from)).toBe(true);
          if (at < ends) came ??= at;
        });
        expect(came).toBeDefined();
      }),
    );
  });
});
