import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { isBrowser, mistakenAnswer, seeOther } from '../drawing/linkAnswer.ts';
import { pageAnswer } from '../drawing/pageAnswer.ts';
import type { Body } from '../platform/body.ts';
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

/** What was done, and which fields now say something else. */
export type Changed = { notice: Notice; saved?: string[] };

/**
 * Answers what was sent from the preference centre: JSON to JSON; to a browser the page as it stands afterwards, in the
 * language chosen, to be opened; or with its mistakes and everything that was typed.
 */
export async function answerPreferences(
  event: APIGatewayProxyEventV2,
  body: Body,
  { shop, now, token, read, page }: PreferencesAnswer,
  act: () => Promise<Changed>,
): Promise<APIGatewayProxyStructuredResultV2> {
  const chosen = locales.find((locale) => locale === Object(body.value).locale);
  const draw = async (more: Partial<Parameters<typeof preferencesPage>[0]>) => {
    const person = await read();
    const locale = chosen ?? pageLocale(event, person.locale);
    return page({ shop, locale, person, now: now.toISOString(), token, ...more });
  };
  try {
    const { notice, saved = [] } = await act();
    if (body.kind === 'json') return jsonAnswer(200, { status: notice });
    const locale = chosen ?? event.queryStringParameters?.locale;
    return isBrowser(event)
      ? seeOther('/preferences', { t: token, locale, done: notice, saved: saved.join(',') })
      : pageAnswer(200, await draw({ notice, saved }));
  } catch (error) {
    if (body.kind === 'json' || !(error instanceof InvalidInput)) throw error;
    const values = Object(body.value) as Record<string, unknown>;
    return mistakenAnswer(400, await draw({ values, errors: error.errors ?? [] }));
  }
}
