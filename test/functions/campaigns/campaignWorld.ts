import { marshall } from '@aws-sdk/util-dynamodb';
import type { Work } from '../../../functions/agenda/dueKind.ts';
import { decide, decideWorkSchema } from '../../../functions/campaigns/decide.ts';
import { expand, expandWorkSchema } from '../../../functions/campaigns/expand.ts';
import { tend } from '../../../functions/campaigns/tend.ts';
import { tendWorkSchema } from '../../../functions/campaigns/tendWork.schema.ts';
import type { Contact } from '../../../functions/contacts/contact.schema.ts';
import { circuit } from '../../../functions/mail/circuit.ts';
import { sendMail } from '../../../functions/mail/sendMail.ts';
import { takeFeedback } from '../../../functions/mail/takeFeedback.ts';
import { mayMail } from '../../../functions/permission/mayMail.ts';
import type { Subscription } from '../../../functions/permission/subscription.schema.ts';
import { Conflict } from '../../../functions/platform/problem.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { shardOf, shards } from '../../../functions/platform/shard.ts';
import type { CampaignHead } from '../../../functions/programme/campaigns/campaign.schema.ts';
import { campaignReader } from '../../../functions/programme/campaigns/campaignReader.ts';
import { type CampaignStep, campaignSteps } from '../../../functions/programme/campaigns/campaignStates.ts';
import type { CampaignDue } from '../../../functions/programme/campaigns/campaigns.table.ts';
import type { Pinned } from '../../../functions/programme/campaigns/pinned.ts';
import { builtInLetters } from '../../../functions/programme/letters/builtInLetters.ts';
import { type Send, sendTransitions } from '../../../functions/programme/send.schema.ts';
import { type StepName, stepCampaign } from '../../../functions/staff/stepCampaign.ts';
import { aContact, aProgramme, aSubscription, shop } from '../../support/builders.ts';

const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
const nothing = undefined as never;

/** A process that is killed: nothing after this happens in it. */
export class Killed extends Error {}

const refusal = (item?: object) =>
  Object.assign(new Error('refused'), {
    name: 'ConditionalCheckFailedException',
    Item: item && marshall(item, { removeUndefinedValues: true }),
  });
const cancelled = () =>
  Object.assign(new Error('cancelled'), {
    name: 'TransactionCanceledException',
    CancellationReasons: [{ Code: 'ConditionalCheckFailed' }],
  });

export type Options = {
  people: number;
  head?: Partial<CampaignHead>;
  /** Whether the mail service refuses a mail to somebody for good, now. */
  refuses?: (contactId: string) => boolean;
  /** Is asked before everything that touches a table, the mail service or a queue; may throw `Killed` then, or after. */
  step?: (what: string) => Promise<{ killAfter?: boolean }>;
};

/**
 * A campaign, its audience and the mail service in memory, under the real expander, sender, tender and steps; every
 * condition of the tables holds here too. Time passes by a tenth of a second with everything that is done.
 */
