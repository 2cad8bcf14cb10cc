import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { sesMailer } from '../mail/mailer.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { shopSecret } from '../platform/secret.ts';
import { streamBatch } from '../platform/streamBatch.ts';
import { shop } from '../shop/shop.ts';
import { inviteLead } from './inviteLead.ts';
import { leadSchema } from './lead.schema.ts';
import { leadsTable } from './leads.table.ts';

const client = documentClient();
const leads = leadsTable(client, required('LEADS_TABLE'));
const subscriptions = subscriptionsTable(client, required('CONTACTS_TABLE'));
const mailer = sesMailer(required('CONFIGURATION_SET'));
const publicUrl = required('PUBLIC_URL');

export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { keys, keyring } = await shopSecret();
  const dependencies = { leads, subscriptions, mailer, keys, keyring, shop, publicUrl, now: new Date() };
  return streamBatch(event, (image) => inviteLead(leadSchema.parse(image), dependencies));
}
