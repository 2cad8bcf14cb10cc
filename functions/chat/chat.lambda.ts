import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { attackGauge } from '../leads/attackGauge.ts';
import { requireProof } from '../leads/requireProof.ts';
import { submissionsTable } from '../leads/submissions.table.ts';
import { documentClient } from '../platform/aws.ts';
import { readBody } from '../platform/body.ts';
import { required } from '../platform/environment.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { parseShape } from '../platform/parseShape.ts';
import { pathParameters } from '../platform/pathParameters.ts';
import { preferredLocale } from '../platform/preferredLocale.ts';
import { problems } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { shop } from '../shop/shop.ts';
import type { ParsedSignup } from '../signup/parseSignup.ts';
import { subscribe } from '../signup/subscribe.ts';
import { chatMessageSchema, chatStartSchema } from './chat.schema.ts';
import { chatsTable } from './chats.table.ts';
import { countVisit } from './countVisit.ts';
import { startChat } from './startChat.ts';
import { takeMessage } from './takeMessage.ts';

const client = documentClient();
const [leads, chats] = [submissionsTable(client, required('LEADS_TABLE')), chatsTable(client, required('LEADS_TABLE'))];
const gauge = attackGauge(shop.limits.proofOfWorkAbove);

async function chat(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const now = new Date();
  const { sourceIp: address, userAgent: agent } = event.requestContext.http;
  const body = event.body ? readBody(event).value : {};
  const id = pathParameters(event).id;
  const asked = id === undefined ? parseShape(chatStartSchema, body) : { id, ...parseShape(chatMessageSchema, body) };
  const { keys, keyring } = await shopSecret();
  await countVisit(address, { leads, keys, shop, now });
  if ('id' in asked) {
    const signUp = async (parsed: ParsedSignup) => {
      const { isFirst } = await subscribe(parsed, { address, agent }, { leads, keys, shop, now });
      if (isFirst) gauge.note(now);
    };
    return jsonAnswer(200, await takeMessage(asked, { chats, shop, now, signUp }));
  }
  await requireProof({ form: 'chat', proof: asked.altcha }, { gauge, leads, keyring, shop, now });
  const reader = preferredLocale(event.headers['accept-language'] ?? '', shop.locales) ?? shop.defaultLocale;
  return jsonAnswer(201, await startChat(asked, reader, { chats, shop, now }));
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().use(problems()).handler(chat);
