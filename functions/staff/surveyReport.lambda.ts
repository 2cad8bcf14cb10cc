import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { NotFound } from '../platform/problem.ts';
import { on, serve } from '../platform/serve.ts';
import { type Locale, locales } from '../shop/locales.ts';
import { shop } from '../shop/shop.ts';
import { answersTable } from '../surveys/answers.table.ts';
import { surveyReportRoutes } from './surveyReport.routes.ts';
import { surveyReport } from './surveyReport.ts';

const anonymous = answersTable(documentClient(), required('ANSWERS_TABLE'));
const localeFor = (wanted: string | undefined): Locale =>
  locales.find((known) => known === wanted) ?? shop.defaultLocale;

export const handler = serve([
  on(surveyReportRoutes.list, ({ query }) => {
    const titles = Object.entries(shop.surveys).map(([id, { title }]) => ({
      id,
      title: title[localeFor(query.locale)],
    }));
    return { status: 200, value: { items: titles } };
  }),
  on(surveyReportRoutes.report, async ({ params: { survey: id }, query }) => {
    const survey = Object.hasOwn(shop.surveys, id) ? shop.surveys[id] : undefined;
    if (!survey) throw new NotFound();
    const asked = { id, survey, locale: localeFor(query.locale), from: query.cursor };
    return { status: 200, value: await surveyReport(asked, { anonymous, now: new Date() }) };
  }),
]);
