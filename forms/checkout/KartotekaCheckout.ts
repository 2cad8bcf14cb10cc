import { errorsByField, partsOfBirthday } from '../../functions/drawing/errorsByField.ts';
import { fieldsBody } from '../../functions/drawing/formBody.ts';
import type { FormDefinition, FormValues } from '../../functions/drawing/formDefinition.types.ts';
import { fetchDefinition } from '../element/fetchDefinition.ts';
import { submission, valuesOf } from '../element/submission.ts';

/** The stylesheet of the element, put in when the script is built. */
declare const ELEMENT_STYLES: string;

let sheet: CSSStyleSheet | undefined;

/**
 * `<kartoteka-checkout questions="order" name="kartoteka">`: the questions and consents of a form as one control of the
 * shop's own checkout. Its value is JSON that the shop's server adds to the body of `POST /v1/orders`; until something
 * is filled in, or if the definition never comes, it is `{}` and the order is an order like any other. (`questions`, not
 * `form`: that attribute names the form a control belongs to.)
 */
export class KartotekaCheckout extends HTMLElement {
  static formAssociated = true;
  /** Where the API is: the host the script came from. */
  static origin = '';

  #internals = this.attachInternals();
  #answers: Record<string, unknown> = {};

  /** What was answered, for a checkout that sends JSON itself. */
  get value(): Record<string, unknown> {
    return this.#answers;
  }

  async connectedCallback(): Promise<void> {
    this.#internals.setFormValue('{}');
    if (this.shadowRoot) return;
    const form = this.getAttribute('questions') ?? 'order';
    const locale = this.getAttribute('locale') ?? document.documentElement.lang;
    try {
      this.#draw(await fetchDefinition(KartotekaCheckout.origin, form, locale));
    } catch (error) {
      console.warn(`<kartoteka-checkout>: the form "${form}" could not be loaded`, error);
    }
  }

  #draw(definition: FormDefinition): void {
    const shadow = this.attachShadow({ mode: 'open', delegatesFocus: true });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(ELEMENT_STYLES);
    }
    shadow.adoptedStyleSheets = [sheet];
    const container = document.createElement('div');
    container.className = 'kartoteka';
    container.lang = definition.locale;
    container.innerHTML = fieldsBody(definition).markup;
    shadow.append(container);
    const form = container.querySelector('form')!;
    form.addEventListener('submit', (event) => event.preventDefault());
    container.addEventListener('input', () => this.#read(form, definition));
  }

  #read(form: HTMLFormElement, definition: FormDefinition): void {
    const values = valuesOf(new FormData(form) as Iterable<[string, unknown]>);
    const date = form.querySelector<HTMLInputElement>('[name="birthday[day]"]') ?? undefined;
    const wrong = isBirthday(values.birthday) ? [] : errorsByField(definition, [{ path: 'birthday' }], values);
    const problem = wrong[0]?.text ?? '';
    this.#internals.setValidity(problem ? { customError: true } : {}, problem, date);
    const { elapsedMs: _, consents, ...profile } = submission(problem ? without(values) : values, 0);
    const agreed = Object.keys(consents as object).length > 0 && { consents };
    this.#answers = { ...profile, ...agreed, locale: definition.locale };
    this.#internals.setFormValue(JSON.stringify(this.#answers));
  }
}

/** None, or a day that exists, in some year if none is given. */
function isBirthday(birthday: unknown): boolean {
  const { day, month, year } = partsOfBirthday(birthday);
  if (!day && !month && !year) return true;
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^(\d{4})?$/.test(year)) return false;
  const date = new Date(Date.UTC(Number(year || 2000), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function without({ birthday: _, ...values }: FormValues): FormValues {
  return values;
}
