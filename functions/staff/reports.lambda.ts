import { agendaTable } from '../agenda/agenda.table.ts';
import { jobsTable } from '../agenda/jobs.table.ts';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { everybodyTable } from '../contacts/everybody.table.ts';
import { mergedReader } from '../contacts/merged.table.ts';
import { accountTable } from '../mail/account.table.ts';
import { accountWarnings } from '../mail/accountWarnings.ts';
import { allOfCause, sendsTable } from '../mail/sends.table.ts';
import { sendsOnRecordTable } from '../mail/sendsOnRecord.table.ts';
import { standingSends } from '../mail/standingSends.table.ts';
import { consentsReader } from '../permission/consents.table.ts';
import { peopleTable } from '../permission/people.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { messages } from '../platform/messages.ts';
import { InvalidInput, NotFound } from '../platform/problem.ts';
import { on, serve } from '../platform/serve.ts';
import { type CampaignHead, campaignOf, causeOf } from '../programme/campaigns/campaign.schema.ts';
import { campaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { defaults } from '../programme/defaults.ts';
import { definitionSchemas } from '../programme/definition.schema.ts';
import { readProgrammeItems } from '../programme/heads.table.ts';
import { everyMemberOf, membershipsTable } from '../programme/memberships.table.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import type { CountedSend } from '../programme/send.schema.ts';
import { readHeads } from '../programme/stored.schema.ts';
import { audienceOf } from '../reports/audienceOf.ts';
import { calendarOf, type Days } from '../reports/calendarOf.ts';
import { changedSince } from '../reports/changedSince.ts';
import { consentPack } from '../reports/consentPack.ts';
import { countSegment, purposesAsked } from '../reports/countSegment.ts';
import { explainSend } from '../reports/explainSend.ts';
import { foretell } from '../reports/foretell.ts';
import { foretellingSchema } from '../reports/foretelling.ts';
import { listUnknown } from '../reports/listUnknown.ts';
import { aroundNow, timed } from '../reports/lookAhead.ts';
import { orderedAfter } from '../reports/ordered.ts';
import { previewAutomation } from '../reports/previewAutomation.ts';
import { promisesTable } from '../reports/promises.table.ts';
import { peopleOfDay, recipientsOf } from '../reports/recipients.ts';
import { reportOn, usualReach } from '../reports/reportOn.ts';
import { reportVouchers } from '../reports/reportVouchers.ts';
import { shop } from '../shop/shop.ts';
import { subtractDuration } from '../time/addDuration.ts';
import { holidaysBetween } from '../time/holidays.ts';
import { localDate } from '../time/localDate.ts';
import { voucherGroupsTable } from '../vouchers/voucherGroups.table.ts';
import { vouchersTable } from '../vouchers/vouchers.table.ts';
import { beginsAt, endsAt, isDate } from './moments.ts';
import { programmeWith } from './programmeWith.ts';
import { reportsRoutes as routes } from './reports.routes.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const sends = sendsTable(client, table);
const onRecord = sendsOnRecordTable(client, table);
const people = peopleTable(client, table);
const contacts = contactsTable(client, table);
const groups = voucherGroupsTable(client, table);
const vouchers = vouchersTable(client, table);
const memberships = membershipsTable(client, table);
const programme = readProgramme(client, table);
const everybody = everybodyTable(client, table);
const standing = standingSends(client, table);
const account = accountTable(client, table);
const promises = promisesTable(client, table);
const consents = consentsReader(client, table);
const mergedInto = mergedReader(client, table);
const orders = contactOrdersTable(client, table);
const items = readProgrammeItems(client, table);
const schemas = definitionSchemas(shop);
const campaigns = campaignsTable(client, table);
const foretelling = {
  ...{ people, orders, everybody, standing, memberships, sends, campaigns, programme, defaults, shop },
  jobs: jobsTable(client, table, foretellingSchema),
  agenda: agendaTable(client, table),
  stored: async () => readHeads(await items(), schemas),
};

/** Whoever waits gets an answer within half a minute; what is left of it is for the way there. A count is asked for in passing. */
const [patienceMs, countingMs] = [20_000, 6_000];
const patient =
  (now: Date, ms = patienceMs) =>
  () =>
    Date.now() - now.getTime() < ms;

/** By then the mail service's own events have settled whatever they settle. */
const listedAfter = 'P1D';

type Filters = { locale?: string; hour?: string; variant?: string; segment?: string; within?: string };

async function report(cause: string, { segment, hour, within = usualReach, ...rest }: Filters, now: Date, when = {}) {
  const members = segment === undefined ? undefined : await everyMemberOf(memberships, segment);
  const asked = { cause, within, hour: hour === undefined ? undefined : Number(hour), ...rest, ...when };
  return reportOn(asked, {
    ...{ sends, shop },
    belongs: members && ((id) => members.has(id)),
    ordered: (answering) =>
      foretell(
        { of: 'orders', ...asked, segment },
        () => orderedAfter(answering, { within, people, orders, shop, mayGoOn: patient(now) }),
        { ...foretelling, now },
      ),
  });
}

const looking = async (now: Date, asked?: CampaignHead) => ({
  ...{ people, orders, everybody, sends, standing },
  around: await aroundNow({ campaigns, programme, shop, now }, asked),
  now: now.toISOString(),
  mayGoOn: patient(now),
});

/** What the figures do not foresee: how the account stands, and a segment of a campaign that is not there any more. */
async function warnings(now: Date, campaign?: CampaignHead) {
  const day = localDate(now.toISOString(), shop.timeZone);
  const [stands, { segments }] = await Promise.all([account.standing(), programme(now)]);
  const gone = campaign ? [campaign.segment, ...(campaign.exclude ?? [])].filter((id) => !segments.has(id)) : [];
  const found = [
    ...gone.map((id) => ({
      code: 'segment-missing' as const,
      message: `There is no segment ${id}: it waits for a person`,
    })),
    ...accountWarnings(stands, { limits: shop.limits, day }),
  ];
  return found.length > 0 ? { warnings: found } : {};
}

async function theCampaign(id: string): Promise<CampaignHead> {
  const found = await campaigns.get(id);
  if (!found) throw new NotFound();
  return found;
}

/** What has come otherwise than it was promised; nothing can be said where nothing was. */
async function changes({ id, scheduledAt, expandedAt }: CampaignHead): Promise<Record<string, number>> {
  const promise = await promises.get(id);
  if (!promise || promise.at !== scheduledAt || promise.seen !== undefined) return {};
  const promised = await promises.everybody(id, promise.at);
  const found: CountedSend[] = [];
  for await (const page of allOfCause(sends, causeOf(id))) found.push(...page);
  const whole = expandedAt !== undefined;
  const there = new Set(found.map(({ contactId }) => contactId));
  const missing = whole ? [...promised.keys()].filter((contactId) => !there.has(contactId)) : [];
  const known = await people.orders(missing);
  return changedSince(promised, found, { whole, isThere: (contactId) => known.has(contactId) });
}

const mostDays = 180;

/** The coming thirty days, unless others are asked for. */
function daysOf({ from, to }: { from?: string; to?: string }, now: Date): Days {
  const today = localDate(now.toISOString(), shop.timeZone);
  const first = from ?? today;
  const last = to ?? addDays(first, 29);
  if (last < first || last > addDays(first, mostDays))
    throw new InvalidInput([{ path: 'to', code: 'out-of-range', message: messages['out-of-range'] }]);
  return { from: first, to: last };
}

const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const handler = serve([
  on(routes.vouchers, async ({ params: { id }, now }) => {
    if (!(await programme(now)).vouchers.has(id)) throw new NotFound();
    return {
      status: 200,
      value: await reportVouchers(id, { groups, vouchers, contacts, shop, mayGoOn: patient(now) }),
    };
  }),
  on(routes.explain, async ({ params: { id: contactId, occasion }, now }) => {
    const asked = campaignOf(occasion);
    const campaign = asked === undefined ? undefined : await campaigns.get(asked);
    const value = await explainSend(
      { contactId, occasion },
      { ...(await looking(now, campaign)), consents, mergedInto },
    );
    if (!value) throw new NotFound();
    return { status: 200, value };
  }),
  on(routes.consents, async ({ params: { id }, query }) => {
    const pack = await consentPack(await theCampaign(id), query.cursor, { sends, people, mergedInto, consents, shop });
    return { status: 200, value: pack };
  }),
  on(routes.members, async ({ params: { id }, query: { purpose }, now }) => {
    if (!(await programme(now)).segments.has(id)) throw new NotFound();
    const purposes = purposesAsked(purpose, shop);
    const counting = { memberships, people, now, random: Math.random, mayGoOn: patient(now, countingMs) };
    const atOnce = () => countSegment(id, purposes, counting);
    const question = { of: 'members', segment: id, purpose } as const;
    return { status: 200, value: await foretell(question, atOnce, { ...foretelling, now }) };
  }),
  on(routes.campaign, async ({ params: { id }, query, now }) => {
    const campaign = await theCampaign(id);
    const value = await report(causeOf(id), query, now);
    return { status: 200, value: { ...value, changedSince: await changes(campaign) } };
  }),
  on(routes.audience, async ({ params: { id }, query, now }) => {
    const campaign = await theCampaign(id);
    const promise = query.as === 'now' ? undefined : await promises.get(id);
    const warned = await warnings(now, campaign);
    if (promise && promise.at === campaign.scheduledAt) return { status: 200, value: { ...promise, ...warned } };
    const asked = timed({ ...campaign, startedAt: undefined }, { shop, now });
    const atOnce = async () => audienceOf(asked, await looking(now, asked), patient(now));
    const question = { of: 'audience', campaign: id, version: campaign.version } as const;
    const value = await foretell(question, atOnce, { ...foretelling, now });
    return { status: 200, value: { ...value, ...warned } };
  }),
  on(routes.recipients, async ({ params: { id }, query, now }) => {
    const campaign = await theCampaign(id);
    return { status: 200, value: await recipientsOf(campaign, query, await looking(now, campaign)) };
  }),
  on(routes.agenda, async ({ query, now }) => {
    const days = daysOf(query, now);
    const atOnce = async () => calendarOf(days, await looking(now), patient(now));
    const value = await foretell({ of: 'calendar', ...days }, atOnce, { ...foretelling, now });
    const holidays = holidaysBetween(days.from, days.to);
    return { status: 200, value: { ...value, holidays, ...(await warnings(now)) } };
  }),
  on(routes.day, async ({ params: { date }, query, now }) => {
    if (!isDate(date)) throw new NotFound();
    return { status: 200, value: await peopleOfDay(date, query, await looking(now)) };
  }),
  on(routes.sends, async ({ query: { age = listedAfter, cursor }, now }) => {
    const before = subtractDuration(now.toISOString(), age, shop.timeZone);
    return { status: 200, value: await listUnknown({ before, cursor }, { sends, onRecord }) };
  }),
  on(routes.previewAutomation, async ({ params: { id }, body, now }) => {
    const { body: said, ...programmes } = programmeWith(id, body, { items: await items(), defaults, schemas, now });
    const asking = { everybody, people, standing, orders, shop, now: now.toISOString() };
    const atOnce = () =>
      previewAutomation({ id, ...programmes }, { ...asking, mayGoOn: patient(now), chance: Math.random() });
    const question = { of: 'preview', automation: id, ...(said && { body: said }) } as const;
    return { status: 200, value: await foretell(question, atOnce, { ...foretelling, now }) };
  }),
  on(routes.automation, async ({ params: { id }, query: { from, to, ...filters }, now }) => {
    const when = { from: from && beginsAt(from, shop.timeZone), to: to && endsAt(to, shop.timeZone) };
    const value = await report(id, filters, now, when);
    // What was taken back has its reports still.
    if (value.audience === 0 && !(await programme(now)).automations.has(id)) throw new NotFound();
    return { status: 200, value: { ...value, changedSince: {} } };
  }),
]);
