import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { pageAnswer } from '../drawing/pageAnswer.ts';
import { preferredLocale } from '../platform/preferredLocale.ts';
import { NotFound } from '../platform/problem.ts';
import type { Shop } from '../shop/shop.ts';
import { type Certificate, certificateOf } from '../view/certificateOf.ts';
import { certificatePage } from '../view/certificatePage.ts';

type Asked = { record: string; locale: string | undefined; headers: Record<string, string | undefined> };

/** The certificate of one consent for staff: JSON, or for who asks for `text/html` a page to print. */
export function certificateAnswer(
  { record, locale: wanted = '', headers: { accept = '', 'accept-language': languages = '' } }: Asked,
  items: Record<string, unknown>[],
  { shop, now }: { shop: Shop; now: Date },
): APIGatewayProxyStructuredResultV2 | { status: 200; value: Certificate } {
  const certificate = certificateOf(items, record, shop, now);
  if (!certificate) throw new NotFound();
  if (!accept.includes('text/html')) return { status: 200, value: certificate };
  const locale = preferredLocale(wanted, shop.locales) ?? preferredLocale(languages, shop.locales);
  return pageAnswer(200, certificatePage({ shop, locale: locale ?? shop.defaultLocale, certificate }));
}
