import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

import { noSniff } from './securityHeaders.ts';

/** A JSON answer; personal or not, it is for this caller only. */
export function jsonAnswer(statusCode: number, value: unknown): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...noSniff },
    body: JSON.stringify(value),
  };
}
