import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';

/** What a function of this kind usually carries: middy, zod and the document client, with nothing left out. */
const bodySchema = z.strictObject({ email: z.email(), name: z.string().max(80).optional() });
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

async function put(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const Item = { pk: event.requestContext.requestId, ...bodySchema.parse(JSON.parse(event.body ?? '')) };
  await client.send(new PutCommand({ TableName: process.env.TABLE, Item }));
  return { statusCode: 202, body: '{"status":"accepted"}' };
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(put);
