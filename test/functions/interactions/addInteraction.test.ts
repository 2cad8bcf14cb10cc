import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { noInteractions } from '../../../functions/contacts/contact.schema.ts';
import { addInteraction } from '../../../functions/interactions/addInteraction.ts';

const interaction = fc.record({
  at: fc.integer({ min: 0, max: 5 }).map((day) => `2026-03-0${day + 1}T00:00:00.000Z`),
  kind: fc.constant('refusal' as const),
  reason: fc.constantFrom('too-dear' as const, 'not-in-stock' as const, undefined),
});

test('what a contact remembers is the same in whatever order interactions arrive', () => {
  fc.assert(
    fc.property(fc.array(interaction, { maxLength: 6 }), (interactions) => {
      const history = interactions.reduce((known, one) => addInteraction(known, one), noInteractions);
      expect([...interactions].reverse().reduce((known, one) => addInteraction(known, one), noInteractions)).toEqual(
        history,
      );
      const dear = interactions.filter(({ reason }) => reason === 'too-dear').map(({ at }) => at);
      const last = interactions
        .map(({ at }) => at)
        .sort()
        .at(-1);
      expect(history.kinds?.refusal).toEqual(last && { count: interactions.length, lastAt: last });
      expect(history.refusals['too-dear']).toBe(dear.sort().at(-1));
    }),
  );
});
