import type { Contact } from '../contacts/contact.schema.ts';
import type { Recalling } from '../contacts/recallOrders.ts';
import { earliest, type Instant } from '../time/instant.ts';
import { evaluate } from './evaluate.ts';
import type { Frame, Programme, Segment } from './programme.types.ts';
import { restsOn, rulesToFollow } from './references.ts';
import type { Subject } from './subject.ts';
import { subjectOf } from './subjectOf.ts';

/** What was judged of a contact before: which segments it was in, by which programme, and when time would change that. */
type Judged = Pick<Contact, 'segments' | 'entered' | 'judgeAt' | 'judgedBy'>;

/** Somebody as automations see them at an instant: with what rules may know, and since when they are in which segment. */
export function subjectAt(contact: Recalling, shop: Frame, programme: Programme, now: Instant): Subject {
  const subject = subjectOf(contact, shop, programme);
  return { ...subject, entered: entriesOf(contact, subject, programme, now) };
}

/** The segments whose entering sets an automation off. */
export function entrySegments({ automations, segments }: Programme): Segment[] {
  const ids = [...automations.values()].flatMap(({ trigger }) =>
    trigger.on === 'segment-entered' ? [trigger.segment] : [],
  );
  return [...new Set(ids)].flatMap((id) => segments.get(id) ?? []);
}

/** The earliest instant at which `entriesOf` asks a segment's rule. */
export const entriesSince = ({ judgeAt }: Judged, now: Instant): Instant => earliest(judgeAt, now)!;

/**
 * Since when somebody has been in each segment that sets an automation off: as remembered, or by what has happened since
 * the last judgement, to the instant where time alone did it, however late that is noticed. Who comes in because the
 * segment itself was changed, or one that it rests on, has not entered it, since nothing happened to them.
 */
function entriesOf(judged: Judged, subject: Subject, programme: Programme, now: Instant): Record<string, Instant> {
  const entered = entrySegments(programme).flatMap((segment) => {
    const at = entryOf(segment, judged, { subject, programme, now });
    return at ? [[segment.id, at] as const] : [];
  });
  return Object.fromEntries(entered);
}

type Looking = { subject: Subject; programme: Programme; now: Instant };

function entryOf({ id, rule }: Segment, judged: Judged, { subject, programme, now }: Looking): Instant | undefined {
  let member = judged.segments !== undefined && Object.hasOwn(judged.segments, id);
  let at = member ? judged.entered?.[id] : undefined;
  if (isChanged(id, judged, programme)) return evaluate(rule, subject, now).member ? at : undefined;
  for (let moment: Instant | undefined = entriesSince(judged, now); moment !== undefined && moment <= now; ) {
    const answer = evaluate(rule, subject, moment);
    if (answer.member !== member) at = answer.member ? moment : undefined;
    member = answer.member;
    moment = answer.until;
  }
  return at;
}

/** Whether a segment, or one that it rests on, has changed since somebody was judged. */
export function isChanged(id: string, { judgedBy }: Judged, { segments }: Programme): boolean {
  if (judgedBy === undefined) return false;
  return [...restsOn(id, rulesToFollow(segments))].some((one) => (segments.get(one)?.from ?? '') > judgedBy);
}
