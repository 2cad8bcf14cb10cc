import type { FormDefinition, FormField } from '../../functions/drawing/formDefinition.types.ts';
import { type Html, html } from '../../functions/drawing/html.ts';

/** A form of nothing but HTML, for a page of the shop's own: the fewest tags that sign somebody up. */
export function plainForm({ id, locale, fields, consents, words }: FormDefinition, publicUrl: string): string {
  return html`<form method="post" action="${publicUrl}/v1/signups" accept-charset="utf-8">
  <input type="hidden" name="form" value="${id}">
  <input type="hidden" name="locale" value="${locale}">
  <input type="hidden" name="_next" value="/thanks?locale=${locale}">
${fields.filter(({ later }) => !later).map((field) => html`  ${control(field, words)}\n`)}${consents.map(
  ({ purpose, text, hash, required }) => html`  <input type="hidden" name="consents[${purpose}][text]" value="${hash}">
  <p><label><input type="checkbox" name="consents[${purpose}][granted]" value="true"${required && html` required`}> ${text}</label></p>
`,
)}  <p hidden><label>${words.trap} <input name="website" tabindex="-1" autocomplete="off"></label></p>
  <button>${words.submit}</button>
</form>`.markup;
}

function control({ name, type, label, required, options }: FormField, words: FormDefinition['words']): Html {
  const must = required && html` required`;
  const sent = name.replace(/\.(.+)$/, '[$1]');
  if (type === 'birthday')
    return html`<p>${label}
    <label>${words.day} <input name="birthday[day]" inputmode="numeric" maxlength="2" size="2"${must}></label>
    <label>${words.month} <input name="birthday[month]" inputmode="numeric" maxlength="2" size="2"${must}></label></p>`;
  if (type === 'several')
    return html`<p>${label}${options!.map(({ value, label: text }) => html`\n    <label><input type="checkbox" name="${sent}[]" value="${value}"> ${text}</label>`)}</p>`;
  if (options)
    return html`<p><label>${label} <select name="${sent}"${must}><option value=""></option>${options.map(({ value, label: text }) => html`<option value="${value}">${text}</option>`)}</select></label></p>`;
  if (type === 'words') return html`<p><label>${label} <input name="${sent}[]"${must}></label></p>`;
  return html`<p><label>${label} <input type="${type === 'number' ? 'text' : type}" name="${sent}" autocomplete="${fillIn[name] ?? 'off'}"${must}></label></p>`;
}

const fillIn: Record<string, string> = {
  email: 'email',
  firstName: 'given-name',
  lastName: 'family-name',
  phone: 'tel',
};
