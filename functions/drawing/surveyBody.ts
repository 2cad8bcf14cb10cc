import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import type { FormError } from './formDefinition.types.ts';
import { type Html, html } from './html.ts';
import { type SurveyTexts, surveyTexts } from './texts/survey.ts';

type Survey = ShopConfig['surveys'][string];
type Question = Survey['questions'][string];

export type SurveyBodyOptions = {
  survey: Survey;
  locale: Locale;
  values: Record<string, unknown>;
  errors: readonly FormError[];
};

/** A survey with its heading in one language. Ids begin with the language, since a page may carry all of them. */
export function surveyBody({ survey, locale, values, errors }: SurveyBodyOptions): Html {
  const words = surveyTexts[locale];
  const answers = Object(values.answers) as Record<string, unknown>;
  const problems = new Map(errors.map(({ path, code }) => [path.replace(/^answers\./, ''), problemText(words, code)]));
  const wrong = Object.entries(survey.questions).filter(([name]) => problems.has(name));
  return html`<h1 class="title">${survey.title[locale]}</h1>
${survey.intro && html`<p class="intro">${survey.intro[locale]}</p>`}
${wrong.length > 0 && summary(words, locale, wrong)}
<form method="post" novalidate><input type="hidden" name="locale" value="${locale}">
${Object.entries(survey.questions).map(([name, question]) =>
  group({ name, question, locale, words, answer: String(answers[name] ?? ''), problem: problems.get(name) }),
)}
<div class="away" aria-hidden="true"><label for="${locale}-website">${words.trap}</label><input id="${locale}-website" name="website" type="text" tabindex="-1" autocomplete="off"></div>
<button class="button" type="submit">${words.submit}</button></form>
<p class="small">${words.note}</p>`;
}

function problemText(words: SurveyTexts, code = ''): string {
  return code === 'too-long' || code === 'control-characters' ? words.tooLong : words.choose;
}

function summary(words: SurveyTexts, locale: Locale, wrong: [string, Question][]): Html {
  return html`<div class="summary" tabindex="-1"><div role="alert"><p class="summary-title">${words.problem}</p>
<ul>${wrong.map(([name, { text }]) => html`<li><a href="#${locale}-${name}">${text[locale]}</a></li>`)}</ul></div></div>`;
}

type Group = {
  name: string;
  question: Question;
  locale: Locale;
  words: SurveyTexts;
  answer: string;
  problem: string | undefined;
};

function group({ name, question, locale, words, answer, problem }: Group): Html {
  const id = `${locale}-${name}`;
  const label = html`${question.text[locale]}${!question.required && html` <span class="optional">(${words.optional})</span>`}`;
  const error = problem && html`<p class="error" id="${id}-error">${problem}</p>`;
  const described = problem && html` aria-describedby="${id}-error"`;
  if (question.type === 'text')
    return html`<div class="field"><label for="${id}">${label}</label>${error}
<textarea id="${id}" name="answers[${name}]" rows="4" maxlength="1000"${described}${problem && html` aria-invalid="true"`}>${answer}</textarea></div>`;
  const radio = (value: string, text: string, first: boolean) =>
    html`<label><input type="radio" name="answers[${name}]" value="${value}"${first && html` id="${id}"`}${answer === value && html` checked`}${question.required && html` required`}><span>${text}</span></label>`;
  const scale = Array.from({ length: 11 }, (_, i) => radio(String(i), String(i), i === 0));
  return html`<fieldset class="field"${described}><legend>${label}</legend>${error}
${
  question.type === 'scale'
    ? html`<div class="scale">${scale}</div>
<p class="hint ends"><span>0: ${question.least[locale]}</span> <span>10: ${question.most[locale]}</span></p>`
    : html`<div class="choices">${Object.entries(question.options).map(([value, { text }], i) => radio(value, text[locale], i === 0))}</div>`
}</fieldset>`;
}
