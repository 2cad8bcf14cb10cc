import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { rightsMailSchema, testMailSchema } from '../leads/asked.schema.ts';
import { askedTable } from '../leads/asked.table.ts';
import { isOpen, readLead } from '../leads/lead.schema.ts';
import { accountMailer } from '../mail/accountMailer.ts';
import { circuit } from '../mail/circuit.ts';
import { sesMailer } from '../mail/mailer.ts';
import { pace } from '../mail/pace.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { shopSecret } from '../platform/secret.ts';
import { streamBatch } from '../platform/streamBatch.ts';
import { campaignsTable } from '../programme/campaigns/campaigns.table.ts';
import { readLetters } from '../programme/readLetters.table.ts';
import { readProgramme } from '../programme/readProgramme.table.ts';
import { shop } from '../shop/shop.ts';
import { vouchersTable } from '../vouchers/vouchers.table.ts';
import { aboutRight } from './aboutRight.ts';
import { invitation } from './invitation.ts';
import { mailAsked } from './mailAsked.ts';
import { testMail } from './testMail.ts';

const client = documentClient();
const asked = askedTable(client, required('LEADS_TABLE'));
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const subscriptions = subscriptionsTable(client, required('CONTACTS_TABLE'));
const vouchers = vouchersTable(client, required('CONTACTS_TABLE'));
const programme = readProgramme(client, required('CONTACTS_TABLE'));
const letters = readLetters(client, required('CONTACTS_TABLE'));
const campaigns = campaignsTable(client, required('CONTACTS_TABLE'));
const publicUrl = required('PUBLIC_URL');
const account = circuit();
const mailer = accountMailer(sesMailer(required('CONFIGURATION_SET')), {
  inPace: pace(Number(required('MAILS_PER_SECOND'))),
  circuit: account,
  clock: () => new Date(),
  makesRoom: false,
});

/** Mails what people asked for: the question that confirms a sign-up, what concerns their rights, and tests of letters. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { keys, keyring } = await shopSecret();
  const tables = { asked, contacts, subscriptions, vouchers, programme, letters, campaigns };
  const dependencies = { ...tables, mailer, circuit: account, keys, keyring, shop, publicUrl, now: new Date() };
  return streamBatch(event, async (image) => {
    if (image.kind === 'test') return mailAsked(testMail(testMailSchema.parse(image), dependencies), dependencies);
    if ('kind' in image) return mailAsked(aboutRight(rightsMailSchema.parse(image), dependencies), dependencies);
    const lead = readLead(image);
    if (isOpen(lead)) await mailAsked(invitation(lead, dependencies), dependencies);
  });
}
