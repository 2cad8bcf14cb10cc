import { isDeepStrictEqual } from 'node:util';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { deriveFacts } from '../contacts/deriveFacts.ts';
import { recallOrders } from '../contacts/recallOrders.ts';
import type { SendQueue } from '../mail/sendQueue.ts';
import type { SendsTable } from '../mail/sends.table.ts';
import { eraseContact } from '../permission/eraseContact.ts';
import type { ErasuresTable } from '../permission/erasures.table.ts';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { judge, type Remembering, rememberedOf } from '../programme/judge.ts';
import type { MembershipsTable } from '../programme/memberships.table.ts';
import { ordersReach } from '../programme/ordersReach.ts';
import type { Programme } from '../programme/programme.types.ts';
import type { ReadProgramme } from '../programme/programmeReader.ts';
import type { PlannedMail } from '../programme/send.schema.ts';
import { movedMails } from '../programme/stands.ts';
import { isLater } from '../programme/writtenAhead.ts';
import type { Shop } from '../shop/shop.ts';
import { outOfSightUntil } from './sight.ts';

export type JudgeDependencies = {
  contacts: Pick<ContactsTable, 'get' | 'stub' | 'setVerdict' | 'commit'>;
  orders: Pick<ContactOrdersTable, 'since'>;
  memberships: Pick<MembershipsTable, 'put' | 'remove'>;
  sends: Pick<SendsTable, 'plan' | 'drop'>;
  erasures: ErasuresTable;
  /** Where mails go that are due as they are planned; without it they wait for the sweep. */
  senders?: Pick<SendQueue, 'put'> | undefined;
  shop: Shop;
  programme: Programme;
  now: Date;
};

/**
 * Judges by the programme that holds, and again if another has come to hold meanwhile: a back-fill reads a page once, and
 * nobody in it may get an older verdict after that.
 */
export async function byWhatHolds(
  { programme, clock }: { programme: ReadProgramme; clock: () => Date },
  judgeBy: (held: Programme, now: Date) => Promise<void>,
): Promise<void> {
  for (let judged: string | undefined; ; ) {
    const now = clock();
    const held = await programme(now);
    if (held.version === judged) return;
    judged = held.version;
    await judgeBy(held, now);
  }
}

/** Why a contact is judged: it has changed, its time has come, the programme is another, or all of it is to be written anew. */
export type WokenBy = 'change' | 'time' | 'programme' | 'redrive';

/**
 * Judges a contact as it stands now and writes what differs from the last verdict: memberships, planned mails, and last
 * the verdict itself with when to judge again, so one that broke off is made again. A contact whose facts `enrich` is
 * about to change waits for that change. Who is gone is judged no more; who is over is erased, as work for others.
 */
export async function judgeContact(
  contactId: string,
  wokenBy: WokenBy,
  { contacts, orders, erasures, memberships, shop, programme, now, ...tables }: JudgeDependencies,
): Promise<void> {
  const contact = await contacts.get(contactId);
  if (!contact) return;
  if (wokenBy === 'change' && !isDeepStrictEqual(deriveFacts(contact, shop), contact.facts)) return;
  const at = now.toISOString();
  const known = await recallOrders(contact, ordersReach(programme, contact, at), orders);
  const verdict = judge(known, shop, programme, at);
  if (verdict.over)
    return void (await eraseContact(contactId, 'retention', { contacts, erasures, now, mayGoOn: () => false }));
  const { segments: before = {} } = contact;
  const joined = Object.keys(verdict.segments).filter((segment) => wokenBy === 'redrive' || !(segment in before));
  await Promise.all([
    ...joined.map((segment) => memberships.put(contactId, segment)),
    leaveSegments(
      contactId,
      Object.keys(before).filter((segment) => !(segment in verdict.segments)),
      memberships,
    ),
    writePlans(contact, verdict.mails, { ...tables, programme, now }),
  ]);
  const remembered = rememberedOf(verdict, contact, programme, at);
  if (wokenBy !== 'time' && isDeepStrictEqual(remembered, rememberedBy(contact))) return;
  // Who was erased meanwhile left all segments but those that were written since.
  if (!(await accepted(contacts.setVerdict(contact, remembered)))) return leaveSegments(contactId, joined, memberships);
  log('CONTACT_JUDGED', { contact: contactId, segments: Object.keys(verdict.segments).length });
}

/** Of somebody who belongs to segments no more, or is gone. */
export async function leaveSegments(
  contactId: string,
  segments: string[],
  memberships: Pick<MembershipsTable, 'remove'>,
): Promise<void> {
  await Promise.all(segments.map((segment) => memberships.remove(contactId, segment)));
}

const rememberedBy = ({ segments, entered, plans, judgeAt, judgedBy }: Contact): Remembering => ({
  segments,
  entered,
  plans,
  judgeAt,
  judgedBy,
});

/**
 * Refused writes are of mails that have moved on (sent, due, erased). A plan that moved, or whose
 * automation has changed, is written anew; one that no longer holds, or has moved far ahead, is dropped, unless it is due:
 * then sending decides. What is far ahead is remembered and not written. What is due as it is planned goes to the senders
 * at once, as if a sweep had picked it.
 */
async function writePlans(
  contact: Contact,
  mails: PlannedMail[],
  { sends, senders, programme, now }: Pick<JudgeDependencies, 'sends' | 'senders' | 'programme' | 'now'>,
): Promise<void> {
  const { id, plans: before = {} } = contact;
  const at = now.toISOString();
  const isWritten = (occasion: string) => before[occasion] !== undefined && !before[occasion].later;
  const isDropped = (occasion: string) => isWritten(occasion) && before[occasion]!.dueAt > at;
  const near = new Set(mails.filter(({ dueAt }) => !isLater(dueAt, at)).map(({ occasion }) => occasion));
  const gone = Object.keys(before).filter((occasion) => !near.has(occasion) && isDropped(occasion));
  // One that is far ahead by now and stands on the agenda as due is moved there, since it may not be dropped.
  const moved = movedMails(contact, mails, programme, at).filter(
    ({ occasion }) => near.has(occasion) || (isWritten(occasion) && !isDropped(occasion)),
  );
  const written = moved.map(async (mail) => {
    const due = senders !== undefined && mail.dueAt <= at;
    return (await accepted(sends.plan(mail, due ? outOfSightUntil(now) : mail.dueAt))) && due ? [mail] : [];
  });
  const [due] = await Promise.all([
    Promise.all(written),
    ...gone.map((occasion) => accepted(sends.drop(id, occasion, at))),
  ]);
  const refs = due.flat().map(({ contactId, occasion }) => ({ contactId, occasion }));
  if (refs.length > 0) await senders!.put(refs);
}
