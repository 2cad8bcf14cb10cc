import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { newRightsMail } from '../asked/newRightsMail.ts';
import type { ContactStub } from '../contacts/contact.schema.ts';
import { contactsTable } from '../contacts/contacts.table.ts';
import { erasedPage } from '../drawing/erasedPage.ts';
import { answerLink, type Done, linkToken } from '../drawing/linkAnswer.ts';
import { askedTable } from '../leads/asked.table.ts';
import { leadKeyOf } from '../leads/leadKeyOf.ts';
import { leadsTable } from '../leads/leads.table.ts';
import { eraseContact } from '../permission/eraseContact.ts';
import { erasuresTable } from '../permission/erasures.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';

const client = documentClient();
const contacts = contactsTable(client, required('CONTACTS_TABLE'));
const erasures = erasuresTable(client, required('CONTACTS_TABLE'));
const leads = leadsTable(client, required('LEADS_TABLE'));
const asked = askedTable(client, required('LEADS_TABLE'));

/** How long somebody waits for the answer; what is not cleared by then goes on without them. */
const patienceMs = 4_000;

const done: Done = { page: erasedPage, at: '/erased' };

/** The button of the erasure's page. What comes last is a letter to the address, which stays nowhere but on it. */
function erase(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return answerLink(event, shop, done, async () => {
    const now = new Date();
    const token = linkToken(event);
    const { keys, keyring } = await shopSecret({ token, now });
    const { subject } = await verifyLink('erase', token, keyring, now);
    // A letter to whoever was merged since leads to whom she is now.
    const contactId = (await contacts.mergedInto(subject)) ?? subject;
    const erased = { contactId, kind: 'erased' } as const;
    const alongside = (contact: ContactStub) => [
      ...(contact.email ? [leads.dropped(leadKeyOf(contact.email, keys))] : []),
      ...(['copy', 'erase'] as const).map((kind) => asked.dropped({ contactId, kind })),
      ...contact.vouchers.map((voucher) => asked.dropped({ contactId, kind: 'voucher', voucher })),
      ...(contact.email
        ? [
            asked.asked(
              newRightsMail({ ...erased, address: contact.email, locale: contact.locale ?? shop.defaultLocale }, now),
            ),
          ]
        : []),
    ];
    const contact = await eraseContact(contactId, 'erased', {
      ...{ contacts, erasures, alongside, now },
      mayGoOn: () => Date.now() - now.getTime() < patienceMs,
    });
    return { locale: contact?.locale };
  });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(erase);
