import { expect, test } from 'vitest';
import { joinSubscriptions } from '../../../functions/merging/join.ts';
import { aContact, aSubscription } from '../../support/builders.ts';

const side = (id: string, more: Parameters<typeof aSubscription>[0]) => ({
  contact: aContact({ id, emailKey: id }),
  subscription: aSubscription(more),
});

test('who wants mail on the birthday alone wants it so after a merge, whichever of the two stays', () => {
  const [some, every] = [side('con_1', { lettersOn: 'birthday' }), side('con_2', {})];
  expect(joinSubscriptions(some, every)?.lettersOn).toBe('birthday');
  expect(joinSubscriptions(every, some)?.lettersOn).toBe('birthday');
});
