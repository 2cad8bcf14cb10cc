import { fill } from '../drawing/fill.ts';
import { html } from '../drawing/html.ts';
import { page } from '../drawing/page.ts';
import { formTexts } from '../drawing/texts/formTexts.ts';
import { paceTexts } from '../drawing/texts/pace.ts';
import { preferencesTexts } from '../drawing/texts/preferences.ts';
import { rightsTexts } from '../drawing/texts/rights.ts';
import type { PersonView } from './personView.types.ts';
import { forWhom, preferencesForm } from './preferencesForm.ts';

/** What has just been done, to be said above everything else. */
export const notices = ['saved', 'left', 'mailed', 'already-mailed'] as const;
export type Notice = (typeof notices)[number];

/**
 * The preference centre: what a person may change, and the way to see, take along or erase what is known. Any letter opens
 * it, also one that was passed on: what somebody bought or said is shown only behind a link mailed for that.
 */
export function preferencesPage({ notice, ...view }: PersonView & { notice?: Notice | undefined }): string {
  const { shop, locale, token = '', errors = [], person } = view;
  const [texts, rights] = [preferencesTexts[locale], rightsTexts[locale]];
  const said = {
    saved: texts.saved,
    left: paceTexts[locale].leave.done,
    mailed: rights.mailed,
    'already-mailed': rights.alreadyMailed,
  };
  return page({
    shop,
    locale,
    title: errors.length > 0 ? `${formTexts[locale].problem}: ${texts.title}` : texts.title,
    personal: true,
    languageLink: errors.length > 0 ? undefined : (other) => `/preferences?t=${token}&locale=${other}`,
    main: html`<div class="kartoteka"><h1 class="title">${texts.title}</h1>
<p class="intro">${forWhom(view)}</p>
${notice && html`<p class="notice" role="status">${fill(said[notice], { address: person.email })}</p>`}
${preferencesForm(view)}
<details class="part"><summary class="on">${rights.title}</summary><p>${rights.text}</p>
<form method="post" class="choices"><button class="second" type="submit" name="action" value="copy">${rights.copy}</button><button class="second" type="submit" name="action" value="erase">${rights.erase}</button></form></details></div>`,
  });
}
