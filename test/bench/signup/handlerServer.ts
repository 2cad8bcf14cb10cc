import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { serve } from '../support/serve.ts';

/** The function `subscribe` behind a bare HTTP server: everything it does but what its two clients would do. */
process.env.LEADS_TABLE = 'leads';
process.env.SECRET_ARN = 'secret';
process.env.AWS_REGION = 'eu-central-1';
DynamoDBDocumentClient.prototype.send = async () => ({});
SecretsManagerClient.prototype.send = async () => ({ SecretString: JSON.stringify({ pepper: 'p'.repeat(64) }) });
// More in a minute than any attack: proofs of work are not what is measured.
const { shop } = await import('../../../functions/shop/shop.ts');
shop.limits.proofOfWorkAbove = Number.POSITIVE_INFINITY;
const { handler } = await import('../../../functions/signup/subscribe.lambda.ts');

const context = {} as Context;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const event = {
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
      isBase64Encoded: false,
      requestContext: { http: { sourceIp: '192.0.2.1', userAgent: 'bench' } },
    } as unknown as APIGatewayProxyEventV2;
    const { statusCode, headers, body = '' } = (await handler(event, context)) as APIGatewayProxyStructuredResultV2;
    response.writeHead(statusCode!, {
      ...(headers as Record<string, string>),
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => serve({ port: (server.address() as AddressInfo).port }, async () => null));
