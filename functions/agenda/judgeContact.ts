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
import { contactPk } from '../platform/tableKeys.ts';
import { judge, type Remembering, rememberedOf, type Verdict } from '../programme/judge.ts';
import type { MembershipsTable } from '../programme/memberships.table.ts';
import { ordersReach } from '../programme/ordersReach.ts';
import type { Programme } from '../programme/programme.types.ts';
import type { ReadProgramme } from '../programme/programmeReader.ts';
import type { PlannedMail } from '../programme/send.schema.ts';
import { movedMails } from '../programme/stands.ts';
import type { Shop } from '../shop/shop.ts';
import type { AgendaTable } from './agenda.table.ts';
import { outOfSightUntil } from './sight.ts';

export type JudgeDependencies = {
  contacts: Pick<ContactsTable, 'get' | 'stub' | 'setVerdict' | 'commit'>;
  orders: Pick<ContactOrdersTable, 'since'>;
  memberships: Pick<MembershipsTable, 'put' | 'remove'>;
  sends: Pick<SendsTable, 'plan' | 'drop'>;
  agenda: Pick<AgendaTable, 'schedule' | 'cancel'>;
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

/**
 * Judges a contact as it stands now and writes what differs from the last verdict: memberships, planned mails, when to
 * judge again. The next judgement moves only after the rest is written, and the verdict is written last, so one that
 * broke off is made again. A contact whose facts `enrich` is about to change waits for that change. Who
 * is gone is judged no more; who is over is erased, as work for others.
 */
export async function judgeContact(
  contactId: string,
  wokenBy: 'change' | 'time' | 'programme',
  { contacts, orders, erasures, shop, programme, now, ...tables }: JudgeDependencies,
): Promise<void> {
  const contact = await contacts.get(contactId);
  if (!contact) return;
  if (wokenBy === 'change' && !isDeepStrictEqual(deriveFacts(contact, shop), contact.facts)) return;
  const at = now.toISOString();
  const known = await recallOrders(contact, ordersReach(programme, contact, at), orders);
  const verdict = judge(known, shop, programme, at);
  if (verdict.over)
    return void (await eraseContact(contactId, 'retention', { contacts, erasures, now, mayGoOn: () => false }));
  await Promise.all([
    ...membershipWrites(contact, verdict, tables.memberships),
    writePlans(contact, verdict.mails, { ...tables, programme, now }),
  ]);
  if (wokenBy === 'time' || verdict.judgeAt !== contact.judgeAt) await nextJudgement(contactId, verdict, tables.agenda);
  const remembered = rememberedOf(verdict, contact, programme, at);
  if (isDeepStrictEqual(remembered, rememberedBy(contact))) return;
  await accepted(contacts.setVerdict(contact, remembered));
  log('CONTACT_JUDGED', { contact: contactId, segments: Object.keys(verdict.segments).length });
}

const rememberedBy = ({ segments, entered, plans, judgeAt, judgedBy }: Contact): Remembering => ({
  segments,
  entered,
  plans,
  judgeAt,
  judgedBy,
});

function membershipWrites(
  { id, segments: before = {} }: Contact,
  { segments: after }: Verdict,
  memberships: JudgeDependencies['memberships'],
): Promise<unknown>[] {
  const joined = Object.entries(after).filter(([segment, until]) => before[segment] !== until);
  const left = Object.keys(before).filter((segment) => !(segment in after));
  return [
    ...joined.map(([segment, until]) => memberships.put(id, segment, until)),
    ...left.map((segment) => memberships.remove(id, segment)),
  ];
}

/**
 * Refused writes are of mails that have moved on (sent, due, erased). A plan that moved, or whose
 * automation has changed, is written anew; one that no
 * longer holds is dropped, unless it is due: then sending decides. What is due as it is planned goes to the senders at
 * once, as if a sweep had picked it.
 */
async function writePlans(
  contact: Contact,
  mails: PlannedMail[],
  { sends, senders, programme, now }: Pick<JudgeDependencies, 'sends' | 'senders' | 'programme' | 'now'>,
): Promise<void> {
  const { id, plans: before = {} } = contact;
  const at = now.toISOString();
  const moved = movedMails(contact, mails, programme);
  const planned = new Set(mails.map(({ occasion }) => occasion));
  const gone = Object.entries(before).filter(([occasion, { dueAt }]) => !planned.has(occasion) && dueAt > at);
  const written = moved.map(async (mail) => {
    const due = senders !== undefined && mail.dueAt <= at;
    return (await accepted(sends.plan(mail, due ? outOfSightUntil(now) : mail.dueAt))) && due ? [mail] : [];
  });
  const [due] = await Promise.all([
    Promise.all(written),
    ...gone.map(([occasion]) => accepted(sends.drop(id, occasion, at))),
  ]);
  const refs = due.flat().map(({ contactId, occasion }) => ({ contactId, occasion }));
  if (refs.length > 0) await senders!.put(refs);
}

function nextJudgement(contactId: string, { judgeAt }: Verdict, agenda: JudgeDependencies['agenda']): Promise<unknown> {
  const owner = contactPk(contactId);
  return judgeAt ? agenda.schedule(owner, { kind: 'judge', contactId }, judgeAt) : agenda.cancel(owner, 'judge');
}
