import { beforeEach, expect, test, vi } from 'vitest';
import { surveyLink } from '../../../functions/mail/links.ts';
import { TooMany } from '../../../functions/platform/problem.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { takeAnswers } from '../../../functions/surveys/takeAnswers.ts';
import { aContact, shop } from '../../support/builders.ts';

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

test('one link keeps a handful of answers a day, however often and from wherever it is sent', async () => {
  const { keys, keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
  const now = new Date('2026-11-22T10:00:00.000Z');
  const counts = new Map<string, number>();
  const countOrigin = async (origin: string, window: string, most: number) => {
    const count = counts.get(origin + window) ?? 0;
    if (count >= most) throw Object.assign(new Error(), { name: 'ConditionalCheckFailedException' });
    counts.set(origin + window, count + 1);
  };
  const contact = aContact();
  const commit = vi.fn();
  const tables = {
    leads: { countOrigin },
    contacts: { get: async () => contact, whoIs: async () => contact, change: () => ({}), commit },
    interactions: { put: () => ({}) },
    surveys: {},
  };
  const link = surveyLink({ contactId: contact.id, survey: 'why-not' }, { publicUrl: '', keyring, locale: 'en', now });
  const token = new URL(link, 'http://localhost').searchParams.get('t')!;
  const answer = (i: number) =>
    takeAnswers(
      { id: 'why-not', survey: shop.surveys['why-not']!, token, from: `198.51.100.${i}` },
      { given: {}, words: { words: `${i}` }, automatic: false },
      { ...tables, keys, keyring, shop, now } as unknown as Parameters<typeof takeAnswers>[2],
    );
  for (let i = 0; i < 6; i += 1) await answer(i);
  await expect(answer(6)).rejects.toThrow(TooMany);
  expect(commit).toHaveBeenCalledTimes(6);
});
