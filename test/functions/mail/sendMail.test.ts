import { marshall } from '@aws-sdk/util-dynamodb';
import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { circuit } from '../../../functions/mail/circuit.ts';
import type { OutgoingMail } from '../../../functions/mail/mailer.ts';
import { sendMail } from '../../../functions/mail/sendMail.ts';
import { type MailRequest, mayMail } from '../../../functions/permission/mayMail.ts';
import type { Subscription } from '../../../functions/permission/subscription.schema.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import type { CampaignHead } from '../../../functions/programme/campaigns/campaign.schema.ts';
import { builtInLetters } from '../../../functions/programme/letters/builtInLetters.ts';
import { compileSteps } from '../../../functions/programme/letters/compileSteps.ts';
import { letterReader, type ReadLetter } from '../../../functions/programme/letters/letterReader.ts';
import type { Outcome, PlannedMail, Send } from '../../../functions/programme/send.schema.ts';
import type { Promised } from '../../../functions/vouchers/issueVoucher.ts';
import type { Voucher } from '../../../functions/vouchers/voucher.schema.ts';
import { aContact, aProgramme, aSend, aSubscription, aVoucher, shop } from '../../support/builders.ts';

const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
const due = new Date('2027-04-23T07:00:00.000Z');
const contact = aContact({ birthday: '--04-23' });
const mail = aSend();

const refusal = (item?: object) =>
  Object.assign(new Error('refused'), {
    name: 'ConditionalCheckFailedException',
    Item: item && marshall(item, { removeUndefinedValues: true }),
  });

/** Tables in memory with the conditions of the real ones, and a mail service that does as it is told. */
function aWorld(subscription: Subscription | undefined, send: Send = mail, now = due) {
  const world = {
    subscription,
    send,
    now,
    mails: [] as OutgoingMail[],
    programme: aProgramme(),
    campaign: undefined as CampaignHead | undefined,
    letters: (async () => builtInLetters.birthday) as ReadLetter,
    movedTo: undefined as string | undefined,
    circuit: circuit(),
    room: { take: async (_now: Date): Promise<Date | undefined> => undefined, giveBack: vi.fn() },
    issue: async ({ contactId, occasion }: Promised): Promise<Voucher | undefined> => aVoucher({ contactId, occasion }),
    service: async (_mail: OutgoingMail): Promise<{ messageId: string }> => ({ messageId: 'm-1' }),
    run: () =>
      sendMail(
        { contactId: world.send.contactId, occasion: world.send.occasion },
        {
          shop,
          programme: async () => world.programme,
          letters: world.letters,
          keyring,
          publicUrl: 'https://shop.example',
          clock: () => world.now,
          circuit: world.circuit,
          room: world.room,
          contacts: { glance: async () => contact },
          orders: { since: async () => [] },
          issue: (promised) => world.issue(promised),
          mailer: async (outgoing) => {
            const answer = await world.service(outgoing);
            world.mails.push(outgoing);
            return answer;
          },
          subscriptions: {
            look: async () => world.subscription,
            claim: async (_id: string, request: MailRequest, at: string) => {
              if (mayMail(world.subscription, request, at)) throw refusal(world.subscription);
              const before = structuredClone(world.subscription!);
              world.subscription = {
                ...before,
                lastMarketingAt: at,
                claims: { ...before.claims, [request.occasion]: at },
              };
              return before;
            },
            release: vi.fn(async (_id, _occasion, _at, before: Subscription) => {
              world.subscription = before;
              return undefined as never;
            }),
            forget: vi.fn(),
          },
          campaigns: {
            head: async () => world.campaign,
            letters: async () => ({ a: builtInLetters.birthday, b: builtInLetters['win-back'] }),
            wait: vi.fn(),
          },
          sends: {
            hold: vi.fn(),
            lookAgain: vi.fn(),
            glance: async () => world.send,
            move: vi.fn(async (planned: PlannedMail, at: string) => {
              world.movedTo = at;
              world.send = { ...planned, state: 'planned' };
              return undefined as never;
            }),
            settle: vi.fn(async (_mail: PlannedMail, outcome: Outcome) => {
              world.send = { ...world.send, ...outcome } as Send;
              return undefined as never;
            }),
          },
        },
      ),
  };
  return world;
}

const failing = (name: string, httpStatusCode: number, message = '') =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

