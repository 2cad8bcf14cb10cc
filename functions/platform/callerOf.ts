import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { ApiKeysTable } from './apiKeys.table.ts';
import { type Caller, roles } from './may.ts';

type Event = Pick<APIGatewayProxyEventV2, 'headers'> & {
  requestContext?: Partial<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']>;
};

/**
 * Who calls; undefined is nobody: no token and no key, a token of another kind or of no group, a key that is unknown or
 * revoked. Keys are looked up only where the route is the systems'.
 */
export async function callerOf(event: Event, apiKeys?: Pick<ApiKeysTable, 'find'>): Promise<Caller | undefined> {
  const staff = staffIn(event);
  if (staff || !apiKeys) return staff;
  const apiKey = event.headers['x-api-key'];
  const known = apiKey ? await apiKeys.find(apiKey) : undefined;
  return known && { kind: 'system', key: known.id, scopes: known.scopes };
}

/**
 * API Gateway has checked the token's signature, issuer, audience and expiry; an HTTP API hands the groups over as the
 * text `[owner marketer]`. Of several groups the one that may most counts.
 */
function staffIn({ requestContext }: Event): Caller | undefined {
  const claims = requestContext?.authorizer?.jwt?.claims;
  if (!claims || (claims.token_use !== 'access' && claims.token_use !== 'id')) return undefined;
  const groups = String(claims['cognito:groups'] ?? '')
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/);
  const role = roles.find((known) => groups.includes(known));
  return role && { kind: 'staff', role, name: String(claims.username ?? claims['cognito:username'] ?? claims.sub) };
}
