import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Contact, noInteractions } from '../../../functions/contacts/contact.schema.ts';
import { addInteraction } from '../../../functions/interactions/addInteraction.ts';
import { addOrder } from '../../../functions/orders/addOrder.ts';
import { defaults } from '../../../functions/programme/defaults.ts';
import type { Defaults } from '../../../functions/programme/defaultsOf.ts';
import type { AutomationBody, SegmentBody, Trigger } from '../../../functions/programme/definition.schema.ts';
import { deploymentOf } from '../../../functions/programme/deploymentOf.ts';
import { judge, rememberedOf } from '../../../functions/programme/judge.ts';
import { nextDeployed } from '../../../functions/programme/nextDeployed.ts';
import { nextHead } from '../../../functions/programme/nextHead.ts';
import type { Programme } from '../../../functions/programme/programme.types.ts';
import { atLast, nothingStored, programmeAt } from '../../../functions/programme/programmeAt.ts';
import { referenceProblems, rulesOf, usersOf } from '../../../functions/programme/references.ts';
import type { Condition } from '../../../functions/programme/rule.schema.ts';
import { stands } from '../../../functions/programme/stands.ts';
import type { BodyOf, DefinitionKind, Head, Stored } from '../../../functions/programme/stored.schema.ts';
import { subjectOf } from '../../../functions/programme/subjectOf.ts';
import { aContact, shop } from '../../support/builders.ts';
import { conditions, rules } from './arbitraries.ts';
import { isMember } from './bruteForce.ts';

/**
 * A shop over two years in miniature: orders come in, the clock moves on, and definitions change at any instant, by
 * somebody or by a deployment. Whoever is judged when something happened to them, when their verdict said so and when the programme had changed stands at
 * every moment where a judgement of everybody, made from nothing but the facts, would put them.
 */
const start = Date.parse('2026-11-01T10:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();

const hours = fc.integer({ min: 0, max: 700 * 24 }).map((hour) => start + hour * 3_600_000);
const times = hours.map(iso);
const within = fc
  .constantFrom('lapsed', 'birthday-this-month', 'own', 'upper')
  .map((value): Condition => ({ field: 'segments', op: 'contains', value }));
const rule = rules(
  fc.oneof(
    { weight: 4, arbitrary: conditions(times, ['P1D', 'P30D', 'P90D', 'P1M', 'P11M']) },
    { weight: 1, arbitrary: within },
  ),
);
const duration = fc.constantFrom('PT0S', 'P1D', 'P30D', 'P90D', 'P120D', 'P1M');

const segment: fc.Arbitrary<SegmentBody> = rule.map((one) => ({ name: 'Some', rule: one }));
const automation: fc.Arbitrary<AutomationBody> = fc.record({
  trigger: fc.oneof(
    duration.map((after) => ({ on: 'silence' as const, after })),
    fc.constantFrom('08:00', '23:30').map((at) => ({ on: 'birthday' as const, at, leapDay: 'feb-28' as const })),
    fc.constantFrom<Trigger>(
      { on: 'joined' },
      { on: 'ordered' },
      { on: 'confirmed' },
      { on: 'left-cart' },
      { on: 'refused', offers: [{ id: 'spring', from: '2027-03-01T09:00', until: '2027-05-01T00:00' }] },
      {
        on: 'refused',
        offers: [
          { id: 'spring', from: '2027-02-01T09:00', until: '2027-04-01T00:00' },
          { id: 'summer', from: '2027-06-01T09:00', until: '2027-08-01T00:00' },
        ],
      },
      { on: 'date', at: '09:00', holiday: 'easter' },
      { on: 'date', at: '02:30', date: '--02-29' },
      { on: 'date', at: '23:30', date: '2027-10-31', daysBefore: 3 },
    ),
  ),
  purpose: fc.constant('newsletter'),
  cap: fc.constant('exempt' as const),
  lateBy: fc.constantFrom('same-day' as const, 'P7D', 'P30D'),
  steps: fc.array(fc.record({ after: duration, letter: fc.constant('birthday') }), { minLength: 1, maxLength: 2 }),
  state: fc.constantFrom('on' as const, 'on' as const, 'on' as const, 'paused' as const),
});
/** Judging asks no voucher kinds. */
const body = { segment, automation, voucher: fc.constant(undefined) };
type Body = SegmentBody | AutomationBody | undefined;

const { segments, automations } = defaults;
const winBack = automations.get('win-back')!;
/** What deployments bring, one after the other or back again. */
const deployments = ['P90D', 'P120D', 'P30D'].map((silence) => {
  const bare: Defaults = {
    segments: new Map(['lapsed', 'new', 'birthday-this-month'].map((id) => [id, segments.get(id)!])),
    vouchers: new Map(),
    automations: new Map([
      ...automations,
      ['win-back', { ...winBack, trigger: { on: 'silence' as const, after: silence } }],
    ]),
  };
  const deployment = deploymentOf(bare, shop);
  return { deployment, defaults: { ...bare, fingerprint: deployment.fingerprint } };
});

const first = deployments[0]!;

type Happening =
  | { at: number; what: 'order' | 'cart' | 'refusal' | 'sweep' }
  | { at: number; what: 'deploy'; brings: number }
  | { at: number; what: 'change'; kind: DefinitionKind; id: string; body: BodyOf[DefinitionKind] | undefined };

const changes = (kind: DefinitionKind, ids: string[]): fc.Arbitrary<Happening> =>
  fc
    .record({
      at: hours,
      id: fc.constantFrom(...ids),
      body: fc.option<Body>(body[kind] as fc.Arbitrary<Body>, { nil: undefined, freq: 4 }),
    })
    .map((change) => ({ ...change, what: 'change', kind }) as Happening);
const happenings = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: hours.map((at): Happening => ({ at, what: 'sweep' })) },
    { weight: 2, arbitrary: hours.map((at): Happening => ({ at, what: 'order' })) },
    { weight: 1, arbitrary: hours.map((at): Happening => ({ at, what: 'cart' })) },
    { weight: 1, arbitrary: hours.map((at): Happening => ({ at, what: 'refusal' })) },
    {
      weight: 1,
      arbitrary: fc.record({ at: hours, what: fc.constant('deploy' as const), brings: fc.nat(deployments.length - 1) }),
    },
    { weight: 1, arbitrary: changes('segment', ['lapsed', 'own', 'upper']) },
    { weight: 1, arbitrary: changes('automation', ['win-back', 'birthday', 'own']) },
  ),
  { minLength: 3, maxLength: 9 },
);

