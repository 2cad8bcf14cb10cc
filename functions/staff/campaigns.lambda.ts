import { askForTest } from '../asked/testMail.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { askedTable } from '../leads/asked.table.ts';
import { submissionsTable } from '../leads/submissions.table.ts';
import { accountTable } from '../mail/account.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import type { Caller } from '../platform/may.ts';
import { Conflict, NotFound } from '../platform/problem.ts';
import { on, serve } from '../platform/serve.ts';
import { campaignSchema, causeOf, type Variant } from '../programme/campaigns/campaign.schema.ts';
import { campaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { defaults } from '../programme/defaults.ts';
import { definitionSchemas } from '../programme/definition.schema.ts';
import { letterRulesOf } from '../programme/letters/compileSteps.ts';
import { membershipsTable } from '../programme/memberships.table.ts';
import { programmeTable } from '../programme/programme.table.ts';
import { atLast, programmeAt } from '../programme/programmeAt.ts';
import { readHeads } from '../programme/stored.schema.ts';
import type { Locale } from '../shop/locales.ts';
import { shop } from '../shop/shop.ts';
import { campaignsRoutes as routes } from './campaigns.routes.ts';
import { campaignWarnings } from './campaignWarnings.ts';
import { previewCampaign } from './previewCampaign.ts';
import { cloneCampaign, createCampaign, saveCampaign } from './saveCampaign.ts';
import { type StepName, stepCampaign } from './stepCampaign.ts';
import { listCampaigns, viewCampaign } from './viewCampaign.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const publicUrl = required('PUBLIC_URL');
const campaigns = campaignsTable(client, table);
const asked = askedTable(client, required('LEADS_TABLE'));
const leads = submissionsTable(client, required('LEADS_TABLE'));
const contacts = contactsTable(client, table);
const memberships = membershipsTable(client, table);
const account = accountTable(client, table);
const { items, references } = programmeTable(client, table);
const programme = async (now: Date) => programmeAt(defaults, readHeads(await items(), schemas), now.toISOString());
const schemas = definitionSchemas(shop);
const schema = campaignSchema(shop);

type Asked = { caller: Caller; now: Date };
type TestBody = { variant?: Variant | undefined; locale?: Locale | undefined };

/** What is checked against: the segments and kinds of vouchers there are, or will be in a few seconds. */
async function check(now: Date) {
  const stored = readHeads(await items(), schemas);
  const { segments, vouchers } = programmeAt(defaults, stored, atLast);
  const letters = letterRulesOf(shop, [...vouchers.keys()]);
  const parsing = { schema, letters, isSegment: (id: string) => segments.has(id), shopZone: shop.timeZone };
  return { parsing: { ...parsing, now: now.toISOString() }, alongside: [references(stored.references)] };
}

function saving({ caller, now }: Asked) {
  const by = caller.kind === 'staff' ? caller.name : caller.key;
  return { campaigns, check: () => check(now), shop, by, now };
}

const one = (id: string) => viewCampaign(id, { campaigns });
/** Whoever saves something does not wait longer for what is only better known. */
const patienceMs = 3_000;

/** A campaign with what is better known of it, once it is to go out. */
async function warned({ params: { id }, now }: { params: { id: string }; now: Date }) {
  const campaign = await one(id);
  if (campaign.state !== 'scheduled') return campaign;
  const mayGoOn = () => Date.now() - now.getTime() < patienceMs;
  const warnings = await campaignWarnings(campaign, { memberships, account, shop, mayGoOn });
  return { ...campaign, ...(warnings.length > 0 && { warnings }) };
}

const step = (name: StepName) => async (asked: Asked & { params: { id: string }; body: { version?: number } }) => {
  const { parsing } = await check(asked.now);
  await stepCampaign(name, asked.params.id, asked.body?.version, { ...saving(asked), parsing });
  return { status: 200, value: name === 'schedule' ? await warned(asked) : await one(asked.params.id) };
};

async function test({ params: { id }, body, caller, now }: Asked & { params: { id: string }; body: TestBody }) {
  const { variant = 'a', locale = shop.defaultLocale } = body;
  const head = await campaigns.get(id);
  if (!head || (variant === 'b' && !head.ab)) throw new NotFound();
  if (caller.kind !== 'staff' || !caller.email)
    throw new Conflict('The token names no mailbox: send an ID token, whose address is verified');
  const wanted = { by: caller.name, address: caller.email, cause: causeOf(id), variant, locale };
  return { status: 202, value: { status: await askForTest(wanted, { asked, leads, now }), to: caller.email } };
}

export const handler = serve([
  on(routes.list, async ({ query }) => ({ status: 200, value: await listCampaigns(query.cursor, { campaigns }) })),
  on(routes.one, async ({ params }) => ({ status: 200, value: await one(params.id) })),
  on(routes.create, async (asked) => {
    const id = await createCampaign(asked.body, saving(asked));
    return { status: 201, value: await one(id) };
  }),
  on(routes.put, async (asked) => {
    await saveCampaign(asked.params.id, asked.body, saving(asked));
    return { status: 200, value: await warned(asked) };
  }),
  on(routes.clone, async (asked) => {
    const id = await cloneCampaign(asked.params.id, asked.body?.name, saving(asked));
    return { status: 201, value: await one(id) };
  }),
  on(routes.preview, async ({ params, body, now }) => ({
    status: 200,
    value: await previewCampaign(params.id, body ?? {}, { campaigns, contacts, shop, publicUrl, programme, now }),
  })),
  on(routes.test, test),
  on(routes.schedule, step('schedule')),
  on(routes.pause, step('pause')),
  on(routes.resume, step('resume')),
  on(routes.cancel, step('cancel')),
  on(routes.approve, step('approve')),
  on(routes.missed, step('missed')),
  on(routes.retry, step('retry')),
]);
