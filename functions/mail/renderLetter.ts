import { Liquid, type Template } from 'liquidjs';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { letterLayout } from './letterLayout.ts';
import { birthday } from './letters/birthday.ts';
import { copy } from './letters/copy.ts';
import { erase } from './letters/erase.ts';
import { erased } from './letters/erased.ts';
import { footer } from './letters/footer.ts';
import { invite } from './letters/invite.ts';
import type { LetterTexts } from './letters/letter.types.ts';
import { winBack } from './letters/winBack.ts';
import { nameToGreet } from './nameToGreet.ts';

/** Letters somebody set off: about one thing they asked for, with nothing to leave. */
const transactional = { invite, copy, erase, erased };
const letters = { ...transactional, birthday, 'win-back': winBack } satisfies Record<
  string,
  Record<Locale, LetterTexts>
>;

export type LetterName = keyof typeof letters;

export type RenderLetterOptions = {
  letter: LetterName;
  locale: Locale;
  shop: Pick<ShopConfig, 'name' | 'address' | 'timeZone' | 'brand' | 'purposes'>;
  person: { firstName?: string | undefined };
  /** Where the button, the way out and the preference centre are. Absolute http(s) addresses. */
  links: { action?: string | undefined; unsubscribe?: string | undefined; preferences?: string | undefined };
  /** A survey the letter asks to answer, with the reader's own link to it. */
  survey?: { title: string; link: string } | undefined;
  /** What the reader agreed to, and since when (an ISO instant). Every marketing letter says so. */
  why?: { purpose: string; since?: string | undefined };
};

export type RenderedLetter = { subject: string; html: string; text: string };

/** Nothing may be read from disk, no property reached through a prototype, no gap left silently empty. */
const safe = {
  strictVariables: true,
  lenientIf: true,
  strictFilters: true,
  ownPropertyOnly: true,
  templates: {},
  parseLimit: 100_000,
  renderLimit: 1000,
  memoryLimit: 1_000_000,
} as const;
const words = new Liquid(safe);
const pages = new Liquid({ ...safe, outputEscape: 'escape' });
let layout: Template[] | undefined;
const parsed = new Map<string, Template[]>();

/**
 * Writes a letter to one person, as HTML and as plain text. The same arguments give the same letter. Texts are filled
 * in as plain words and escaped once, where the layout takes them up; a person's name is never a template, a tag or a
 * line of its own. Throws for a marketing letter without a reason, a way out or the link to one's data, and for a link that isn't http(s).
 */
export function renderLetter(options: RenderLetterOptions): RenderedLetter {
  const { shop, locale } = options;
  const content = contentOf(options);
  layout ??= pages.parse(letterLayout);
  const html = pages.renderSync(layout, { ...content, locale, ...shop.brand }) as string;
  return { subject: content.subject, html, text: plainText(content) };
}

type Content = ReturnType<typeof contentOf>;

/** Fills in one of our texts, which are parsed once. */
function filledIn(text: string, scope: object): string {
  const template = parsed.get(text) ?? words.parse(text);
  parsed.set(text, template);
  return words.renderSync(template, scope) as string;
}

function contentOf({ letter, locale, shop, person, links, survey, why }: RenderLetterOptions) {
  const texts = letters[letter][locale];
  const scope = { firstName: nameToGreet(person.firstName) ?? null, shop: shop.name };
  const say = (text: string) => oneLine(filledIn(text, scope));
  const action = webAddress(links.action);
  const isTransactional = Object.hasOwn(transactional, letter);
  return {
    subject: say(texts.subject),
    preheader: say(texts.preheader),
    heading: say(texts.heading),
    before: [texts.greeting, ...texts.paragraphs].filter(Boolean).map(say),
    button: texts.button,
    action,
    survey: survey?.title,
    surveyLink: webAddress(survey?.link),
    after: texts.after.map(say),
    closing: say(texts.closing),
    shop: shop.name,
    address: shop.address,
    buttonAddress: footer[locale].buttonAddress,
    showAddress: isTransactional && action !== undefined,
    ...(isTransactional ? wayOutOfNothing : wayOut(locale, shop, links, why)),
  };
}

/** A transactional letter is not a subscription: nothing to leave, nothing agreed to. */
const wayOutOfNothing = {
  why: undefined,
  unsubscribe: undefined,
  leave: undefined,
  preferences: undefined,
  preferencesLabel: undefined,
};

function wayOut(
  locale: Locale,
  shop: RenderLetterOptions['shop'],
  links: RenderLetterOptions['links'],
  why: RenderLetterOptions['why'],
) {
  const unsubscribe = webAddress(links.unsubscribe);
  if (!why || !unsubscribe) throw new Error('A marketing letter needs its reason and a link to leave');
  const preferences = webAddress(links.preferences);
  if (!preferences) throw new Error('A marketing letter needs a link to what its reader can see and change');
  const purpose = Object.hasOwn(shop.purposes, why.purpose) && shop.purposes[why.purpose]!.title[locale];
  if (!purpose) throw new Error(`There is no purpose "${why.purpose}" to write for`);
  const since = why.since && dayOf(why.since, locale, shop.timeZone);
  const reason = filledIn(footer[locale].why, { purpose, since: since ?? null });
  const { leave, preferences: preferencesLabel } = footer[locale];
  return { why: reason, unsubscribe, leave, preferences, preferencesLabel };
}

/** What a person would type: the letter, its button as an address, and below the line what the law asks for. */
function plainText(content: Content): string {
  const { heading, before, button, action, after, closing, shop, address, why, leave, unsubscribe } = content;
  const { survey, surveyLink, preferences, preferencesLabel } = content;
  const asked = [action && `${button}:\n${action}`, survey && `${survey}\n${surveyLink}`];
  const body = [heading, ...before, ...asked, ...after, `${closing}\n${shop}`];
  const foot = [
    why && `${why}\n${leave}:\n${unsubscribe}\n${preferencesLabel}:\n${preferences}`,
    `${shop}\n${address}`,
  ];
  return `${body.filter(Boolean).join('\n\n')}\n\n-- \n${foot.filter(Boolean).join('\n\n')}\n`;
}

/** Nothing that is put into a text may start a line, least of all a header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function webAddress(link: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  const { protocol, href } = new URL(link);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('A link in a letter must be http or https');
  return href;
}

/** The day in words, or in figures where the month would have to be declined. */
function dayOf(instant: string, locale: Locale, timeZone: string): string {
  const style =
    locale === 'sr' ? ({ day: 'numeric', month: 'numeric', year: 'numeric' } as const) : { dateStyle: 'long' as const };
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...style, timeZone });
  return format.format(new Date(instant)).replace(/ г\.$/, '');
}
