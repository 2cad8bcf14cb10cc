import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { erasedPage } from '../../forms/pages/erasedPage.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { sesMailer } from '../mail/mailer.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { answerLink, linkToken } from '../platform/linkAnswer.ts';
import { log, reasonOf } from '../platform/log.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { leadsTable } from '../signup/leads.table.ts';
import { leadKeyOf } from './collectCopy.ts';
import { eraseContact } from './eraseContact.ts';
import { erasuresTable } from './erasures.table.ts';
import { erasedMail } from './rightsMail.ts';

const client = documentClient();
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const erasures = erasuresTable(client, required('CONTACTS_TABLE'));
const leads = leadsTable(client, required('LEADS_TABLE'));
const mailer = sesMailer(required('CONFIGURATION_SET'));

/** The button of the erasure's page. The last act is a mail to the address, which by then is in memory only. */
function erase(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return answerLink(event, shop, erasedPage, async () => {
    const now = new Date();
    const { keys, keyring } = await shopSecret();
    const { subject } = await verifyLink('erase', linkToken(event), keyring, now);
    const dropLead = (contact: { email: string }) => leads.drop(leadKeyOf(contact, keys));
    const contact = await eraseContact(subject, 'erased', { contacts, erasures, dropLead, now });
    if (!contact) return {};
    const mail = await erasedMail(contact, { shop, now });
    await mailer(mail).catch((error) => log('ERASURE_NOT_TOLD', { contact: subject, ...reasonOf(error) }));
    return { locale: contact.locale };
  });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(erase);
