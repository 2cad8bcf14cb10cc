import { askForTest } from '../asked/testMail.ts';
import { askedTable } from '../leads/asked.table.ts';
import { submissionsTable } from '../leads/submissions.table.ts';
import { accountTable } from '../mail/account.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import type { Caller } from '../platform/may.ts';
import { Conflict, NotFound } from '../platform/problem.ts';
import { on, serve } from '../platform/serve.ts';

import { campaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { defaults } from '../programme/defaults.ts';
import { definitionSchemas } from '../programme/definition.schema.ts';
import { letterRulesOf } from '../programme/letters/compileSteps.ts';
import { programmeTable } from '../programme/programme.table.ts';
import type { DefinitionKind } from '../programme/stored.schema.ts';
import type { Locale } from '../shop/locales.ts';
import { shop } from '../shop/shop.ts';
import { changeDefinition } from './changeDefinition.ts';
import { changeProgrammeRoutes as routes } from './changeProgramme.routes.ts';
import type { AutomationView, SegmentView, VoucherKindView } from './definitionView.schema.ts';
import { type Parsing, parseDefinition } from './parseDefinition.ts';
import { changeSendingRoutes } from './sending.routes.ts';
import { turnMarketing } from './sending.ts';
import { viewProgramme } from './viewProgramme.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const programme = programmeTable(client, table);
const campaigns = campaignsTable(client, table);
const asked = askedTable(client, required('LEADS_TABLE'));
const leads = submissionsTable(client, required('LEADS_TABLE'));
const account = accountTable(client, table);
const schemas = definitionSchemas(shop);
const view = () => viewProgramme({ programme, defaults, schemas });
/** Letters may show the kinds of vouchers there are by now. */
const parsing = async (): Promise<Parsing> => {
  const kinds = (await view()).vouchers().map(({ id }) => id);
  return { schemas, letters: letterRulesOf(shop, kinds) };
};

type Asked = { params: { id: string }; caller: Caller; now: Date };
const alsoUsing = async (segment: string) =>
  (await campaigns.usingSegment(segment)).map(({ id }) => ({ kind: 'campaign' as const, id }));
const dependencies = ({ caller, now }: Asked) => ({
  ...{ programme, defaults, schemas, alsoUsing, now },
  by: nameOf(caller),
});
const nameOf = (caller: Caller) => (caller.kind === 'staff' ? caller.name : caller.key);

async function put<Kind extends DefinitionKind>(kind: Kind, asked: Asked & { body: Record<string, unknown> }) {
  const { id } = asked.params;
  const { expected, ...whole } = parseDefinition(kind, id, asked.body, await parsing());
  await changeDefinition({ kind, id, expected, to: () => whole }, dependencies(asked));
}

async function remove(kind: DefinitionKind, asked: Asked) {
  await changeDefinition({ kind, id: asked.params.id, to: () => undefined }, dependencies(asked));
  return { statusCode: 204 };
}

async function turn(state: 'on' | 'paused', asked: Asked) {
  const { id } = asked.params;
  const before = await (await view()).automation(id);
  if (!before) throw new NotFound();
  if ('unreadable' in before) throw new Conflict('It cannot be read any more: save it anew, or take it back');
  const rules = await parsing();
  if (before.state !== state)
    await changeDefinition(
      {
        kind: 'automation',
        id,
        to: (now) => now && parseDefinition('automation', id, { ...now.body, state }, rules),
      },
      dependencies(asked),
    );
  return { status: 200, value: await saved.automation(id) };
}

async function test({ params: { id }, body, caller, now }: Asked & { body: { step?: number; locale?: Locale } }) {
  const { step = 1, locale = shop.defaultLocale } = body;
  const automation = await (await view()).automation(id);
  if (!automation || 'unreadable' in automation || !automation.steps[step - 1]) throw new NotFound();
  const address = caller.kind === 'staff' ? caller.email : undefined;
  if (!address) throw new Conflict('The token names no mailbox: send an ID token, whose address is verified');
  const wanted = { by: nameOf(caller), address, cause: id, step, locale };
  return { status: 202, value: { status: await askForTest(wanted, { asked, leads, now }), to: address } };
}

/** What was saved a moment ago can be read. */
const saved = {
  voucher: async (id: string) => (await view()).voucher(id) as VoucherKindView,
  segment: async (id: string) => (await view()).segment(id) as SegmentView,
  automation: async (id: string) => (await (await view()).automation(id)) as AutomationView,
};

const sending = async (state: 'on' | 'paused', { caller, now }: Pick<Asked, 'caller' | 'now'>) => ({
  status: 200,
  value: await turnMarketing(state, nameOf(caller), { account, shop, now }),
});

export const handler = serve([
  on(changeSendingRoutes.pauseSending, (asked) => sending('paused', asked)),
  on(changeSendingRoutes.resumeSending, (asked) => sending('on', asked)),
  on(routes.putSegment, async (asked) => {
    await put('segment', asked);
    return { status: 200, value: await saved.segment(asked.params.id) };
  }),
  on(routes.putVoucherKind, async (asked) => {
    await put('voucher', asked);
    return { status: 200, value: await saved.voucher(asked.params.id) };
  }),
  on(routes.removeSegment, (asked) => remove('segment', asked)),
  on(routes.putAutomation, async (asked) => {
    await put('automation', asked);
    return { status: 200, value: await saved.automation(asked.params.id) };
  }),
  on(routes.removeAutomation, (asked) => remove('automation', asked)),
  on(routes.pauseAutomation, (asked) => turn('paused', asked)),
  on(routes.testAutomation, test),
  on(routes.resumeAutomation, (asked) => turn('on', asked)),
]);
