import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { isOpen, readLead } from '../leads/lead.schema.ts';
import { leadsTable } from '../leads/leads.table.ts';
import { sesMailer } from '../mail/mailer.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { shopSecret } from '../platform/secret.ts';
import { streamBatch } from '../platform/streamBatch.ts';
import { shop } from '../shop/shop.ts';
import { inviteLead } from './inviteLead.ts';
import { letterSchema } from './letter.schema.ts';
import { lettersTable } from './letters.table.ts';
import { mailLetter } from './mailLetter.ts';

const client = documentClient();
const leads = leadsTable(client, required('LEADS_TABLE'));
const letters = lettersTable(client, required('LEADS_TABLE'));
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const subscriptions = subscriptionsTable(client, required('CONTACTS_TABLE'));
const mailer = sesMailer(required('CONFIGURATION_SET'));
const publicUrl = required('PUBLIC_URL');

/** Mails what people asked for: the question that confirms a sign-up, and the letters about their rights. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { keys, keyring } = await shopSecret();
  const tables = { leads, letters, contacts, subscriptions };
  const dependencies = { ...tables, mailer, keys, keyring, shop, publicUrl, now: new Date() };
  return streamBatch(event, async (image) => {
    if ('letter' in image) return mailLetter(letterSchema.parse(image), dependencies);
    const lead = readLead(image);
    if (isOpen(lead)) await inviteLead(lead, dependencies);
  });
}
