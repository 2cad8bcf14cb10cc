import type { TestMail } from '../leads/asked.schema.ts';
import type { AskedTable } from '../leads/asked.table.ts';
import type { SubmissionsTable } from '../leads/submissions.table.ts';
import type { OutgoingMail } from '../mail/mailer.ts';
import { marketingLetter, type Written } from '../mail/marketingMail.ts';
import { exampleOf } from '../mail/voucherOf.ts';
import { writeMail } from '../mail/writeMail.ts';
import { accepted } from '../platform/aws.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { TooMany } from '../platform/problem.ts';
import { testKey } from '../platform/tableKeys.ts';
import { campaignOf } from '../programme/campaigns/campaign.schema.ts';
import type { CampaignsTable } from '../programme/campaigns/campaigns.table.ts';
import type { ReadLetter } from '../programme/letters/letterReader.ts';
import { voucherIn } from '../programme/letters/voucherIn.ts';
import type { ReadProgramme } from '../programme/programmeReader.ts';
import type { Shop } from '../shop/shop.ts';
import { addSeconds, epochSeconds } from '../time/seconds.ts';
import type { Asked } from './mailAsked.ts';

export type AskForTestDependencies = {
  asked: Pick<AskedTable, 'ask'>;
  leads: Pick<SubmissionsTable, 'countOrigin'>;
  now: Date;
};

const secondsADay = 24 * 60 * 60;
/** The same letter again: after it was changed, or because the first came out wrong in some program. */
const againAfterSeconds = 10;
const mostOfOneADay = 50;
/** Whatever letters somebody of the staff looks at. */
const mostADay = 200;

/**
 * Asks for a letter as its readers get it, to the mailbox of whoever signed in and to no other. It is no marketing: it
 * needs nobody's consent, takes nobody's turn, and its links lead nowhere personal. Throws `TooMany` for who asks without
 * end.
 */
export async function askForTest(
  wanted: Pick<TestMail, 'by' | 'address' | 'locale' | 'cause' | 'step' | 'variant'>,
  { asked, leads, now }: AskForTestDependencies,
): Promise<'mailed' | 'already-mailed'> {
  const endOfDay = (Math.floor(epochSeconds(now) / secondsADay) + 1) * secondsADay;
  if (!(await accepted(leads.countOrigin(`staff ${wanted.by}`, `tests ${endOfDay}`, mostADay, endOfDay))))
    throw new TooMany(Math.max(1, endOfDay - epochSeconds(now)));
  const times = { requestedAt: now.toISOString(), expiresAt: endOfDay + secondsADay };
  const mail: TestMail = { ...wanted, ...times, kind: 'test', id: newId('letter', now), state: 'waiting', attempts: 0 };
  const freshSince = addSeconds(now, -againAfterSeconds).toISOString();
  const isNew = await accepted(asked.ask(mail, { freshSince, mostADay: mostOfOneADay }));
  if (isNew) log('TEST_ASKED_FOR', { cause: wanted.cause });
  return isNew ? 'mailed' : 'already-mailed';
}

export type TestMailDependencies = {
  programme: ReadProgramme;
  letters: ReadLetter;
  campaigns: Pick<CampaignsTable, 'get' | 'letters'>;
  shop: Shop;
  publicUrl: string;
  now: Date;
};

const never = '1970-01-01T00:00:00.000Z';

/** A test as it is mailed, once for each request. */
export function testMail(mail: TestMail, dependencies: TestMailDependencies): Asked {
  return {
    ref: { ...testKey(mail), id: mail.id },
    room: 'rights',
    isDue: mail.state === 'waiting',
    about: { kind: mail.kind, cause: mail.cause },
    terms: { at: dependencies.now.toISOString(), freshSince: never, most: 1 },
    write: () => written(mail, dependencies),
  };
}

/** The letter marked as a test; undefined when what it is of is gone by now. */
async function written(mail: TestMail, dependencies: TestMailDependencies): Promise<OutgoingMail | undefined> {
  const said = await (campaignOf(mail.cause) ? ofCampaign : ofAutomation)(mail, dependencies);
  if (!said) return undefined;
  const { shop, publicUrl, programme, now } = dependencies;
  const { locale, address: to } = mail;
  const links = {
    unsubscribe: `${publicUrl}/unsubscribe`,
    preferences: `${publicUrl}/preferences`,
    ...(said.survey && { survey: `${publicUrl}/s/${said.survey}` }),
  };
  const kind = (await programme(now)).vouchers.get(said.promises ?? voucherIn(said.letter) ?? '');
  const voucher = kind && exampleOf(kind, { shop, locale, publicUrl, now });
  const reader = { links, ...(voucher && { voucher }) };
  const letter = marketingLetter({ ...said, locale, reader }, { shop, publicUrl });
  const { transactional: from, replyTo } = shop.sender;
  const raw = writeMail(letter, { from, to, replyTo, now, mark: '[Test] ' });
  return { from: from.email, to, raw, tags: { kind: 'test' } };
}

type Said = Written & { purpose: string; promises?: string | undefined };

async function ofAutomation(
  { cause, step = 1 }: TestMail,
  { programme, letters, now }: TestMailDependencies,
): Promise<Said | undefined> {
  const automation = (await programme(now)).automations.get(cause);
  const said = automation?.steps[step - 1];
  if (!automation || !said) return undefined;
  const { survey, voucher } = said;
  return { letter: await letters(automation, step), survey, promises: voucher, purpose: automation.purpose };
}

/** As it was saved last. */
async function ofCampaign(
  { cause, variant = 'a' }: TestMail,
  { campaigns }: TestMailDependencies,
): Promise<Said | undefined> {
  const head = await campaigns.get(campaignOf(cause)!);
  const letter = head && (await campaigns.letters(head.id, head.version))?.[variant];
  return letter && { letter, purpose: head.purpose };
}
