import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Body } from '../platform/body.ts';
import { htmlAnswer } from '../platform/htmlAnswer.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { InvalidInput } from '../platform/problem.ts';
import { locales } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import type { Member } from '../view/personView.types.ts';
import type { Notice, preferencesPage } from '../view/preferencesPage.ts';
import { pageLocale } from './personOf.ts';

type PreferencesAnswer = {
  shop: Shop;
  now: Date;
  token: string;
  read: () => Promise<Member>;
  page: typeof preferencesPage;
};

/**
 * Answers what was sent from the preference centre: JSON to JSON; to a form the page as it stands afterwards, in the
 * language chosen, or with its mistakes and everything that was typed.
 */
export async function answerPreferences(
  event: APIGatewayProxyEventV2,
  body: Body,
  { shop, now, token, read, page }: PreferencesAnswer,
  act: () => Promise<Notice>,
): Promise<APIGatewayProxyStructuredResultV2> {
  const draw = async (more: Partial<Parameters<typeof preferencesPage>[0]>) => {
    const person = await read();
    const chosen = locales.find((locale) => locale === Object(body.value).locale);
    const locale = chosen ?? pageLocale(event, person.locale);
    return page({ shop, locale, person, now: now.toISOString(), token, ...more });
  };
  try {
    const notice = await act();
    return body.kind === 'json' ? jsonAnswer(200, { status: notice }) : htmlAnswer(200, await draw({ notice }));
  } catch (error) {
    if (body.kind === 'json' || !(error instanceof InvalidInput)) throw error;
    const values = Object(body.value) as Record<string, unknown>;
    return htmlAnswer(400, await draw({ values, errors: error.errors ?? [] }));
  }
}
