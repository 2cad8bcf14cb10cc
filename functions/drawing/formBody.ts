import { errorsByField, type FieldError, partsOfBirthday } from './errorsByField.ts';
import type { FormConsent, FormDefinition, FormError, FormField, FormValues } from './formDefinition.types.ts';
import { type Html, html } from './html.ts';

export type FormBodyOptions = {
  definition: FormDefinition;
  values?: FormValues | undefined;
  errors?: readonly FormError[] | undefined;
  /** 1 where the form is the page, 2 where it is a part of one. */
  level: 1 | 2;
  /** For a thumb and one screen: the benefit is the heading, and the birthday has no year. */
  brief?: boolean | undefined;
};

/**
 * A form with its heading: the one piece of markup behind the hosted page, the page drawn again with errors, and the
 * embedded element. With errors it opens with a summary that leads to each field, and keeps what was typed.
 */
export function formBody({ definition, values = {}, errors = [], level, brief }: FormBodyOptions): Html {
  const { id, locale, title, intro, incentive, words } = definition;
  const found = errorsByField(definition, errors, values);
  const errorAt = (at: string) => found.find((error) => error.at === at)?.text;
  // What is asked later is asked here all the same where somebody has answered it.
  const asked = definition.fields.filter(
    ({ name, later }) => !later || errorAt(name) !== undefined || isAnswered(valueAt(values, name)),
  );
  return html`${heading(level, brief ? (incentive ?? intro) : title)}
${!brief && html`<p class="intro" part="intro">${intro}</p>`}
${!brief && incentive && html`<p class="incentive" part="incentive">${incentive}</p>`}
${found.length > 0 && summary(words.problem, found)}
<form method="post" action="/v1/signups" novalidate part="form">
<input type="hidden" name="form" value="${id}"><input type="hidden" name="locale" value="${locale}"><input type="hidden" name="_next" value="/thanks?locale=${locale}">${origin(values)}
${asked.map((field) => fieldGroup(field, words, values, errorAt(field.name), brief))}
${definition.consents.map((consent) => consentGroup(consent, isGranted(values, consent.purpose), errorAt(`consents.${consent.purpose}`)))}
<div class="away" aria-hidden="true"><label for="website">${words.trap}</label><input id="website" name="website" type="text" tabindex="-1" autocomplete="off"></div>
<button class="button" type="submit" part="button" data-busy="${words.sending}">${words.submit}</button>
<p class="small" part="note">${words.after}</p>
</form>`;
}

/**
 * The questions and consents alone, for a checkout that has asked for the address already and has a button of its own.
 */
export function fieldsBody(definition: FormDefinition): Html {
  const { fields, consents, words } = definition;
  return html`<form novalidate part="form">${fields.filter(({ name, later }) => name !== 'email' && !later).map((field) => fieldGroup(field, words, {}))}
${consents.map((consent) => consentGroup({ ...consent, required: false }, false))}</form>`;
}

/** How somebody came here, carried along unseen. */
function origin({ placement, utm }: FormValues): Html[] {
  const known = Object.entries(Object(utm) as Record<string, unknown>).map(([key, value]) => [`utm[${key}]`, value]);
  return [['placement', placement] as const, ...known]
    .filter((entry): entry is [string, string] => isWritten(entry[1]) && entry[1] !== '')
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}

/** A heading of the rank its place on the page asks for. */
export function heading(level: 1 | 2, text: string): Html {
  return level === 1
    ? html`<h1 class="title" part="title">${text}</h1>`
    : html`<h2 class="title" part="title">${text}</h2>`;
}

export function summary(title: string, found: FieldError[]): Html {
  return html`<div class="summary" part="summary" tabindex="-1"><div role="alert"><p class="summary-title">${title}</p>
<ul>${found.map(({ at, text }) => html`<li>${at ? html`<a href="#${idOf(at)}">${text}</a>` : text}</li>`)}</ul></div></div>`;
}

/** Where a click in the summary leads: the control itself, for a birthday its first one. */
function idOf(at: string): string {
  return at === 'birthday' ? 'birthday-day' : at.replace('.', '-');
}

type Words = FormDefinition['words'];

export function fieldGroup(field: FormField, words: Words, values: FormValues, error?: string, brief?: boolean): Html {
  if (field.type === 'birthday') return birthdayGroup(field, words, values, error, brief);
  if (field.type === 'several') return severalGroup(field, words, values, error);
  const { name, required } = field;
  const id = idOf(name);
  const hint = words.hints[name];
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const common = html`id="${id}"${required && html` required`}${describedBy && html` aria-describedby="${describedBy}"`}${error && html` aria-invalid="true"`} part="input"`;
  return html`<div class="field" part="field">
<label for="${id}" part="label">${labelOf(field, words)}</label>
${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}${errorText(id, error)}
${field.options ? choiceSelect(field, common, values) : textInput(field, common, values)}
</div>`;
}

function labelOf({ label, required }: FormField, words: Words): Html {
  return html`${label}${!required && html` <span class="optional">(${words.optional})</span>`}`;
}

function errorText(name: string, error?: string): Html | undefined {
  return error ? html`<p class="error" id="${name}-error" part="error">${error}</p>` : undefined;
}

