import { formBody } from '../../functions/drawing/formBody.ts';
import type { FormDefinition, FormValues } from '../../functions/drawing/formDefinition.types.ts';
import { openDialog } from './dialog.ts';
import { enliven } from './enliven.ts';
import { fetchDefinition } from './fetchDefinition.ts';
import { keepOrigin } from './keepOrigin.ts';
import { isRemembered, remember } from './memory.ts';
import { firstOccasion, readOccasions } from './occasions.ts';
import { watchQuiet } from './quiet.ts';
import { slideIn } from './slideIn.ts';
import { valuesOf } from './submission.ts';

/** The stylesheet of the element, put in when the script is built. */
declare const ELEMENT_STYLES: string;

let sheet: CSSStyleSheet | undefined;

/** On a phone a pop-up takes the whole reader, so it comes late whatever else is asked. */
const earliestOnPhone = 30_000;

/**
 * `<kartoteka-form form="newsletter" locale="pl">`: a sign-up form in a shadow tree, drawn from its definition. Until
 * that arrives, or if it never does, what stands inside the element is shown: a link to the hosted form, or a plain
 * form. Styles are a constructed sheet, which a page's content security policy lets pass.
 *
 * With `mode="slide-in"` or `mode="pop-up"` it comes by itself, once, on the first of `after="15s"`, `scroll="50%"` and
 * `leaving`, and only while nobody would be disturbed, on pages where no form stands already (or with `also`). Closed or sent, it never comes again.
 */
export class KartotekaForm extends HTMLElement {
  /** Where the API is: the host the script came from. */
  static origin = '';
  /** Whether what comes by itself comes at once and every time: in the preview of a snippet. */
  static atOnce = false;
  /** One at a time: two forms that come by themselves would cover each other. */
  private static isOut = false;

  private stay = new AbortController();

  async connectedCallback(): Promise<void> {
    const mode = this.getAttribute('mode');
    try {
      if (mode === 'slide-in' || mode === 'pop-up') await this.wait(mode);
      else if (!this.shadowRoot) this.draw(await this.definition());
    } catch (error) {
      console.warn(`<kartoteka-form>: the form "${this.form}" could not be loaded`, error);
    }
  }

  disconnectedCallback(): void {
    this.stay.abort();
    this.stay = new AbortController();
  }

  private get form(): string {
    return this.getAttribute('form') ?? '';
  }

  private definition(): Promise<FormDefinition> {
    const locale = this.getAttribute('locale') ?? document.documentElement.lang;
    return fetchDefinition(KartotekaForm.origin, this.form, locale);
  }

  private draw(definition: FormDefinition): void {
    // Whoever has begun to fill in the plain form goes on where they were.
    const plain = this.querySelector('form');
    const values = plain ? valuesOf(new FormData(plain)) : {};
    this.replaceChildren();
    this.styledRoot().append(this.formIn('kartoteka', definition, values));
  }

  private async wait(mode: 'slide-in' | 'pop-up'): Promise<void> {
    this.styledRoot();
    const { signal } = this.stay;
    // A page asks once: where a form stands already, nothing comes over it, unless it says `also`.
    const stands = document.querySelector('kartoteka-form:not([mode])') && !this.hasAttribute('also');
    if (KartotekaForm.atOnce) return this.come(mode, await this.definition(), signal);
    if (isRemembered(this.form) || stands) return;
    const { quiet } = watchQuiet(signal);
    await firstOccasion(
      readOccasions((name) => this.getAttribute(name), mode),
      signal,
    );
    if (mode === 'pop-up' && matchMedia('(max-width: 600px)').matches) await until(earliestOnPhone);
    const definition = await this.definition();
    await quiet();
    if (signal.aborted || KartotekaForm.isOut || isRemembered(this.form)) return;
    KartotekaForm.isOut = true;
    this.come(mode, definition, signal);
  }

  private come(mode: 'slide-in' | 'pop-up', definition: FormDefinition, signal: AbortSignal): void {
    if (mode === 'pop-up') this.open(definition);
    else this.slide(definition, signal);
  }

  private slide(definition: FormDefinition, signal: AbortSignal): void {
    const away = slideIn({
      root: this.styledRoot(),
      definition,
      open: () => this.open(definition),
      dismissed: () => remember(this.form, 'dismissed'),
    });
    signal.addEventListener('abort', away);
  }

  private open(definition: FormDefinition): void {
    openDialog({
      root: this.styledRoot(),
      title: definition.title,
      close: definition.words.overlay.close,
      content: this.formIn('kartoteka brief', definition, {}),
      closed: () => isRemembered(this.form) || remember(this.form, 'dismissed'),
    });
  }

  private formIn(className: string, definition: FormDefinition, values: FormValues): HTMLElement {
    const container = document.createElement('div');
    container.className = className;
    container.lang = definition.locale;
    container.innerHTML = formBody({ definition, values, level: 2 }).markup;
    keepOrigin(container.querySelector('form')!, location.search);
    const joined = () => remember(this.form, 'joined');
    enliven({ container, definition: async () => definition, origin: KartotekaForm.origin, level: 2, joined });
    return container;
  }

  private styledRoot(): ShadowRoot {
    if (this.shadowRoot) return this.shadowRoot;
    const shadow = this.attachShadow({ mode: 'open' });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(ELEMENT_STYLES);
    }
    shadow.adoptedStyleSheets = [sheet];
    return shadow;
  }
}

/** Waits until the page is so many milliseconds old. */
function until(age: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, age - performance.now()));
}
