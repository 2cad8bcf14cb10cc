import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { formPage } from '../drawing/formPage.ts';
import { mistakenAnswer } from '../drawing/linkAnswer.ts';
import type { Body } from '../platform/body.ts';
import { InvalidInput, ProofNeeded, TooMany } from '../platform/problem.ts';
import { noSniff } from '../platform/securityHeaders.ts';
import { locales } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import type { ParsedSignup } from './parseSignup.ts';

const accepted: APIGatewayProxyStructuredResultV2 = {
  statusCode: 202,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...noSniff },
  body: '{"status":"accepted"}',
};

/**
 * Answers a sign-up: 202 and always the same bytes; for a page's plain form, a redirect to its `_next` if the shop
 * allows that, or the form again with its errors and everything that was typed.
 */
export async function answerForm(
  event: APIGatewayProxyEventV2,
  body: Body,
  { shop, formPage: page }: { shop: Shop; formPage: typeof formPage },
  accept: () => Promise<ParsedSignup>,
): Promise<APIGatewayProxyStructuredResultV2> {
  const fromPage = body.kind === 'form' && (event.headers.accept ?? '').includes('text/html');
  try {
    const next = allowedNext((await accept()).next, shop.redirects);
    return next && body.kind === 'form'
      ? { statusCode: 303, headers: { location: next, ...noSniff }, body: '' }
      : accepted;
  } catch (error) {
    const values = Object(body.value) as Record<string, unknown>;
    const form = typeof values.form === 'string' ? values.form : '';
    const shown = error instanceof InvalidInput || error instanceof TooMany || error instanceof ProofNeeded;
    if (!fromPage || !shown || !Object.hasOwn(shop.forms, form)) throw error;
    const locale = locales.find((known) => known === values.locale) ?? shop.defaultLocale;
    const errors = error.errors ?? [{ path: '', code: 'too-many' }];
    const answer = mistakenAnswer(error.status, page({ shop, form, locale, values, errors }));
    return { ...answer, headers: { ...answer.headers, ...error.headers } };
  }
}

/**
 * The address a form may go on to: a listed path of ours with any query, or a listed address in full; else none. Spelt
 * as a header can hold it, other letters percent-encoded (RFC 3986).
 */
export function allowedNext(next: string | undefined, allowed: string[]): string | undefined {
  if (next === undefined || !allowed.some((entry) => next === entry || next.startsWith(`${entry}?`))) return undefined;
  const url = new URL(next, 'https://our.invalid');
  return next.startsWith('/') ? `${url.pathname}${url.search}${url.hash}` : url.href;
}