/** What the browser may fill in, and how much fits, of what every shop asks. */
const inputs: Record<string, Html> = {
  email: html`type="email" inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false" maxlength="254"`,
  firstName: html`type="text" autocomplete="given-name" maxlength="60"`,
  lastName: html`type="text" autocomplete="family-name" maxlength="60"`,
};

/** The keyboard a phone shows for each kind of field. */
const inputsOfType: Record<string, Html> = {
  tel: html`type="tel" inputmode="tel" autocomplete="tel" maxlength="30"`,
  words: html`type="text" autocomplete="off" maxlength="200"`,
  number: html`type="text" inputmode="decimal" autocomplete="off" maxlength="20"`,
  date: html`type="date" autocomplete="off"`,
  text: html`type="text" autocomplete="off" maxlength="200"`,
};

function textInput({ name, type }: FormField, common: Html, values: FormValues): Html {
  const value = [valueAt(values, name)].flat().filter(isWritten).join(', ');
  const sent = type === 'words' ? `${nameOf(name)}[]` : nameOf(name);
  return html`<input ${common} name="${sent}" ${inputs[name] ?? inputsOfType[type]} value="${value}">`;
}

function choiceSelect({ name, options = [] }: FormField, common: Html, values: FormValues): Html {
  const chosen = String(valueAt(values, name) ?? '');
  const option = (value: string, label: string) =>
    html`<option value="${value}"${chosen === value && html` selected`}>${label}</option>`;
  return html`<select ${common} name="${nameOf(name)}"${name === 'gender' && html` autocomplete="sex"`}>${option('', '')}${options.map(({ value, label }) => option(value, label))}</select>`;
}

/** Boxes to tick. The empty one that nobody sees says that they were shown, so that none is a choice too. */
function severalGroup(field: FormField, words: Words, values: FormValues, error?: string): Html {
  const { name, options = [] } = field;
  const id = idOf(name);
  const chosen = [valueAt(values, name)].flat();
  return html`<fieldset class="field" part="field"${error && html` aria-describedby="${id}-error"`}>
<legend part="label">${labelOf(field, words)}</legend>${errorText(id, error)}
<input type="hidden" name="${nameOf(name)}[]" value="">
<div class="choices">${options.map(
    ({ value, label }, i) =>
      html`<label><input${i === 0 && html` id="${id}"`} type="checkbox" name="${nameOf(name)}[]" value="${value}"${chosen.includes(value) && html` checked`} part="checkbox"><span>${label}</span></label>`,
  )}</div>
</fieldset>`;
}

/** The name of a control: `fields.occupation` is sent as `fields[occupation]`. */
function nameOf(path: string): string {
  return path.replace(/\.(.+)$/, '[$1]');
}

/** What stands at a path in what was typed or is known. */
function valueAt(values: FormValues, path: string): unknown {
  const [first = '', id] = path.split('.');
  return id === undefined ? values[first] : (Object(values[first]) as FormValues)[id];
}

function isAnswered(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.values(value).some(isAnswered) : Boolean(value);
}

function isWritten(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function birthdayGroup(field: FormField, words: Words, values: FormValues, error?: string, brief?: boolean): Html {
  const { day, month, year } = partsOfBirthday(values.birthday);
  const invalid = error && html` aria-invalid="true"`;
  const describedBy = [!brief && 'birthday-hint', error && 'birthday-error'].filter(Boolean).join(' ');
  return html`<fieldset class="field" part="field"${describedBy && html` aria-describedby="${describedBy}"`}>
<legend part="label">${labelOf(field, words)}</legend>
${!brief && html`<p class="hint" id="birthday-hint">${words.hints.birthday}</p>`}${errorText('birthday', error)}
<div class="date">
<div><label for="birthday-day">${words.day}</label><input id="birthday-day" name="birthday[day]" type="text" inputmode="numeric" autocomplete="bday-day" maxlength="3" value="${day}"${invalid} part="input"></div>
<div class="month"><label for="birthday-month">${words.month}</label><select id="birthday-month" name="birthday[month]" autocomplete="bday-month"${invalid} part="input"><option value=""></option>${words.months.map((name, i) => html`<option value="${i + 1}"${Number(month) === i + 1 && html` selected`}>${name}</option>`)}</select></div>
${!brief && html`<div class="year"><label for="birthday-year">${words.year}</label><input id="birthday-year" name="birthday[year]" type="text" inputmode="numeric" autocomplete="bday-year" maxlength="4" value="${year}"${invalid} part="input"></div>`}
</div>
</fieldset>`;
}

function consentGroup({ purpose, text, hash, required }: FormConsent, granted: boolean, error?: string): Html {
  const id = `consents-${purpose}`;
  return html`<div class="consent" part="consent">${errorText(id, error)}
<input type="hidden" name="consents[${purpose}][text]" value="${hash}">
<label for="${id}"><input id="${id}" type="checkbox" name="consents[${purpose}][granted]" value="true"${granted && html` checked`}${required && html` required`}${error && html` aria-invalid="true" aria-describedby="${id}-error"`} part="checkbox"><span>${text}</span></label>
</div>`;
}

function isGranted(values: FormValues, purpose: string): boolean {
  const consent = Object((Object(values.consents) as Record<string, unknown>)[purpose]) as Record<string, unknown>;
  return consent.granted === true || consent.granted === 'true';
}
