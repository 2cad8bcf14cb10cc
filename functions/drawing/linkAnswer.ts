import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { bodyText } from '../platform/body.ts';
import { preferredLocale } from '../platform/preferredLocale.ts';
import { TokenRefused, TooMany, Unavailable } from '../platform/problem.ts';
import { noSniff } from '../platform/securityHeaders.ts';
import { type Locale, locales } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { answerPage } from './answerPage.ts';
import { pageAnswer } from './pageAnswer.ts';
import { refusedPage } from './refusedPage.ts';
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

/**
 * The page that says it is done, whether now or before, and where the same stands to be opened. A browser is led there
 * (303), so that going back or loading it anew sends nothing twice; programs, those of mail among them, get it at once.
 */
export type Done = {
  page: (about: { shop: Shop; locale: Locale }) => string;
  at: string;
};

/** Whether it is a browser that sent a page's form. */
export function isBrowser(event: APIGatewayProxyEventV2): boolean {
  return Boolean(event.headers.accept?.includes('text/html'));
}

/** To a page of ours, opened by the same link in the same language. */
export function seeOther(at: string, query: Record<string, string | undefined>): APIGatewayProxyStructuredResultV2 {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const location = given.length > 0 ? `${at}?${new URLSearchParams(given)}` : at;
  return { statusCode: 303, headers: { location, 'cache-control': 'no-store', ...noSniff }, body: '' };
}

/** A page with mistakes to mend. A browser keeps it, so that the way back to it needs no leave to send anything again. */
export function mistakenAnswer(statusCode: number, page: string): APIGatewayProxyStructuredResultV2 {
  const { headers, ...answer } = pageAnswer(statusCode, page);
  return { ...answer, headers: { ...headers, 'cache-control': 'private, no-cache' } };
}

/**
 * Answers the POST of a link's page: with the page that says it is done, or for every token that does not serve, whatever
 * is wrong with it, the same 400 page.
 */
export async function answerLink(
  event: APIGatewayProxyEventV2,
  shop: Shop,
  done: Done,
  act: () => Promise<{ locale?: Locale }>,
): Promise<APIGatewayProxyStructuredResultV2> {
  return orRefused(event, shop, async () => {
    const { locale } = await act();
    const language = localeOf(event) ?? locale ?? shop.defaultLocale;
    if (isBrowser(event)) return seeOther(done.at, { t: linkToken(event), locale: language });
    return pageAnswer(200, done.page({ shop, locale: language }));
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
    if (error instanceof TokenRefused) return mistakenAnswer(400, refusedPage({ shop, locale }));
    const isWait = error instanceof TooMany || error instanceof Unavailable;
    if (!isWait || !isBrowser(event)) throw error;
    const { headers, ...page } = mistakenAnswer(
      error.status,
      answerPage({ shop, locale, texts: deadEndTexts[locale].busy }),
    );
    return { ...page, headers: { ...headers, ...error.headers } };
  }
}
