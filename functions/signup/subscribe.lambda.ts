import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { formPage } from '../drawing/formPage.ts';
import { attackGauge } from '../leads/attackGauge.ts';
import { requireProof } from '../leads/requireProof.ts';
import { submissionsTable } from '../leads/submissions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { readBody } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { shop } from '../shop/shop.ts';
import { answerForm } from './answerForm.ts';
import { parseSignup } from './parseSignup.ts';
import { subscribe } from './subscribe.ts';

const gauge = attackGauge(shop.limits.proofOfWorkAbove);
const leads = submissionsTable(documentClient(), required('LEADS_TABLE'));

async function signUp(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const now = new Date();
  const body = readBody(event);
  return answerForm(event, body, { shop, formPage }, async () => {
    const parsed = parseSignup(body, shop, now);
    const { sourceIp: address, userAgent: agent } = event.requestContext.http;
    const { keys, keyring } = await shopSecret();
    const { proof, signup } = parsed;
    await requireProof({ form: signup.form, proof }, { gauge, leads, keyring, shop, now });
    const { isFirst } = await subscribe(parsed, { address, agent }, { leads, keys, shop, now });
    if (isFirst) gauge.note(now);
    return parsed;
  });
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(problems())
  .handler(signUp);
