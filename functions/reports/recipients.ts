import * as z from 'zod/mini';
import type { Contact } from '../contacts/contact.schema.ts';
import type { Fate } from '../mail/forecastMails.ts';
import { cursorOf } from '../platform/cursor.ts';
import { shards } from '../platform/shard.ts';
import { type CampaignHead, causeOf } from '../programme/campaigns/campaign.schema.ts';
import type { CountedSend, Send, SendMark } from '../programme/send.schema.ts';
import type { Instant } from '../time/instant.ts';
import { localDay } from '../time/localInstant.ts';
import { endOf } from './audienceOf.ts';
import { type CalendarDependencies, concerned, falling } from './calendarOf.ts';
import { fateOf, isAhead } from './forecastPerson.ts';
import { foresee } from './foresee.ts';

/** Somebody, and what became or is to become of a mail. */
export type Recipient = Partial<Pick<Contact, 'email' | 'firstName' | 'lastName'>> &
  Pick<Send, 'contactId' | 'cause' | 'occasion' | 'state' | 'reason'> & { at: Instant };
export type Recipients = { items: Recipient[]; cursor?: string };
/** What came after a mail was sent, by the names that reports give it. */
export const reportedMarks = ['delivered', 'bounced', 'complained', 'clicked', 'unsubscribed'] as const;
type ReportedMark = (typeof reportedMarks)[number];
const markOf: Record<ReportedMark, SendMark> = {
  delivered: 'deliveredAt',
  bounced: 'bouncedAt',
  complained: 'complainedAt',
  clicked: 'clickedAt',
  unsubscribed: 'leftAt',
};

type Wanted = { state?: Send['state'] | undefined; reason?: string | undefined };

const mostItems = 50;
const pageSize = 100;
const text = z.string().check(z.maxLength(200));
const place = cursorOf(z.object({ shard: z.int().check(z.minimum(0)), after: text }));

type RecipientsDependencies = CalendarDependencies & {
  mayGoOn: () => boolean;
};

/** The people behind the figures of a campaign, some fifty at a time: as forecast, or once they are written as they are. */
export function recipientsOf(
  campaign: CampaignHead,
  { cursor, mark, ...wanted }: Wanted & { cursor?: string | undefined; mark?: ReportedMark | undefined },
  dependencies: RecipientsDependencies,
): Promise<Recipients> {
  const marked = (send: CountedSend) => mark === undefined || send[markOf[mark]] !== undefined;
  if (isAhead(campaign) && mark !== undefined) return Promise.resolve({ items: [] });
  return gather(cursor, wanted, dependencies.mayGoOn, (shard, after) =>
    isAhead(campaign)
      ? forecastPage(campaign, shard, after, dependencies)
      : writtenPage(campaign, shard, after, dependencies, marked),
  );
}

type Page = { items: Recipient[]; next?: string | undefined };

/** Page by page through the shards, until there are enough or time is short. */
async function gather(
  cursor: string | undefined,
  { state, reason }: Wanted,
  mayGoOn: () => boolean,
  pageOf: (shard: string, after: string) => Promise<Page>,
): Promise<Recipients> {
  const items: Recipient[] = [];
  let { shard, after } = cursor === undefined ? { shard: 0, after: '' } : place.read(cursor);
  while (shard < shards.length && items.length < mostItems && mayGoOn()) {
    const page = await pageOf(shards[shard]!, after);
    const fits = (one: Recipient) => (!state || one.state === state) && (!reason || one.reason === reason);
    items.push(...page.items.filter(fits));
    if (page.next === undefined) [shard, after] = [shard + 1, ''];
    else after = page.next;
  }
  return { items, ...(shard < shards.length && { cursor: place.write({ shard, after }) }) };
}

async function forecastPage(
  campaign: CampaignHead,
  shard: string,
  after: string,
  dependencies: RecipientsDependencies,
): Promise<Page> {
  const ids = await dependencies.everybody.page(shard, after, pageSize);
  const items = (await foresee(ids, dependencies, endOf(campaign, dependencies))).flatMap(({ contact, fates }) => {
    const fate = fateOf(fates, causeOf(campaign.id));
    return fate ? [asRecipient(contact, fate)] : [];
  });
  return { items, ...(ids.length === pageSize && { next: ids.at(-1) }) };
}

async function writtenPage(
  { id }: CampaignHead,
  shard: string,
  after: string,
  { sends, people }: RecipientsDependencies,
  marked: (send: CountedSend) => boolean,
): Promise<Page> {
  const page = await sends.ofCause(causeOf(id), shard, after, pageSize);
  const wanted = page.sends.filter(marked);
  const known = await people.known(wanted.map(({ contactId }) => contactId));
  const items = wanted.map(({ contactId, occasion, state, reason, at, dueAt }) => ({
    ...named(contactId, known.get(contactId)?.contact),
    ...{ cause: causeOf(id), occasion, state, reason, at: at ?? dueAt },
  }));
  return { items, next: page.next };
}

/** The people behind the figures of a day, some fifty at a time, in the order of their ids. */
export async function peopleOfDay(
  date: string,
  { cause, cursor }: { cause?: string | undefined; cursor?: string | undefined },
  dependencies: RecipientsDependencies,
): Promise<Recipients> {
  const days = { from: date, to: date };
  const { end } = localDay(date, dependencies.around.shop.timeZone);
  const from = cursor === undefined ? '' : place.read(cursor).after;
  const items: Recipient[] = [];
  for await (const page of concerned(days, dependencies)) {
    const ids = page.filter((id) => id > from);
    if (ids.length === 0) continue;
    for (const one of await foresee(ids, dependencies, end))
      for (const { fate } of falling(one, days, dependencies.around))
        if (cause === undefined || fate.mail.cause === cause) items.push(asRecipient(one.contact, fate));
    if (items.length >= mostItems || !dependencies.mayGoOn())
      return { items, cursor: place.write({ shard: 0, after: ids.at(-1)! }) };
  }
  return { items };
}

function asRecipient(contact: Contact, fate: Fate): Recipient {
  const { cause, occasion } = fate.mail;
  const state = fate.will === 'skip' ? 'skipped' : 'planned';
  const reason = fate.will === 'skip' ? fate.reason : fate.will === 'end' ? fate.because : undefined;
  return { ...named(contact.id, contact), cause, occasion, state, reason, at: fate.at };
}

const named = (contactId: string, contact: Contact | undefined) => ({
  contactId,
  email: contact?.email,
  firstName: contact?.firstName,
  lastName: contact?.lastName,
});
