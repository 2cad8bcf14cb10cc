import { errorsByField } from '../drawing/errorsByField.ts';
import { fill, fillPlain } from '../drawing/fill.ts';
import { fieldGroup, summary } from '../drawing/formBody.ts';
import type { FormDefinition, FormValues } from '../drawing/formDefinition.types.ts';
import { formField } from '../drawing/formField.ts';
import { type Html, html } from '../drawing/html.ts';
import { languageNames } from '../drawing/page.ts';
import { formTexts } from '../drawing/texts/formTexts.ts';
import { preferencesTexts } from '../drawing/texts/preferences.ts';
import { dayWords } from '../drawing/words.ts';
import { askable, tellable, valueAt } from '../person/profileFields.ts';
import { consentHash } from '../shop/consentHash.ts';
import type { PersonView } from './personView.types.ts';

/**
 * What a person may change: purposes with the very sentences agreed to, a break, the language, the profile. It has no
 * action, so it is sent to the page's own address and takes the token along. After a mistake it keeps what was typed.
 */
export function preferencesForm({ shop, locale, person, now, values, errors = [] }: PersonView): Html {
  const definition = definitionOf({ shop, locale, person });
  const texts = preferencesTexts[locale];
  const shown: FormValues = values ?? person;
  const found = errorsByField(definition, errors, shown);
  const errorAt = (at: string) => found.find((error) => error.at === at)?.text;
  return html`${found.length > 0 && summary(definition.words.problem, found)}
<form method="post" novalidate>
<fieldset class="part"><legend class="heading">${texts.purposes}</legend>
${definition.consents.map((consent) => purposeGroup(consent, person, values, errorAt(`consents.${consent.purpose}`), shop.purposes[consent.purpose]!.title[locale]))}</fieldset>
<div class="field"><label for="pause">${texts.pause.label}</label>${pauseSelect({ shop, locale, person, now })}</div>
<div class="field"><label for="locale">${texts.language}</label><select id="locale" name="locale">${shop.locales.map((one) => html`<option value="${one}" lang="${one}"${one === (values?.locale ?? person.locale) && html` selected`}>${languageNames[one]}</option>`)}</select></div>
<fieldset class="part"><legend class="heading">${texts.profile}</legend>
${definition.fields.map((field) => fieldGroup(field, definition.words, shown, errorAt(field.name)))}</fieldset>
<button class="button" type="submit" name="action" value="save">${texts.save}</button>
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

/** Nothing is chosen until the person chooses: to stay as it is sends an empty choice. */
function pauseSelect({ shop, locale, person, now }: Pick<PersonView, 'shop' | 'locale' | 'person' | 'now'>): Html {
  const { pause } = preferencesTexts[locale];
  const until = person.subscription.pausedUntil;
  const holds = until !== undefined && until > now;
  const asItIs = holds ? fillPlain(pause.until, { date: dayWords(until, locale, shop) }) : pause.none;
  return html`<select id="pause" name="pause"><option value="" selected>${asItIs}</option><option value="P30D">${pause.days30}</option><option value="P90D">${pause.days90}</option>${holds && html`<option value="none">${pause.end}</option>`}</select>`;
}

/** The line under the title. */
export function forWhom({ locale, person }: Pick<PersonView, 'locale' | 'person'>): Html {
  return fill(preferencesTexts[locale].intro, { address: html`<strong>${person.email}</strong>` });
}
