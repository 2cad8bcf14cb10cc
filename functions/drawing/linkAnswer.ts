import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { bodyText } from '../platform/body.ts';
import { htmlAnswer } from '../platform/htmlAnswer.ts';
import { preferredLocale } from '../platform/preferredLocale.ts';
import { TokenRefused, TooMany, Unavailable } from '../platform/problem.ts';
import { type Locale, locales } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { answerPage } from './answerPage.ts';
import { deadEndTexts } from './texts/deadEnds.ts';

/** The token of a link: `t` in the query, or else in the form; empty when there is none. */
export function linkToken(event: APIGatewayProxyEventV2): string {
  return event.queryStringParameters?.t || inForm(event, 't') || '';
}

function inForm(event: APIGatewayProxyEventV2, name: string): string | undefined {
  const isForm = event.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  return (isForm && new URLSearchParams(bodyText(event)).get(name)) || undefined;
}

/** The language the page was read in when its button was pressed, or else the one its link was made for. */
export function localeOf(event: APIGatewayProxyEventV2): Locale | undefined {
  const wanted = [inForm(event, 'locale'), event.queryStringParameters?.locale];
  return locales.find((locale) => locale === wanted[0]) ?? locales.find((locale) => locale === wanted[1]);
}

/** Draws the page that says it is done, whether now or before. */
export type DonePage = (about: { shop: Shop; locale: Locale }) => string;

/**
 * Answers the POST of a link's page: 200 with the page that says it is done, or for every token that does not serve,
 * whatever is wrong with it, the same 400 page.
 */
export async function answerLink(
  event: APIGatewayProxyEventV2,
  shop: Shop,
  donePage: DonePage,
  act: () => Promise<{ locale?: Locale }>,
): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const { locale } = await act();
    return htmlAnswer(200, donePage({ shop, locale: localeOf(event) ?? locale ?? shop.defaultLocale }));
  });
}

/**
 * The answer made, or for every token that does not serve the same 400 page. Whoever pressed a button too often, or when
 * too many did, reads so on a page; programs get the problem.
 */
export async function orRefused(
  event: APIGatewayProxyEventV2,
  shop: Shop,
  answer: () => Promise<APIGatewayProxyStructuredResultV2>,
): Promise<APIGatewayProxyStructuredResultV2> {
  try {
    return await answer();
  } catch (error) {
    // A link that was cut has lost its language first.
    const preferred = preferredLocale(event.headers['accept-language'] ?? '', shop.locales);
    const locale = localeOf(event) ?? preferred ?? shop.defaultLocale;
    if (error instanceof TokenRefused) return htmlAnswer(400, refusedPage({ shop, locale }));
    const isWait = error instanceof TooMany || error instanceof Unavailable;
    if (!isWait || !event.headers.accept?.includes('text/html')) throw error;
    const { headers, ...page } = htmlAnswer(
      error.status,
      answerPage({ shop, locale, texts: deadEndTexts[locale].busy }),
    );
    return { ...page, headers: { ...headers, ...error.headers } };
  }
}

/** The one refusal for a link that is cut, forged, expired or meant for something else: it tells nothing apart. */
export function refusedPage({ shop, locale }: { shop: Shop; locale: Locale }): string {
  return answerPage({ shop, locale, texts: deadEndTexts[locale].refused });
}
