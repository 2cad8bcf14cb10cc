import { isDeepStrictEqual } from 'node:util';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import { deriveFacts } from '../contacts/deriveFacts.ts';
import type { SendsTable } from '../mail/sends.table.ts';
import { clearCollection } from '../permission/clearCollection.ts';
import { eraseContact } from '../permission/eraseContact.ts';
import type { ErasuresTable } from '../permission/erasures.table.ts';
import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { judge, type Verdict } from '../programme/judge.ts';
import type { MembershipsTable } from '../programme/memberships.table.ts';
import type { PlannedMail } from '../programme/send.schema.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import type { AgendaTable } from './agenda.table.ts';

export type JudgeDependencies = {
  contacts: Pick<ContactsTable, 'get' | 'setVerdict' | 'commit'>;
  memberships: Pick<MembershipsTable, 'put' | 'remove'>;
  sends: Pick<SendsTable, 'plan' | 'drop'>;
  agenda: Pick<AgendaTable, 'judgeAt' | 'neverJudge'>;
  erasures: ErasuresTable;
  shop: Shop;
  now: Date;
};

/**
 * Judges a contact as it stands now and writes what differs from the last verdict: memberships, planned mails, when to
 * judge again. The next judgement moves only after the rest is written, and the verdict is written last, so one that
 * broke off is made again. A contact whose facts `enrich` is about to change waits for that change. Of a contact that is
 * gone, whatever was written meanwhile goes too.
 */
export async function judgeContact(
  contactId: string,
  wokenBy: 'change' | 'time',
  { contacts, shop, now, ...tables }: JudgeDependencies,
): Promise<void> {
  const contact = await contacts.get(contactId);
  if (!contact) return void (await clearCollection(contactId, tables.erasures));
  if (wokenBy === 'change' && !isDeepStrictEqual(deriveFacts(contact, shop), contact.facts)) return;
  const at = now.toISOString();
  const verdict = judge(contact, shop, at);
  if (verdict.over)
    return void (await eraseContact(contactId, 'retention', { contacts, erasures: tables.erasures, now }));
  const plans = Object.fromEntries(
    verdict.mails.map((mail) => [mail.automation, { occasion: mail.occasion, dueAt: mail.dueAt }]),
  );
  await Promise.all([
    ...membershipWrites(contact, verdict, tables.memberships),
    ...planWrites(contact, verdict.mails, at, tables.sends),
  ]);
  if (wokenBy === 'time' || verdict.judgeAt !== contact.judgeAt) await nextJudgement(contactId, verdict, tables.agenda);
  const remembered = { segments: verdict.segments, plans, judgeAt: verdict.judgeAt };
  const known = { segments: contact.segments, plans: contact.plans, judgeAt: contact.judgeAt };
  if (isDeepStrictEqual(remembered, known)) return;
  await accepted(contacts.setVerdict(contactId, remembered));
  log('CONTACT_JUDGED', { contact: contactId, segments: Object.keys(verdict.segments).length });
}

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

/** Refused writes are of mails that have moved on (sent, due, erased). A plan that moved is written anew; one that no longer holds is dropped, unless it is due: then sending decides. */
function planWrites(
  { id, plans: before = {} }: Contact,
  mails: PlannedMail[],
  now: Instant,
  sends: JudgeDependencies['sends'],
): Promise<unknown>[] {
  const moved = mails.filter(({ automation, occasion, dueAt }) => {
    const known = before[automation];
    return known?.occasion !== occasion || known.dueAt !== dueAt;
  });
  const planned = new Set(mails.map(({ occasion }) => occasion));
  const gone = Object.values(before).filter(({ occasion, dueAt }) => !planned.has(occasion) && dueAt > now);
  return [
    ...moved.map((mail) => accepted(sends.plan(mail, mail.dueAt, 'segment'))),
    ...gone.map(({ occasion }) => accepted(sends.drop(id, occasion, now))),
  ];
}

function nextJudgement(contactId: string, { judgeAt }: Verdict, agenda: JudgeDependencies['agenda']): Promise<unknown> {
  return judgeAt ? agenda.judgeAt(contactId, judgeAt) : agenda.neverJudge(contactId);
}