test('memberships and plans are those of a judgement of everybody, whenever rules change and however the clock moves', () => {
  fc.assert(
    fc.property(fc.constantFrom(undefined, '--02-29', '1990-12-31', '--06-15'), happenings, (birthday, all) => {
      let contact = aContact({ birthday, createdAt: iso(start), agreedAt: iso(start) });
      let stored: Stored = { ...nothingStored, deployed: nextDeployed(undefined, first.deployment, iso(start)) };
      let { defaults: brought } = first;
      let now = start;
      const programme = () => programmeAt(brought, stored, iso(now));
      const judgeIf = (wake: boolean) => {
        if (wake) contact = judged(contact, programme(), iso(now));
      };
      judgeIf(true);
      for (const { at, ...happening } of all.sort((a, b) => a.at - b.at)) {
        now = Math.max(now, at);
        // What was due by now is swept up: by the clock, and by the back-fill after a change.
        judgeIf((contact.judgeAt ?? '9999') <= iso(now) || isWoken(contact, programme(), iso(now)));
        expect(standing(contact, now)).toEqual(standing(judged(fresh(contact), programme(), iso(now)), now));
        if (happening.what === 'order')
          contact = { ...contact, orders: addOrder(contact.orders, anOrder(now), iso(now)) };
        if (happening.what === 'cart' || happening.what === 'refusal') {
          const told = happening.what === 'cart' ? aCart(now) : aRefusal(now);
          contact = { ...contact, interactions: addInteraction(contact.interactions ?? noInteractions, told) };
        }
        if (['order', 'cart', 'refusal'].includes(happening.what)) judgeIf(true);
        if ((at / 3_600_000) % 3 < 1)
          expect(Object.keys(contact.segments!).sort()).toEqual(byBruteForce(contact, programme(), iso(now)));
        if (happening.what === 'change' && isTaken(stored, brought, happening))
          stored = changed(stored, brought, happening, now);
        if (happening.what === 'deploy') {
          const { deployment } = deployments[happening.brings]!;
          const deployed = nextDeployed(stored.deployed, deployment, iso(now + 10_000));
          if (stored.deployed?.fingerprint !== deployment.fingerprint) stored = { ...stored, deployed };
          brought = deployments[happening.brings]!.defaults;
        }
        if (happening.what === 'change' || happening.what === 'deploy') now += 10_001;
      }
    }),
    { numRuns: 10_000 },
  );
}, 300_000);

