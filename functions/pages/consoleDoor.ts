import { createHash } from 'node:crypto';
import { genders } from '../person/fieldKind.ts';
import { fieldsOf } from '../programme/fields.ts';
import type { Picture } from '../shop/pictures.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';

/** Where staff sign in, and where the console may go besides its own origin. */
export type SignInPlace = { issuer: string; clientId: string; signIn: string; uploads: string; publicUrl: string };

type Titles = Record<string, Record<string, string>>;

/** What the console has to know before anybody has signed in: nothing of it is a secret. */
export function consoleConfig(shop: ShopConfig, place: SignInPlace, logo: Picture | undefined) {
  const { issuer, clientId, signIn, publicUrl } = place;
  const { name, url, timeZone, currency, country, locales, defaultLocale } = shop;
  return {
    ...{ issuer, clientId, scope: 'openid email' },
    /** The sign-in pages (managed login): their endpoints are those of every user pool's. */
    signIn,
    /** Where people are led back to: the console has one address, whichever it was opened under. */
    home: `${publicUrl}/console/`,
    shop: {
      ...{ name, url, timeZone, currency, country, locales, defaultLocale },
      /** What each is called, by language. */
      purposes: Object.fromEntries(Object.entries(shop.purposes).map(([id, { title }]) => [id, title])) as Titles,
      placements: Object.fromEntries(Object.entries(shop.placements).map(([id, { title }]) => [id, title])),
      forms: Object.keys(shop.forms),
      ...(logo && { logo: { ...logo, name: `/assets/${logo.name}` } }),
    },
    /** For which people may be written to of the shop's own accord. */
    marketing: Object.keys(shop.purposes).filter((id) => shop.purposes[id]!.marketing),
    fields: ruleFields(shop),
  };
}

type Words = string | Record<string, string>;
export type RuleField = {
  name: string;
  type: ReturnType<typeof fieldsOf>[string]['type'];
  label?: Words;
  options?: Record<string, Words>;
};

/** What rules can ask about in the shop, with the names and choices that are the shop's own. */
function ruleFields(shop: ShopConfig): RuleField[] {
  const titles = (things: Record<string, { title: Words }>) =>
    Object.fromEntries(Object.entries(things).map(([id, { title }]) => [id, title]));
  const choices: Record<string, Record<string, Words>> = {
    gender: Object.fromEntries(genders.map((gender) => [gender, gender])),
    locale: Object.fromEntries(shop.locales.map((locale) => [locale, locale])),
    interests: shop.chat?.interests ?? {},
    'source.placement': titles(shop.placements),
    'source.form': titles(shop.forms),
  };
  const asked = Object.entries(shop.surveys).flatMap(([survey, { questions }]) =>
    Object.entries(questions).map(([id, question]) => {
      const options = 'options' in question ? question.options : {};
      const texts = Object.fromEntries(Object.entries(options).map(([option, { text }]) => [option, text]));
      return [`answers.${survey}.${id}`, { label: question.text, options: texts }] as const;
    }),
  );
  const told = Object.entries(shop.fields ?? {}).map(
    ([id, field]) =>
      [`fields.${id}`, { label: field.label, options: 'options' in field ? field.options : {} }] as const,
  );
  const own: Record<string, { label?: Words; options?: Record<string, Words> }> = Object.fromEntries([
    ...asked,
    ...told,
  ]);
  return Object.entries(fieldsOf(shop)).map(([name, { type }]) => {
    const { label, options = choices[name] ?? {} } = own[name] ?? {};
    return { name, type, ...(label && { label }), ...(Object.keys(options).length > 0 && { options }) };
  });
}

/**
 * What the console's page may do. It loads nothing foreign, runs nothing inline, and puts no text into markup anywhere
 * (Trusted Types without a single policy); it speaks to the API, the sign-in pages and the place for lists.
 */
export function consolePolicy({ signIn, uploads }: Pick<SignInPlace, 'signIn' | 'uploads'>): string {
  const others = [...new Set([signIn, uploads].map((url) => new URL(url).origin))].join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${others}`,
    "frame-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/**
 * Of the page that shows a letter inside the console. A frame made from a text would have the console's own policy, and
 * show a letter without its styles; this one has styles of any kind, one script named by its hash, and no origin.
 */
export function letterPolicy(page: string, shopUrl: string): string {
  const script = /<script>([^<]*)<\/script>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    `img-src 'self' data: ${new URL(shopUrl).origin}`,
    "form-action 'none'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    'sandbox allow-scripts',
  ].join('; ');
}
