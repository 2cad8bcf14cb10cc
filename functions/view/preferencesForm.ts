import { errorsByField } from '../drawing/errorsByField.ts';
import { fill, fillPlain } from '../drawing/fill.ts';
import { fieldGroup, summary } from '../drawing/formBody.ts';
import type { FormDefinition, FormValues } from '../drawing/formDefinition.types.ts';
import { formField } from '../drawing/formField.ts';
import { type Html, html } from '../drawing/html.ts';
import { languageNames } from '../drawing/page.ts';
import { formTexts } from '../drawing/texts/formTexts.ts';
import { paceTexts } from '../drawing/texts/pace.ts';
import { preferencesTexts } from '../drawing/texts/preferences.ts';
import { dayWords } from '../drawing/words.ts';
import { askable, tellable, valueAt } from '../person/profileFields.ts';
import { consentHash } from '../shop/consentHash.ts';
import type { PersonView } from './personView.types.ts';

/**
 * What people come for: less, a break, out, and to put right what is known of them. It has no action, so it is sent to
 * the page's own address and takes the token along. After a mistake it keeps what was typed; what was saved says so by
 * its field.
 */
export function preferencesForm(view: PersonView): Html {
  const { shop, locale, person, values, errors = [], saved = [] } = view;
  const definition = definitionOf({ shop, locale, person });
  const texts = preferencesTexts[locale];
  const shown: FormValues = values ?? person;
  const found = errorsByField(definition, errors, shown);
  const errorAt = (at: string) => found.find((error) => error.at === at)?.text;
  const savedAt = (at: string) =>
    saved.includes(at) ? html`<p class="saved">${paceTexts[locale].saved}</p>` : undefined;
  const save = html`<button class="button" type="submit" name="action" value="save">${texts.save}</button>`;
  return html`${found.length > 0 && summary(definition.words.problem, found)}
<form method="post" id="leave"><input type="hidden" name="locale" value="${locale}"></form>
<form method="post" novalidate>
${paceGroup(view, savedAt('pause'))}
<fieldset class="part"><legend class="heading">${texts.purposes}</legend>
${definition.consents.map((consent) => html`${savedAt(`consents.${consent.purpose}`)}${purposeGroup(consent, person, values, errorAt(`consents.${consent.purpose}`), shop.purposes[consent.purpose]!.title[locale])}`)}</fieldset>
${save}
${leaveGroup(locale)}
<fieldset class="part"><legend class="heading">${texts.profile}</legend>
<div class="field"><label for="locale">${texts.language}</label>${savedAt('locale')}<select id="locale" name="locale">${shop.locales.map((one) => html`<option value="${one}" lang="${one}"${one === (values?.locale ?? person.locale) && html` selected`}>${languageNames[one]}</option>`)}</select></div>
${definition.fields.map((field) => html`${savedAt(field.name)}${fieldGroup(field, definition.words, shown, errorAt(field.name))}`)}</fieldset>
${save}
</form>`;
}

/** What a company is known by is asked of those alone of whom something of it is known. */
function definitionOf({ shop, locale, person }: Pick<PersonView, 'shop' | 'locale' | 'person'>): FormDefinition {
  const { fields: _labels, ...words } = formTexts[locale];
  return {
    id: 'preferences',
    locale,
    title: preferencesTexts[locale].title,
    intro: '',
    fields: tellable(shop)
      .filter((field) => askable(shop).includes(field) || (field.id !== 'card' && valueAt(person, field.path)))
      .map((field) => formField(field, { shop, locale })),
    consents: Object.entries(shop.purposes).map(([purpose, { text }]) => ({
      purpose,
      text: text[locale],
      hash: consentHash(purpose, locale, text[locale]),
      required: false,
    })),
    words,
  };
}

function purposeGroup(
  { purpose, text, hash }: FormDefinition['consents'][number],
  person: PersonView['person'],
  values: FormValues | undefined,
  error: string | undefined,
  title: string,
): Html {
  const id = `consents-${purpose}`;
  const was = person.subscription.purposes[purpose]?.state === 'confirmed';
  const typed = Object(Object(values?.consents)[purpose]) as Record<string, unknown>;
  const ticked = values ? typed.granted === 'true' : was;
  return html`<div class="consent">${error && html`<p class="error" id="${id}-error">${error}</p>`}
<input type="hidden" name="consents[${purpose}][text]" value="${hash}"><input type="hidden" name="consents[${purpose}][was]" value="${String(was)}">
<label for="${id}"><input id="${id}" type="checkbox" name="consents[${purpose}][granted]" value="true"${ticked && html` checked`}${error && html` aria-invalid="true" aria-describedby="${id}-error"`}><span><strong>${title}</strong><br>${text}</span></label>
</div>`;
}

/** How often, with what is so now chosen; a break that holds stands among the choices with its end. */
function paceGroup({ shop, locale, person, now, values }: PersonView, saved: Html | undefined): Html {
  const texts = paceTexts[locale];
  const { pausedUntil, lettersOn } = person.subscription;
  const holds = pausedUntil !== undefined && pausedUntil > now;
  const isNow = values?.pause === undefined ? (holds ? '' : (lettersOn ?? 'none')) : String(values.pause);
  const choice = (value: string, text: string, hint?: string) =>
    html`<label class="choice"><input type="radio" name="pause" value="${value}"${value === isNow && html` checked`}><span>${text}${hint && html` <span class="optional">${hint}</span>`}</span></label>`;
  const unknown = person.birthday === undefined ? texts.birthdayUnknown : undefined;
  return html`<fieldset class="part"><legend class="heading">${texts.title}</legend>${saved}
${holds && choice('', fillPlain(texts.until, { date: dayWords(pausedUntil, locale, shop) }))}${choice('none', texts.all)}${choice('birthday', texts.birthday, unknown)}${choice('P30D', texts.days30)}${choice('P90D', texts.days90)}</fieldset>`;
}

/** Its button stands beside what one may have less of, and is none of that form: it is never what Enter presses. */
function leaveGroup(locale: PersonView['locale']): Html {
  const { title, text, button } = paceTexts[locale].leave;
  return html`<div class="part"><h2 class="heading">${title}</h2><p class="hint">${text}</p>
<button class="second" type="submit" form="leave" name="action" value="leave">${button}</button></div>`;
}

/** The line under the title. */
export function forWhom({ locale, person }: Pick<PersonView, 'locale' | 'person'>): Html {
  return fill(preferencesTexts[locale].intro, { address: html`<strong>${person.email}</strong>` });
}
