import { formBody } from '../formBody.ts';
import type { FormDefinition } from '../formDefinition.types.ts';
import { enliven } from './enliven.ts';
import { fetchDefinition } from './fetchDefinition.ts';
import { valuesOf } from './submission.ts';

/** The stylesheet of the element, put in when the script is built. */
declare const ELEMENT_STYLES: string;

let sheet: CSSStyleSheet | undefined;

/**
 * `<kartoteka-form form="newsletter" locale="pl">`: a sign-up form in a shadow tree, drawn from its definition. Until
 * that arrives, or if it never does, what stands inside the element is shown: a link to the hosted form, or a plain
 * form. Styles are a constructed sheet, which a page's content security policy lets pass.
 */
export class KartotekaForm extends HTMLElement {
  /** Where the API is: the host the script came from. */
  static origin = '';

  async connectedCallback(): Promise<void> {
    if (this.shadowRoot) return;
    const form = this.getAttribute('form') ?? '';
    const locale = this.getAttribute('locale') ?? document.documentElement.lang;
    try {
      this.draw(await fetchDefinition(KartotekaForm.origin, form, locale));
    } catch (error) {
      console.warn(`<kartoteka-form>: the form "${form}" could not be loaded`, error);
    }
  }

  private draw(definition: FormDefinition): void {
    // Whoever has begun to fill in the plain form goes on where they were.
    const plain = this.querySelector('form');
    const values = plain ? valuesOf(new FormData(plain)) : {};
    this.replaceChildren();
    const shadow = this.attachShadow({ mode: 'open' });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(ELEMENT_STYLES);
    }
    shadow.adoptedStyleSheets = [sheet];
    const container = document.createElement('div');
    container.className = 'kartoteka';
    container.lang = definition.locale;
    container.innerHTML = formBody({ definition, values, level: 2 }).markup;
    shadow.append(container);
    enliven({ container, definition: async () => definition, origin: KartotekaForm.origin, level: 2 });
  }
}
