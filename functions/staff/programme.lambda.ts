import { accountTable } from '../mail/account.table.ts';
import { sendsTable } from '../mail/sends.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { NotFound } from '../platform/problem.ts';
import { on, serve } from '../platform/serve.ts';
import { defaults } from '../programme/defaults.ts';
import { definitionSchemas } from '../programme/definition.schema.ts';
import { programmeTable } from '../programme/programme.table.ts';
import { comingOf } from '../reports/comingOf.ts';
import { shop } from '../shop/shop.ts';
import { programmeRoutes } from './programme.routes.ts';
import { sendingRoutes } from './sending.routes.ts';
import { viewSending } from './sending.ts';
import { settingsRoutes } from './settings.routes.ts';
import { viewProgramme } from './viewProgramme.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const programme = programmeTable(client, table);
const account = accountTable(client, table);
const sends = sendsTable(client, table);
const view = () => viewProgramme({ programme, defaults, schemas: definitionSchemas(shop) });

/** Whoever looks at an automation does not wait longer for a figure. */
const patienceMs = 4_000;
const coming = (id: string, now: Date) =>
  comingOf(id, {
    ...{ sends, now: now.toISOString() },
    mayGoOn: () => Date.now() - now.getTime() < patienceMs,
  });

/** What is the staff's to know of the configuration. */
function settings() {
  const { name, address, url, country, currency, timeZone, locales, sender, cap, quietHours, minimumAge } = shop;
  const { transactional, marketing, replyTo } = sender;
  return {
    ...{ name, address, url, country, currency, timeZone, locales, replyTo, quietHours, minimumAge },
    senders: [transactional, marketing],
    cap: cap.every,
    purposes: Object.keys(shop.purposes),
  };
}

export const handler = serve([
  on(settingsRoutes.settings, () => ({ status: 200, value: settings() })),
  on(sendingRoutes.sending, async ({ now }) => ({ status: 200, value: await viewSending({ account, shop, now }) })),
  on(programmeRoutes.segments, async () => ({ status: 200, value: { items: (await view()).segments() } })),
  on(programmeRoutes.segment, async ({ params }) => found((await view()).segment(params.id))),
  on(programmeRoutes.voucherKinds, async () => ({ status: 200, value: { items: (await view()).vouchers() } })),
  on(programmeRoutes.voucherKind, async ({ params }) => found((await view()).voucher(params.id))),
  on(programmeRoutes.automations, async () => ({ status: 200, value: { items: await (await view()).automations() } })),
  on(programmeRoutes.automation, async ({ params: { id }, now }) => {
    const automation = await (await view()).automation(id);
    if (!automation || 'unreadable' in automation) return found(automation);
    return found({ ...automation, coming: await coming(id, now) });
  }),
]);

function found<Value>(value: Value | undefined) {
  if (value === undefined) throw new NotFound();
  return { status: 200, value };
}
