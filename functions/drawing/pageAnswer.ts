import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { htmlAnswer } from '../platform/htmlAnswer.ts';
import { policyFor } from '../platform/pagePolicy.ts';
import { sheets } from './styles/pageSheets.atBuild.ts';
import { withSheets } from './withSheets.ts';

/** A page made for one person, with its styles in it. */
export function pageAnswer(statusCode: number, page: string): APIGatewayProxyStructuredResultV2 {
  const body = withSheets(page, sheets);
  const answer = htmlAnswer(statusCode, body);
  return { ...answer, headers: { ...answer.headers, 'content-security-policy': policyFor(body) } };
}
