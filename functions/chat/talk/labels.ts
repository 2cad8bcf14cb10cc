import { fieldAt, fieldLabel } from '../../drawing/fieldLabels.ts';
import { fillPlain } from '../../drawing/fill.ts';
import type { Locale } from '../../shop/locales.ts';
import type { Shop } from '../../shop/shop.ts';
import { chatTexts } from '../texts/chatTexts.ts';
import { fold } from '../understand/fold.ts';
import { isOwn, type Step, scriptOf } from './script.ts';

/** The two buttons under a consent. */
export function consentLabels(shop: Shop, purpose: string, locale: Locale): { agree: string; refuse: string } {
  const title = shop.purposes[purpose]!.title[locale];
  const { agree, refuse } = chatTexts[locale];
  return { agree: fillPlain(agree, { title }), refuse: fillPlain(refuse, { title }) };
}

/** What a step is called where one can be picked to change. */
export function stepLabel(step: Step, shop: Shop, locale: Locale): string {
  if (step.kind === 'question')
    return isOwn(step.name)
      ? fieldLabel(fieldAt(step.name, shop)!, { shop, locale })
      : chatTexts[locale].labels[step.name];
  return step.kind === 'consent' ? shop.purposes[step.purpose]!.title[locale] : '';
}

/** The step that a text names, by its label in any language of the shop. */
export function stepPicked(text: string, shop: Shop): Step | undefined {
  const said = fold(text);
  const pickable = scriptOf(shop).filter(({ kind }) => kind !== 'summary');
  return pickable.find((step) => shop.locales.some((locale) => fold(stepLabel(step, shop, locale)) === said));
}

/** Whether a text is one of our own buttons, in any language of the shop. */
export function isLabel(text: string, shop: Shop, labelIn: (locale: Locale) => string): boolean {
  return shop.locales.some((locale) => fold(labelIn(locale)) === fold(text));
}