export function campaignWorld({ people, head: changes = {}, refuses, step = async () => ({}) }: Options) {
  const start = '2027-03-01T08:00:00.000Z';
  const id = 'cmp_1';
  const programme = aProgramme();
  const contacts = new Map<string, Contact>();
  for (let i = 0; i < people; i++) {
    const contact = aContact({ id: `con_${i}`, email: `p${i}@example.com`, createdAt: '2027-02-20T10:00:00.000Z' });
    contacts.set(contact.id, contact);
  }
  const subscriptions = new Map<string, Subscription>([...contacts.keys()].map((one) => [one, aSubscription()]));
  const sends = new Map<string, { send: Send; agendaAt?: string | undefined }>();
  const works = new Map<string, { work: Work; at: string }>();
  let pinned: Pinned | undefined;
  let head: CampaignHead = {
    ...{ id, name: 'Advent', segment: 'new', purpose: 'newsletter', locales: ['pl'], state: 'draft', version: 1 },
    ...{ createdAt: start, savedAt: start, by: 'm' },
    schedule: { at: '2027-03-01T10:00', zone: 'shop', grace: 'PT6H' },
    ...changes,
  } as CampaignHead;
  const world = {
    now: Date.parse(start),
    mails: [] as { to: string; variant?: string }[],
    /** Steps of the campaign as they were committed. */
    steps: [] as CampaignStep[],
    members: (contact: Contact, _version: number) => contact !== undefined,
    programmes: { now: programme, newest: programme },
  };
  const clock = () => new Date(world.now);
  const iso = () => clock().toISOString();

  /** One access: others may come before it, and its process may die before it or right after. */
  async function touch<Value>(what: string, act: () => Value): Promise<Value> {
    const { killAfter } = await step(what);
    world.now += 100;
    const value = act();
    if (killAfter) throw new Killed(what);
    return value;
  }

  const schedule = (due: CampaignDue[]) => {
    for (const { work, at } of due) works.set(work.kind, { work, at });
  };
  const campaigns = {
    get: () => touch('campaign', () => structuredClone(head)),
    step: (
      name: CampaignStep,
      { seen }: { id: string; seen?: number | undefined; by: string; at: string },
      change: Partial<CampaignHead> = {},
      due: CampaignDue[] = [],
    ) =>
      touch(`step ${name}`, () => {
        const { from, to } = campaignSteps[name];
        if (!(from as readonly string[]).includes(head.state) || (seen !== undefined && seen !== head.version))
          throw cancelled();
        head = { ...head, ...change, state: to };
        world.steps.push(name);
        schedule(due);
        return nothing;
      }),
    note: (_: string, change: Partial<CampaignHead>, due: CampaignDue[]) =>
      touch('note', () => {
        if (head.state === 'cancelled' || head.state === 'finished') throw cancelled();
        if (Object.keys(change).some((name) => head[name as keyof CampaignHead] !== undefined)) throw cancelled();
        head = { ...head, ...change };
        schedule(due);
        return nothing;
      }),
    pinned: (_: string, now: Pinned) =>
      touch('pinned', () => {
        pinned ??= now;
        return pinned;
      }),
  };

  const inShard = (all: Iterable<string>, shard: string) => [...all].filter((one) => shardOf(one) === shard).sort();
  const paged = (ids: string[], after: string, most: number) => ids.filter((one) => one > after).slice(0, most);
  const at = (contactId: string) => sends.get(contactId);
  const changed = (contactId: string, holds: (found: Send, agendaAt?: string) => boolean, next: () => object) => {
    const found = at(contactId);
    if (!found || !holds(found.send, found.agendaAt)) throw refusal();
    sends.set(contactId, { ...found, ...next() });
    return nothing;
  };
  const sendsTable = {
    glance: (contactId: string) => touch('send', () => structuredClone(at(contactId)?.send)),
    isOnAgenda: ({ contactId }: { contactId: string }) => touch('send', () => at(contactId)?.agendaAt !== undefined),
    enter: (mail: Send, as: { agendaAt: string } | { skipped: string; at: string } | 'waiting') =>
      touch('enter', () => {
        if (sends.has(mail.contactId)) throw refusal();
        const skipped = typeof as === 'object' && 'skipped' in as;
        const state = skipped
          ? { state: 'skipped' as const, reason: as.skipped, at: as.at }
          : { state: 'planned' as const };
        const agendaAt = typeof as === 'object' && 'agendaAt' in as ? as.agendaAt : undefined;
        sends.set(mail.contactId, { send: { ...mail, ...state }, agendaAt });
        return nothing;
      }),
    lookAgain: async () => nothing,
    hold: ({ contactId }: { contactId: string }) =>
      touch('hold', () =>
        changed(
          contactId,
          ({ state }) => state === 'planned',
          () => ({ agendaAt: undefined }),
        ),
      ),
    putBack: ({ contactId }: { contactId: string }, agendaAt: string, variant?: string) =>
      touch('putBack', () =>
        changed(
          contactId,
          ({ state }, on) => state === 'planned' && on === undefined,
          () => ({ agendaAt, send: { ...at(contactId)!.send, ...(variant && { variant }) } }),
        ),
      ),
    planAnew: ({ contactId }: { contactId: string }, reasons: readonly string[], moment: object) =>
      touch('planAnew', () =>
        changed(
          contactId,
          ({ state, reason }) => state === 'skipped' && reasons.includes(reason!),
          () => {
            const { reason: _, at: __, ...send } = at(contactId)!.send;
            return { agendaAt: iso(), send: { ...send, ...moment, state: 'planned' } };
          },
        ),
      ),
    move: ({ contactId, until }: Send, agendaAt: string) =>
      touch('move', () =>
        changed(
          contactId,
          ({ state }) => state === 'planned',
          () => ({ agendaAt, send: { ...at(contactId)!.send, until } }),
        ),
      ),
    settle: ({ contactId }: Send, outcome: { state: Send['state'] }, when: string) =>
      touch(`settle ${outcome.state}`, () =>
        changed(
          contactId,
          ({ state }) => sendTransitions[state].includes(outcome.state),
          () => ({ agendaAt: undefined, send: { ...at(contactId)!.send, ...outcome, at: when } }),
        ),
      ),
    ofCause: (_: string, shard: string, after = '', most = 2) =>
      touch('sends', () => {
        const ids = paged(inShard(sends.keys(), shard), after.split('#')[0]!, most);
        const page = ids.map((one) => structuredClone(at(one)!.send));
        return { sends: page, next: ids.length === most ? ids.at(-1) : undefined };
      }),
  };

  const reader = campaignReader({
    head: () => campaigns.get(),
    letters: async () => ({ a: builtInLetters.birthday, b: builtInLetters['win-back'] }),
  });
  const sending = () => ({
    ...{ shop, keyring, circuit: circuit(), clock, publicUrl: 'https://shop.example' },
    programme: async () => programme,
    letters: async () => builtInLetters.birthday,
    contacts: { glance: (one: string) => touch('contact', () => contacts.get(one)) },
    orders: { since: async () => [] },
    campaigns: {
      ...reader,
      wait: (_: string, now: Date) => campaigns.step('wait', { id, by: 's', at: now.toISOString() }),
    },
    sends: sendsTable as never,
    room: { take: async () => undefined, giveBack() {} },
    mailer: async ({ tags }: { tags: Record<string, string> }) =>
      touch('mailer', () => {
        if (refuses?.(tags.contact!))
          throw Object.assign(new Error('Message contains a virus.'), {
            ...{ name: 'MessageRejected', $metadata: { httpStatusCode: 400 } },
          });
        world.mails.push({
          to: tags.contact!,
          ...(at(tags.contact!)?.send.variant && { variant: at(tags.contact!)!.send.variant }),
        } as never);
        return { messageId: `m-${world.mails.length}` };
      }),
    subscriptions: {
      look: (one: string) => touch('subscription', () => structuredClone(subscriptions.get(one))),
      claim: (one: string, request: Parameters<typeof mayMail>[1], when: string) =>
        touch('claim', () => {
          const before = subscriptions.get(one)!;
          if (mayMail(before, request, when)) throw refusal(before);
          subscriptions.set(one, {
            ...before,
            lastMarketingAt: when,
            claims: { ...before.claims, [request.occasion]: when },
          });
          return structuredClone(before);
        }),
      release: (one: string, occasion: string, claimedAt: string, before: Subscription) =>
        touch('release', () => {
          const { [occasion]: own, ...claims } = subscriptions.get(one)!.claims;
          if (own !== claimedAt || subscriptions.get(one)!.lastMarketingAt !== claimedAt) throw refusal();
          subscriptions.set(one, { ...subscriptions.get(one)!, claims, lastMarketingAt: before.lastMarketingAt });
          return nothing;
        }),
      forget: async () => nothing,
    },
  });

  const working = () => ({
    ...{ campaigns, shop, now: clock(), pageSize: 2 },
    memberships: {
      contactIds: (_: string, shard: string, after: string, most: number) =>
        touch('members', () => {
          const version = world.programmes.now.segments.get('new')!.version;
          const members = [...contacts.values()].filter((one) => world.members(one, version)).map((one) => one.id);
          return paged(inShard(members, shard), after, most);
        }),
    },
    everybody: {
      page: (shard: string, after: string, most: number) =>
        touch('everybody', () => paged(inShard(contacts.keys(), shard), after, most)),
    },
    contacts: { some: (ids: string[]) => touch('contacts', () => ids.flatMap((one) => contacts.get(one) ?? [])) },
    orders: { since: async () => [] },
    sends: sendsTable as never,
    onRecord: {
      retry: ({ contactId }: { contactId: string }, moment: object) =>
        touch('retry', () => {
          const found = at(contactId);
          const subscription = subscriptions.get(contactId);
          if (found?.send.state !== 'failed' || !subscription) throw cancelled();
          const { reason: _, at: __, ...send } = found.send;
          sends.set(contactId, { agendaAt: iso(), send: { ...send, ...moment, state: 'planned' } });
          subscriptions.set(contactId, { ...subscription, claims: {} });
          return nothing;
        }),
    },
    subscriptions: {
      look: (one: string) => touch('subscription', () => structuredClone(subscriptions.get(one))),
    } as never,
    // What is handed over at once is found on the agenda too, once it is in sight again.
    senders: {
      waiting: async () => 0,
      put: async (mails: { contactId: string }[]) => {
        for (const { contactId } of mails) sends.set(contactId, { ...at(contactId)!, agendaAt: iso() });
      },
    },
    saved: async () => ({ ...world.programmes, isFilling: () => false }),
  });

  const dueWork = () => [...works].filter(([, due]) => due.at <= iso());
  const dueMails = () => [...sends].filter(([, { agendaAt }]) => agendaAt !== undefined && agendaAt <= iso());

  return Object.assign(world, {
    id,
    contacts,
    subscriptions,
    sends,
    works,
    head: () => head,
    states: () => [...sends.values()].map(({ send }) => send),
    dueWork,
    dueMails,
    shardsInUse: shards,

    /** Does what is due of a kind, a piece; what was killed is done again by the next. */
    async work(kind: string): Promise<void> {
      const due = works.get(kind);
      if (!due || due.at > iso()) return;
      const seen = due.at;
      const dependencies = working() as never;
      const more =
        kind === 'expand'
          ? await expand(expandWorkSchema.parse(due.work), dependencies)
          : kind === 'tend'
            ? await tend(tendWorkSchema.parse(due.work), dependencies)
            : await decide(decideWorkSchema.parse(due.work), dependencies);
      // Whoever scheduled it anew meanwhile has the say.
      if (works.get(kind)?.at !== seen || works.get(kind)?.work !== due.work) return;
      if (more) works.set(kind, { work: more.work, at: more.at ?? iso() });
      else works.delete(kind);
    },

    /** Sends one mail that is due. */
    send: (contactId: string) => sendMail({ contactId, occasion: `campaign-${id}` }, sending() as never),

    /** What SES tells of every mail it took, sooner or later. */
    async events(): Promise<void> {
      for (const [i, { to }] of world.mails.entries()) {
        const mail = { messageId: `m-${i + 1}`, timestamp: iso(), destination: [`${to}@example.com`] };
        const event = {
          eventType: 'Delivery',
          mail: { ...mail, tags: { contact: [to], occasion: [`campaign-${id}`] } },
        };
        const note = async ({ contactId }: { contactId: string }) => {
          const { send } = at(contactId)!;
          return send.state === 'sent' ? { noted: true } : { noted: false, open: send };
        };
        await takeFeedback(event, { now: clock(), sends: { ...sendsTable, note } } as never);
      }
    },

    /** A marketer's step; whether it was taken. */
    async marketer(name: StepName): Promise<boolean> {
      const isSegment = () => true;
      const parsing = { isSegment, shopZone: shop.timeZone, now: iso() } as never;
      try {
        await stepCampaign(name, id, undefined, { campaigns, parsing, shop, by: 'm', now: clock() } as never);
        return true;
      } catch (error) {
        if (error instanceof Conflict) return false;
        throw error;
      }
    },
  });
}

export type CampaignWorld = ReturnType<typeof campaignWorld>;
