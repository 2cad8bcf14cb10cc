import { setTimeout as sleep } from 'node:timers/promises';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { TokenRefused } from '../platform/problem.ts';
import { type ShopSecret, shopSecret } from '../platform/secret.ts';
import { noSniff } from '../platform/securityHeaders.ts';
import { verifyLink } from '../platform/tokens.ts';
import { shop } from '../shop/shop.ts';
import { type MailLink, readClickLink } from './clickLink.ts';
import { clicksTable } from './clicks.table.ts';
import { noteClick } from './noteClick.ts';

const clicks = clicksTable(documentClient(), required('CONTACTS_TABLE'));
const home = new URL(shop.url).href;

/** Leads on, for programs and people alike. A link that is cut, forged or of another kind leads to the shop. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const now = new Date();
  const token = event.pathParameters?.token ?? '';
  const secret = await shopSecret({ token, now });
  const link = await linkOf(token, secret, now);
  if (link) await noteClick(link, requestOf(event), { clicks, keys: secret.keys, now, sleep });
  return {
    statusCode: 302,
    headers: {
      location: link?.address ?? home,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      ...noSniff,
    },
  };
}

async function linkOf(token: string, { keyring }: ShopSecret, now: Date): Promise<MailLink | undefined> {
  try {
    return readClickLink(await verifyLink('click', token, keyring, now));
  } catch (error) {
    if (error instanceof TokenRefused) return undefined;
    throw error;
  }
}

function requestOf({ headers, requestContext: { http } }: APIGatewayProxyEventV2) {
  const purpose = headers['sec-purpose'] ?? headers.purpose ?? headers['x-moz'] ?? '';
  return {
    method: http.method,
    address: http.sourceIp,
    agent: headers['user-agent'],
    isAhead: /prefetch|preview/i.test(purpose),
  };
}
