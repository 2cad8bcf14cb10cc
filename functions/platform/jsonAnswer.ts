import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** A JSON answer; personal or not, it is for this caller only. */
export function jsonAnswer(statusCode: number, value: unknown): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}
