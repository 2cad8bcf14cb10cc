import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { ApiKeysTable } from './apiKeys.table.ts';
import { type Caller, roles } from './may.ts';
import type { ReadToken } from './staffTokens.ts';

type Event = Pick<APIGatewayProxyEventV2, 'headers'> & {
  requestContext?: Partial<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']>;
};

/** What a door asks of those who come without a token that the gateway has checked. */
export type Doorkeeper = { apiKeys?: Pick<ApiKeysTable, 'find'> | undefined; tokens?: ReadToken | undefined };

/**
 * Who calls; undefined is nobody: no token and no key, a token of another kind or of no group, a key that is unknown or
 * revoked. Keys are looked up only where systems have a door, tokens read only where staff share it with them.
 */
export async function callerOf(event: Event, { apiKeys, tokens }: Doorkeeper = {}): Promise<Caller | undefined> {
  const staff = staffOf(event.requestContext?.authorizer?.jwt?.claims);
  if (staff) return staff;
  const apiKey = apiKeys && event.headers['x-api-key'];
  const known = apiKey ? await apiKeys.find(apiKey) : undefined;
  if (known) return { kind: 'system', key: known.id, scopes: known.scopes };
  const [, token] = (tokens && /^Bearer\s+(\S+)$/i.exec(event.headers.authorization ?? '')) || [];
  return token ? staffOf(await tokens!(token)) : undefined;
}

/**
 * The token's signature, issuer, audience and expiry are checked; an HTTP API hands the groups over as the text
 * `[owner marketer]`, a token as a list. Of several groups the one that may most counts. An ID token tells whose
 * mailbox it is too.
 */
function staffOf(claims: Record<string, unknown> | undefined): Caller | undefined {
  if (!claims || (claims.token_use !== 'access' && claims.token_use !== 'id')) return undefined;
  const groups = [claims['cognito:groups'] ?? '']
    .flat()
    .join(' ')
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/);
  const role = roles.find((known) => groups.includes(known));
  if (!role) return undefined;
  const name = String(claims.username ?? claims['cognito:username'] ?? claims.sub);
  return {
    kind: 'staff',
    role,
    name,
    ...(String(claims.email_verified) === 'true' && { email: String(claims.email) }),
  };
}
