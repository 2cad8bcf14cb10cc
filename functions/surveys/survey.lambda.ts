import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contactsTable } from '../contacts/contacts.table.ts';
import { answeredPage } from '../drawing/answeredPage.ts';
import { answerLink, linkToken, mistakenAnswer } from '../drawing/linkAnswer.ts';
import { surveyPage } from '../drawing/surveyPage.ts';
import { interactionsTable } from '../interactions/interactions.table.ts';
import { leadsTable } from '../leads/leads.table.ts';
import { subscriptionsTable } from '../permission/subscriptions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { readBody } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { InvalidInput, NotFound, problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { type Locale, locales } from '../shop/locales.ts';
import { type Shop, shop } from '../shop/shop.ts';
import { answersTable } from './answers.table.ts';
import { parseAnswers } from './parseAnswers.ts';
import { takeAnswers } from './takeAnswers.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const tables = {
  leads: leadsTable(client, required('LEADS_TABLE')),
  contacts: contactsTable(client, table),
  interactions: interactionsTable(client, table),
  subscriptions: subscriptionsTable(client, table),
  anonymous: answersTable(client, required('ANSWERS_TABLE')),
};

async function answer(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const id = event.pathParameters?.survey ?? '';
  const survey = Object.hasOwn(shop.surveys, id) ? shop.surveys[id] : undefined;
  if (!survey) throw new NotFound();
  const { kind, value } = readBody(event);
  try {
    const answers = parseAnswers(value, survey);
    const token = linkToken(event);
    const done = {
      page: (about: { shop: Shop; locale: Locale }) => answeredPage({ ...about, survey: id, token }),
      at: `/s/${id}/thanks`,
    };
    return await answerLink(event, shop, done, async () => {
      const now = new Date();
      const dependencies = { ...tables, ...(await shopSecret({ token, now })), shop, now };
      const from = event.requestContext.http.sourceIp;
      await takeAnswers({ id, survey, token, from }, answers, dependencies);
      return {};
    });
  } catch (error) {
    if (kind !== 'form' || !(error instanceof InvalidInput)) throw error;
    return withErrors(id, value as Record<string, unknown>, error);
  }
}

/** The survey again with what is missing, everything that was answered kept. */
function withErrors(id: string, values: Record<string, unknown>, { status, errors }: InvalidInput) {
  const locale = locales.find((known) => known === values.locale) ?? shop.defaultLocale;
  return mistakenAnswer(status, surveyPage({ shop, survey: id, locale, values, errors: errors ?? [] }));
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(answer);
