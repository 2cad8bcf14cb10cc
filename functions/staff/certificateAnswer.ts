import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { htmlAnswer } from '../platform/htmlAnswer.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { preferredLocale } from '../platform/preferredLocale.ts';
import { NotFound } from '../platform/problem.ts';
import type { Shop } from '../shop/shop.ts';
import { certificateOf } from '../view/certificateOf.ts';
import { certificatePage } from '../view/certificatePage.ts';

/** The certificate of one consent for staff: JSON, or for who asks for `text/html` a page to print. */
export function certificateAnswer(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  items: Record<string, unknown>[],
  { shop, now }: { shop: Shop; now: Date },
): APIGatewayProxyStructuredResultV2 {
  const certificate = certificateOf(items, event.pathParameters?.record ?? '', shop, now);
  if (!certificate) throw new NotFound();
  const { accept = '', 'accept-language': languages = '' } = event.headers;
  if (!accept.includes('text/html')) return jsonAnswer(200, certificate);
  const asked = preferredLocale(event.queryStringParameters?.locale ?? '', shop.locales);
  const locale = asked ?? preferredLocale(languages, shop.locales) ?? shop.defaultLocale;
  return htmlAnswer(200, certificatePage({ shop, locale, certificate }));
}