const aCart = (now: number) => ({ at: iso(now), kind: 'cart' as const, value: 4_200 });
const aRefusal = (now: number) => ({ at: iso(now), kind: 'refusal' as const, reason: 'too-dear' as const });
const anOrder = (now: number) => ({ orderId: `o-${now}`, at: iso(now), total: 900, currency: 'PLN' });

/** As `judgeContact` leaves a contact. */
function judged(contact: Contact, programme: Programme, now: string): Contact {
  const verdict = judge(contact, shop, programme, now);
  const { plans, ...remembered } = rememberedOf(verdict, contact, programme, now);
  const untils = new Map(verdict.mails.map(({ occasion, until }) => [occasion, until]));
  const live = Object.entries(plans!).map(([id, plan]) => [id, { ...plan, until: untils.get(id)! }] as const);
  return { ...contact, ...remembered, plans: Object.fromEntries(live) };
}

/** Whether a back-fill after a change wakes the judge: nobody who stands as they would be judged. */
function isWoken(contact: Contact, programme: Programme, now: string): boolean {
  if (programme.version <= contact.judgedBy!) return false;
  const plans = Object.entries(contact.plans!).map(([id, plan]) => {
    const { until: _, ...kept } = plan as typeof plan & { until: string };
    return [id, kept] as const;
  });
  const remembering = { ...contact, plans: Object.fromEntries(plans) };
  return !stands(remembering, shop, programme, now);
}

/** The segments whose rules hold, as the contract words them, whatever they rest on. */
function byBruteForce(contact: Contact, programme: Programme, now: string): string[] {
  const subject = subjectOf(contact, shop, programme);
  return [...programme.segments.values()].flatMap(({ id, rule }) => (isMember(rule, subject, now) ? [id] : [])).sort();
}

/** Whether the change would be saved: it leads to segments that there are, and never back to itself. */
function isTaken(stored: Stored, defaults: Defaults, { kind, id, body }: Omit<Change, 'at'>): boolean {
  const newest = programmeAt(defaults, stored, atLast);
  const after = body ?? (kind === 'segment' ? defaults.segments : defaults.automations).get(id);
  const rules = rulesOf(newest.segments);
  if (after && 'rule' in after) rules.set(id, after.rule);
  return after ? referenceProblems(id, after, rules).length === 0 : usersOf(id, newest).length === 0;
}

/** Nothing but what is known of somebody. */
function fresh({ segments: _, plans: __, judgeAt: ___, judgedBy: ____, ...facts }: Contact): Contact {
  return facts;
}

/** What a contact belongs to, and which letters are still to come, and when. */
function standing({ segments, plans }: Contact, now: number) {
  const still = Object.entries(plans!).filter(([, plan]) => (plan as unknown as { until: string }).until > iso(now));
  return { segments: Object.keys(segments!).sort(), letters: still.map(([id, { dueAt }]) => `${id} ${dueAt}`).sort() };
}

type Change = Extract<Happening, { what: 'change' }>;

function changed(stored: Stored, defaults: Defaults, { kind, id, body }: Omit<Change, 'at'>, at: number): Stored {
  const known = (stored[kind] as readonly Head[]).find((head) => head.id === id) ?? { kind, id, versions: [] };
  const byDefault = (kind === 'segment' ? defaults.segments : defaults.automations).get(id);
  const deployed = stored.deployed?.definitions[`${kind}#${id}`]?.moments;
  const next = nextHead({ head: known, byDefault, deployed, body, now: new Date(at) })!;
  return { ...stored, [kind]: [...(stored[kind] as readonly Head[]).filter((head) => head.id !== id), next] };
}
