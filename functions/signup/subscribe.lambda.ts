import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { formPage } from '../../forms/pages/formPage.ts';
import { documentClient } from '../platform/aws.ts';
import { readBody } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { shop } from '../shop/shop.ts';
import { answerForm } from './answerForm.ts';
import { leadsTable } from './leads.table.ts';
import { parseSignup } from './parseSignup.ts';
import { subscribe } from './subscribe.ts';

const leads = leadsTable(documentClient(), required('LEADS_TABLE'));

async function signUp(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const now = new Date();
  const body = readBody(event);
  return answerForm(event, body, { shop, formPage }, async () => {
    const parsed = parseSignup(body, shop, now);
    const { sourceIp: address, userAgent: agent } = event.requestContext.http;
    const { keys } = await shopSecret();
    await subscribe(parsed, { address, agent }, { leads, keys, shop, now });
    return parsed;
  });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(signUp);
