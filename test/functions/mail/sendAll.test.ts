import { expect, test } from 'vitest';
import { type SendAllDependencies, sendAll } from '../../../functions/mail/sendAll.ts';
import type { MailRef } from '../../../functions/programme/send.schema.ts';

const mails = Array.from({ length: 20 }, (_, i): MailRef => ({ contactId: `con_${i}`, occasion: 'birthday-2027' }));

/** Looks at mails that are all done, by a clock that goes so many milliseconds with each look at it. */
async function readsWith(stepMs: number): Promise<{ reads: string[][]; looked: string[] }> {
  const reads: string[][] = [];
  const looked: string[] = [];
  let now = 0;
  const dependencies = {
    mayGoOn: () => true,
    clock: () => {
      now += stepMs;
      return new Date(now);
    },
    dueMails: async (refs: readonly MailRef[]) => {
      reads.push(refs.map(({ contactId }) => contactId));
      return ({ contactId }: MailRef) => {
        looked.push(contactId);
        return { contact: undefined, planned: undefined };
      };
    },
  } as unknown as SendAllDependencies;
  await sendAll({ mails }, dependencies);
  return { reads, looked };
}

test('mails are read more and more in a request, and each is looked at once', async () => {
  const { reads, looked } = await readsWith(1);
  expect(reads.map((read) => read.length)).toEqual([1, 2, 3, 4, 5, 5]);
  expect(looked.sort()).toEqual(mails.map(({ contactId }) => contactId).sort());
});

test('nothing is decided on by what was read more than five seconds ago, and a slow pace reads little more than it decides on', async () => {
  const { reads, looked } = await readsWith(2_000);
  expect(looked).toHaveLength(mails.length);
  // One serves the mail it was made for and the two after it, up to four seconds later.
  expect(reads.map((read) => read.length)).toEqual([1, 2, 3, 4, 3, 4, 3, 2]);
});
