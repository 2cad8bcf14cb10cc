import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { contactOrdersTable } from '../contacts/contactOrders.table.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { log } from '../platform/log.ts';
import { queueBatch } from '../platform/queueBatch.ts';
import { shopSecret } from '../platform/secret.ts';
import { readCampaigns } from '../programme/campaigns/readCampaigns.table.ts';
import { readLetters } from '../programme/readLetters.table.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import { sendWorkSchema } from '../programme/send.schema.ts';
import { shop } from '../shop/shop.ts';
import { issueVoucher, type Promised } from '../vouchers/issueVoucher.ts';
import { vouchersTable } from '../vouchers/vouchers.table.ts';
import { accountTable } from './account.table.ts';
import { accountMailer } from './accountMailer.ts';
import { circuit } from './circuit.ts';
import { dueMails } from './dueMails.table.ts';
import { sendQuota, sesClient, sesMailer } from './mailer.ts';
import { marketingRoom } from './marketingRoom.ts';
import { pace } from './pace.ts';
import { sendAll } from './sendAll.ts';
import { sendsTable } from './sends.table.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const orders = contactOrdersTable(client, table);
const subscriptions = subscriptionsTable(client, table);
const vouchers = vouchersTable(client, table);
const sends = sendsTable(client, table);
const programme = readProgramme(client, table);
const letters = readLetters(client, table);
const campaigns = readCampaigns(client, table);
const due = dueMails(client, table);
const clock = () => new Date();
const account = circuit();
const ses = sesClient();
/** The most that this instance sends in a second, of all that the shop does. */
const most = Number(required('MAILS_PER_SECOND'));
const inPace = pace(most);
const room = marketingRoom({
  account: accountTable(client, table),
  askQuota: () => sendQuota(ses),
  inPace,
  shop,
  part: most / shop.limits.mailsPerSecond,
});
const mailer = accountMailer(sesMailer(required('CONFIGURATION_SET'), ses), {
  inPace,
  circuit: account,
  clock,
  makesRoom: true,
});
const publicUrl = required('PUBLIC_URL');

const reserveMs = 25_000;

export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const { keys, keyring } = await shopSecret();
  const mayGoOn = () => context.getRemainingTimeInMillis() > reserveMs;
  const tables = { contacts, orders, subscriptions, sends };
  const dependencies = {
    ...tables,
    mailer,
    circuit: account,
    room,
    issue: (promised: Promised) => issueVoucher(promised, { contacts, vouchers, keys, shop, now: clock(), by: 'send' }),
    keyring,
    shop,
    programme,
    letters,
    campaigns,
    publicUrl,
    clock,
    mayGoOn,
    sleep,
    dueMails: due,
  };
  return queueBatch(event, async (body) => {
    const work = sendWorkSchema.parse(body);
    // What another table planned stands on that table's agenda.
    return work.table === table ? sendAll(work, dependencies) : log('SEND_OF_ANOTHER_TABLE');
  });
}
