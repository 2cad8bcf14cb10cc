import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Forbidden } from '../platform/problem.ts';

export type Role = 'owner' | 'marketer' | 'clerk';

/**
 * Throws `Forbidden` unless the caller's token is an access or id token of one of the groups. API Gateway has checked
 * signature, issuer, audience and expiry; an HTTP API hands the groups over as the text `[owner marketer]`.
 */
export function requireRole(event: APIGatewayProxyEventV2WithJWTAuthorizer, roles: Role[]): void {
  const { claims } = event.requestContext.authorizer.jwt;
  const groups = String(claims['cognito:groups'] ?? '')
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/);
  const known = claims.token_use === 'access' || claims.token_use === 'id';
  if (!known || !roles.some((role) => groups.includes(role))) throw new Forbidden();
}
