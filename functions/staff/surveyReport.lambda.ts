import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { NotFound, problems } from '../platform/problem.ts';
import { locales } from '../shop/locales.ts';
import { shop } from '../shop/shop.ts';
import { surveysTable } from '../surveys/surveys.table.ts';
import { requireRole } from './requireRole.ts';
import { surveyReport } from './surveyReport.ts';

const surveys = surveysTable(documentClient(), required('CONTACTS_TABLE'));

async function read(event: APIGatewayProxyEventV2WithJWTAuthorizer): Promise<APIGatewayProxyStructuredResultV2> {
  requireRole(event, ['owner', 'marketer']);
  const { locale: wanted, cursor: from } = event.queryStringParameters ?? {};
  const locale = locales.find((known) => known === wanted) ?? shop.defaultLocale;
  const id = event.pathParameters?.survey;
  if (id === undefined) {
    const items = Object.entries(shop.surveys).map(([known, { title }]) => ({ id: known, title: title[locale] }));
    return jsonAnswer(200, { items });
  }
  const survey = Object.hasOwn(shop.surveys, id) ? shop.surveys[id] : undefined;
  if (!survey) throw new NotFound();
  return jsonAnswer(200, await surveyReport({ id, survey, locale, from }, { surveys }));
}

export const handler = middy<APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(read);