describe('a mail that promises a voucher', () => {
  test('carries the one that is issued for it, and none is issued to whom it may not be mailed', async () => {
    const issue = vi.fn(async () => aVoucher());
    const world = Object.assign(aWorld(aSubscription()), { issue });
    await world.run();
    expect(String(world.mails[0]!.raw)).toContain(aVoucher().code);
    expect(issue).toHaveBeenCalledOnce();
    const left = Object.assign(aWorld(undefined), { issue });
    await left.run();
    expect(issue).toHaveBeenCalledOnce();
  });

  test('gives its claim back when none can be issued for now, and goes out with it later', async () => {
    const world = aWorld(aSubscription());
    const { issue } = world;
    world.issue = () => Promise.reject(failing('ThrottlingException', 400));
    await expect(world.run()).rejects.toThrow();
    expect(world.subscription!.claims).toEqual({});
    world.issue = issue;
    await world.run();
    expect(world.send.state).toBe('sent');
  });
});

describe('a planned mail', () => {
  test('goes out once, with its outcome, and again by no redelivery', async () => {
    const world = aWorld(aSubscription());
    await world.run();
    await world.run();
    expect(world.mails).toHaveLength(1);
    expect(world.send).toMatchObject({ state: 'sent', messageId: 'm-1' });
    expect(world.mails[0]).toMatchObject({
      to: contact.email,
      tags: { occasion: 'birthday-2027', contact: contact.id },
    });
  });

  test.each([
    ['no subscription', undefined, 'no-consent'],
    ['no purpose', aSubscription({ purposes: {} }), 'no-consent'],
    [
      'an unsubscribe',
      aSubscription({
        purposes: { newsletter: { state: 'withdrawn', at: '2026-12-01T00:00:00.000Z', record: 'rec_2' } },
      }),
      'withdrawn',
    ],
    [
      'a complaint',
      aSubscription({ suppressed: { reason: 'complaint', at: '2026-12-01T00:00:00.000Z' } }),
      'suppressed',
    ],
    ['a pause that still holds', aSubscription({ pausedUntil: '2027-04-24T00:00:00.000Z' }), 'paused'],
  ] as const)('is skipped by name after %s', async (_name, subscription, reason) => {
    const world = aWorld(subscription);
    await world.run();
    expect(world.mails).toHaveLength(0);
    expect(world.send).toMatchObject({ state: 'skipped', reason });
  });

  test('refused for now gives the claim back and comes again', async () => {
    const world = aWorld(aSubscription());
    world.service = async () => Promise.reject(failing('Throttling', 400, 'Maximum sending rate exceeded.'));
    expect(await world.run()).toBe('refused');
    expect(world.subscription).toEqual(aSubscription());
    world.service = async () => ({ messageId: 'm-2' });
    await world.run();
    expect(world.mails).toHaveLength(1);
  });

  test('whose answer is lost is unknown and never sent again by guess', async () => {
    const world = aWorld(aSubscription());
    world.service = async () => Promise.reject(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    expect(await world.run()).toBe('done');
    expect(world.send.state).toBe('unknown');
    world.service = async () => ({ messageId: 'm-2' });
    await world.run();
    expect(world.mails).toHaveLength(0);
  });

  test('claimed by somebody who is still at it waits; claimed by somebody who died is unknown', async () => {
    const claimed = aSubscription({ claims: { [mail.occasion]: due.toISOString() } });
    const world = aWorld(claimed, mail, new Date('2027-04-23T07:00:10.000Z'));
    await world.run();
    expect(world.send.state).toBe('planned');
    world.now = new Date('2027-04-23T07:06:00.000Z');
    expect(await world.run()).toBe('done');
    expect(world.send.state).toBe('unknown');
    expect(world.mails).toHaveLength(0);
  });

  test('rejected for good has failed and keeps its claim', async () => {
    const world = aWorld(aSubscription());
    world.service = async () => Promise.reject(failing('MessageRejected', 400));
    expect(await world.run()).toBe('done');
    expect(world.send).toMatchObject({ state: 'failed', reason: 'MessageRejected' });
  });

  test('refused for what the account is stays planned and claims nothing', async () => {
    const world = aWorld(aSubscription());
    world.service = async () => Promise.reject(failing('MessageRejected', 400, 'Sending paused for this account.'));
    expect(await world.run()).toBe('done');
    expect(world.subscription).toEqual(aSubscription());
    expect(world.send.state).toBe('planned');
    world.service = async () => ({ messageId: 'm-2' });
    world.circuit.open(world.now);
    await world.run();
    expect(world.mails).toHaveLength(0);
    world.now = new Date(world.now.getTime() + 15 * 60_000);
    await world.run();
    expect(world.mails).toHaveLength(1);
  });

  test('for which the account has no room waits as long as told, claims nothing, and is named when its time is over', async () => {
    const world = aWorld(aSubscription());
    world.room.take = async (now) => new Date(now.getTime() + 60 * 60_000);
    await world.run();
    expect([world.movedTo, world.subscription]).toEqual(['2027-04-23T08:00:00.000Z', aSubscription()]);
    world.now = new Date('2027-04-23T17:30:00.000Z');
    world.room.take = async (now) => new Date(now.getTime() + 6 * 60 * 60_000);
    await world.run();
    expect(world.movedTo).toBe(mail.until);
    world.now = new Date(mail.until);
    await world.run();
    expect(world.send).toMatchObject({ state: 'skipped', reason: 'too-late' });
    expect(world.mails).toHaveLength(0);
  });

  test('whatever comes between, of pauses, full days and refusals, goes out once or is named as too late', async () => {
    const happening = fc.constantFrom('room', 'paused', 'full', 'throttled', 'account');
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 30 }), async (happenings) => {
        const world = aWorld(aSubscription());
        let could = false;
        for (let i = 0; world.send.state === 'planned'; i += 1) {
          const what = happenings[i] ?? 'room';
          world.circuit = circuit();
          world.movedTo = undefined;
          world.room.take = async (now) =>
            what === 'paused' || what === 'full'
              ? new Date(now.getTime() + (what === 'full' ? 6 : 1) * 3_600_000)
              : undefined;
          world.service = async () => {
            if (what === 'throttled') throw failing('Throttling', 400);
            if (what === 'account') throw failing('MessageRejected', 400, 'Sending paused for this account.');
            could = true;
            return { messageId: 'm-1' };
          };
          await world.run();
          if (world.send.state === 'planned') world.now = new Date(world.movedTo ?? world.now.getTime() + 60_000);
        }
        expect(world.mails.length).toBe(could ? 1 : 0);
        expect(world.send).toMatchObject(could ? { state: 'sent' } : { state: 'skipped' });
        if (!could) expect(['too-late', 'quiet-hours']).toContain('reason' in world.send && world.send.reason);
      }),
      { numRuns: 60 },
    );
  });

  test('gives its place back when it comes to nothing, and keeps it when it has gone', async () => {
    const withdrawn = aWorld(aSubscription({ purposes: {} }));
    await withdrawn.run();
    expect(withdrawn.room.giveBack).toHaveBeenCalledTimes(1);
    const sent = aWorld(aSubscription());
    await sent.run();
    expect(sent.room.giveBack).not.toHaveBeenCalled();
  });

  test('of a third automation with its own letters goes out with the one of its step', async () => {
    const world = aWorld(aSubscription(), aSend({ cause: 'thanks', occasion: 'thanks-2027-2', step: 2 }));
    const written = (subject: string) => ({ letter: { content: { pl: { subject, body: 'Dziękujemy' } } } });
    const steps = [written('Raz'), written('Dwa, {{ contact.firstName }}')].map((step) => ({ after: 'PT0S', ...step }));
    const birthday = world.programme.automations.get('birthday')!;
    const thanks = { ...birthday, id: 'thanks', steps };
    world.programme = { ...world.programme, automations: new Map([['thanks', thanks]]) };
    const shopLetters = { thanks: compileSteps(steps, { locales: ['pl'] }).letters };
    world.letters = letterReader({ builtIn: builtInLetters, shop: shopLetters, stored: async () => undefined });
    await world.run();
    const message = await PostalMime.parse(world.mails[0]!.raw);
    expect(message.subject).toBe('Dwa');
    expect(message.text).toContain('Dziękujemy');
  });

  test('within the weekly pause waits, unless its automation is exempt', async () => {
    const recent = aSubscription({ lastMarketingAt: '2027-04-22T07:00:00.000Z' });
    const exempt = aWorld(recent);
    await exempt.run();
    expect(exempt.mails).toHaveLength(1);
    const winBack = aSend({
      occasion: 'win-back-2026-11-01',
      cause: 'win-back',
      dueAt: '2027-01-30T10:00:00.000Z',
      until: '2027-02-06T10:00:00.000Z',
    });
    const capped = aWorld(
      aSubscription({ lastMarketingAt: '2027-01-29T10:00:00.000Z' }),
      winBack,
      new Date('2027-01-30T10:00:00.000Z'),
    );
    await capped.run();
    expect(capped.mails).toHaveLength(0);
    expect(capped.send).toMatchObject({ state: 'planned', until: '2027-02-12T10:00:00.000Z' });
  });
});
