import type { Page } from 'playwright-core';

/**
 * What somebody would see to be wrong with a page as it stands, shadow trees included: a page that scrolls sideways,
 * text cut off by its box, a choice longer than its field, a button or link of its own lower than a thumb, a box to tick
 * that stands above its words and not beside them.
 */
export function visibleFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements: HTMLElement[] = [];
    const collect = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        elements.push(element);
        if (element.shadowRoot) collect(element.shadowRoot);
      }
    };
    const shown = (element: HTMLElement) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('.away') &&
      getComputedStyle(element).clipPath !== 'inset(50%)';
    const isCut = (element: HTMLElement) =>
      /hidden|clip/.test(getComputedStyle(element).overflow) &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    const ruler = document.createElement('canvas').getContext('2d')!;
    const arrow = 20;
    const isTooLong = (element: HTMLElement) => {
      if (!(element instanceof HTMLSelectElement)) return false;
      const style = getComputedStyle(element);
      ruler.font = style.font;
      const longest = Math.max(...[...element.options].map(({ text }) => ruler.measureText(text).width));
      const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      return longest + arrow > room;
    };
    const isLow = (element: HTMLElement) =>
      element.matches('a, button, select, summary, textarea, input:not([type=radio], [type=checkbox])') &&
      getComputedStyle(element).display !== 'inline' &&
      element.getBoundingClientRect().height < 44;
    const isApart = (element: HTMLElement) => {
      const words = element.matches('label > [type=checkbox]') && element.nextElementSibling;
      if (!words) return false;
      const [box, text] = [element, words].map((one) => one.getBoundingClientRect());
      return box!.width > 32 || box!.right > text!.left || box!.bottom < text!.top || box!.top > text!.bottom;
    };
    collect(document);
    const visible = elements.filter(shown);
    const named = (fault: string) => (element: HTMLElement) =>
      `${fault}: <${element.localName} class="${element.className}"> ${element.textContent?.trim().slice(0, 40)}`;
    return [
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
      ...visible.filter(isCut).map(named('cut off')),
      ...visible.filter(isTooLong).map(named('longer than its field')),
      ...visible.filter(isLow).map(named('too low for a thumb')),
      ...visible.filter(isApart).map((box) => named('not beside its words')(box.closest('label')!)),
    ];
  });
}
