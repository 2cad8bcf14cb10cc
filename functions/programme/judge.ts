import type { Contact } from '../contacts/contact.schema.ts';
import type { Recalling } from '../contacts/recallOrders.ts';
import { earliest, type Instant } from '../time/instant.ts';
import { subjectAt } from './entriesOf.ts';
import { evaluate } from './evaluate.ts';
import { idleAt } from './idleAt.ts';
import { planMails } from './planMails.ts';
import type { Frame, Programme } from './programme.types.ts';
import type { PlannedMail } from './send.schema.ts';
import { isLater, writtenFrom } from './writtenAhead.ts';

/**
 * Everything about a contact that depends on the clock, as of one instant: the segments it belongs to (with the instant
 * each membership could end; empty: never by time), the mails to plan, and when to judge again.
 */
export type Verdict = {
  segments: Record<string, Instant | ''>;
  /** Since when it has been in those that set an automation off. */
  entered: Record<string, Instant>;
  mails: PlannedMail[];
  judgeAt?: Instant;
  /** The contact has been idle for as long as the shop keeps anybody: it is to be erased. */
  over: boolean;
};

export function judge(contact: Recalling, shop: Frame, programme: Programme, now: Instant): Verdict {
  const subject = subjectAt(contact, shop, programme, now);
  const segments: Verdict['segments'] = {};
  const endsAt = idleAt(contact, shop);
  const over = endsAt <= now;
  let judgeAt: Instant | undefined = over ? undefined : endsAt;
  for (const { id, rule } of programme.segments.values()) {
    const { member, until } = evaluate(rule, subject, now);
    if (member) segments[id] = until ?? '';
    judgeAt = earliest(judgeAt, until);
  }
  const { mails, again } = planMails(subject, contact.plans, programme, now);
  const planned = mails.map((mail) => ({ ...mail, contactId: contact.id }));
  const toWrite = mails
    .flatMap(({ dueAt }) => (isLater(dueAt, now) ? [writtenFrom(dueAt)] : []))
    .reduce(earliest, again);
  return {
    segments,
    entered: subject.entered!,
    mails: planned,
    judgeAt: over ? undefined : earliest(judgeAt, toWrite),
    over,
  };
}

/** What a contact remembers of a verdict. */
export type Remembering = Pick<Contact, 'segments' | 'entered' | 'plans' | 'judgeAt' | 'judgedBy'>;

/** What a contact is to remember of its verdict; of entered segments nothing where nobody ever asked. */
export function rememberedOf(
  { segments, entered, mails, judgeAt }: Verdict,
  before: Pick<Contact, 'entered'>,
  { version }: Pick<Programme, 'version'>,
  now: Instant,
): Remembering {
  const live = mails.filter(({ until }) => until > now);
  return {
    segments,
    entered: Object.keys(entered).length > 0 || before.entered ? entered : undefined,
    plans: Object.fromEntries(
      live.map(({ occasion, cause, dueAt }) => [
        occasion,
        { cause, dueAt, ...(isLater(dueAt, now) && { later: true as const }) },
      ]),
    ),
    judgeAt,
    judgedBy: version,
  };
}
