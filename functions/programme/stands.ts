import { isDeepStrictEqual } from 'node:util';
import type { Contact } from '../contacts/contact.schema.ts';
import type { Recalling } from '../contacts/recallOrders.ts';
import { earliest, type Instant } from '../time/instant.ts';
import { entrySegments, isChanged, subjectAt } from './entriesOf.ts';
import { evaluate } from './evaluate.ts';
import { judge, rememberedOf } from './judge.ts';
import { decidingReach, ordersReach, ruleReach } from './ordersReach.ts';
import { planAutomation } from './planMails.ts';
import type { Automation, Frame, Programme, Segment } from './programme.types.ts';
import { referencesOf, restsOn, rulesOf } from './references.ts';
import type { PlannedMail } from './send.schema.ts';
import type { Subject } from './subject.ts';
import { isLater } from './writtenAhead.ts';

/**
 * The mails of a verdict that are not planned as they are to be: at another instant, by a former version of their cause,
 * or remembered where they are to be written by now.
 */
export function movedMails<Mail extends Pick<PlannedMail, 'occasion' | 'cause' | 'dueAt'>>(
  { plans: before = {}, judgedBy = '' }: Pick<Contact, 'plans' | 'judgedBy'>,
  mails: readonly Mail[],
  { automations }: Pick<Programme, 'automations'>,
  now: Instant,
): Mail[] {
  const changed = (cause: string) => automations.get(cause)!.from > judgedBy;
  return mails.filter(({ occasion, cause, dueAt }) => {
    const known = before[occasion];
    const later = isLater(dueAt, now);
    return known?.dueAt !== dueAt || (known.later === true) !== later || (!later && changed(cause));
  });
}

/** What has changed of a programme since an instant: rules with those that rest on them, and automations that ask for them. */
type Changes = { segments: readonly Segment[]; automations: readonly Automation[] };

const known = new WeakMap<Programme, Map<string, Changes>>();

function changesSince(programme: Programme, since: Instant): Changes {
  const byInstant = known.get(programme) ?? new Map<string, Changes>();
  known.set(programme, byInstant);
  const found = byInstant.get(since) ?? findChanges(programme, since);
  byInstant.set(since, found);
  return found;
}

function findChanges({ segments, automations }: Programme, since: Instant): Changes {
  const rules = rulesOf(segments);
  /** What is not there any more has changed too. */
  const isNew = (id: string) => (segments.get(id)?.from ?? '9999') > since;
  const rests = (id: string) => [...restsOn(id, rules)].some(isNew);
  return {
    segments: [...segments.values()].filter(({ id }) => rests(id)),
    automations: [...automations.values()].filter(
      (one) => one.from > since || referencesOf(one).some(({ segment }) => rests(segment)),
    ),
  };
}

/** Those born on 29 February have their birthday in other years by an automation's word, in every rule: all is asked anew. */
const askedWhole = ({ birthday, judgedBy }: Contact) => judgedBy === undefined || birthday?.endsWith('-02-29') === true;

/** Since when orders have to be known to say whether a contact stands. */
export function standingReach(contact: Contact, programme: Programme, now: Instant): Instant | undefined {
  if (askedWhole(contact)) return ordersReach(programme, contact, now);
  const { segments, automations } = changesSince(programme, contact.judgedBy!);
  return [
    ...segments.map(({ rule }) => ruleReach(rule, now, programme.segments)),
    ...automations.map((one) => decidingReach(one, programme, contact, now)),
  ].reduce(earliest, undefined);
}

/**
 * Whether a contact stands as the programme would have it be judged now, so that judging it would write nothing but by
 * which programme: asked of no more than has changed since it was judged. To be judged again too early is no harm, too
 * late is. Where a segment has changed whose entering sets an automation off, that matters by itself: it tells who enters
 * from then on.
 */
export function stands(contact: Recalling, shop: Frame, programme: Programme, now: Instant): boolean {
  if (entrySegments(programme).some(({ id }) => isChanged(id, contact, programme))) return false;
  if (askedWhole(contact)) return standsWhole(contact, shop, programme, now);
  const { segments, automations } = changesSince(programme, contact.judgedBy!);
  const gone =
    Object.keys(contact.segments ?? {}).some((id) => !programme.segments.has(id)) ||
    Object.values(contact.plans ?? {}).some(({ cause }) => !programme.automations.has(cause));
  if (gone) return false;
  const subject = subjectAt(contact, shop, programme, now);
  return (
    segments.every((segment) => standsIn(segment, contact, subject, now)) &&
    automations.every((automation) => standsBy(automation, contact, subject, programme, now))
  );
}

function standsWhole(contact: Recalling, shop: Frame, programme: Programme, now: Instant): boolean {
  const verdict = judge(contact, shop, programme, now);
  const { segments, entered, plans, judgeAt, judgedBy } = contact;
  const after = { ...rememberedOf(verdict, contact, programme, now), judgedBy };
  const isSame = isDeepStrictEqual(after, { segments, entered, plans, judgeAt, judgedBy });
  return !verdict.over && isSame && movedMails(contact, verdict.mails, programme, now).length === 0;
}

const inTime = (until: Instant | undefined, { judgeAt }: Contact) =>
  until === undefined || (judgeAt !== undefined && judgeAt <= until);

function standsIn({ id, rule }: Segment, contact: Contact, subject: Subject, now: Instant): boolean {
  const { member, until } = evaluate(rule, subject, now);
  const before = contact.segments?.[id];
  return (member ? before === (until ?? '') : before === undefined) && inTime(until, contact);
}

function standsBy(
  automation: Automation,
  contact: Contact,
  subject: Subject,
  programme: Programme,
  now: Instant,
): boolean {
  const { mails, again } = planAutomation(automation, subject, contact.plans, now);
  const planned = new Set(mails.map(({ occasion }) => occasion));
  const dropped = Object.entries(contact.plans ?? {}).some(
    ([occasion, { cause }]) => cause === automation.id && !planned.has(occasion),
  );
  return !dropped && movedMails(contact, mails, programme, now).length === 0 && inTime(again, contact);
}
