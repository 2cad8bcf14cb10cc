import { expect, test } from 'vitest';
import { leaves } from '../../bench/campaign/audience.ts';
import { runCampaign } from '../../bench/campaign/runCampaign.ts';

const people = 300;

test('a campaign whose process is killed at five random moments mails nobody twice, and accounts for everybody', async () => {
  const { accounts, wrong, killedAt, mailed, mostMails, state } = await runCampaign(people, { expand: 2, send: 3 });
  const at = JSON.stringify(killedAt);
  expect(wrong, at).toEqual([]);
  expect([state, mostMails, accounts.length], at).toEqual(['finished', 1, 6]);
  const { audience, sent, skipped, failed, unknown, planned } = accounts.at(-1)!;
  expect({ audience, failed, planned }, at).toEqual({ audience: people, failed: 0, planned: 0 });
  expect(skipped, at).toEqual({ withdrawn: people / leaves });
  // Eight are under way when a sender is killed: whether they were handed over, nobody but the mail service knows.
  expect(sent + unknown, at).toBe(people - people / leaves);
  expect(unknown, at).toBeLessThanOrEqual(3 * 8);
  expect(mailed, at).toBeGreaterThanOrEqual(sent);
  expect(mailed, at).toBeLessThanOrEqual(sent + unknown);
}, 120_000);
