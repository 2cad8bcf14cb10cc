import * as z from 'zod/mini';
import { textIn } from '../shop/inBothScripts.ts';
import { isReadable, type Locale, locales } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { duration } from './operators.ts';

const say = (error: string) => ({ error });
const whole = (least: number, most: number) =>
  z
    .int(say('must be a whole number'))
    .check(z.gte(least, `must be at least ${least}`), z.lte(most, `must be at most ${most}`));
const mostMoney = 1_000_000_000;

/** One line, in one language for all or in each of the shop's. */
const line = (longest: number) => {
  const words = z
    .string(say('must be a text'))
    .check(
      z.minLength(1, 'must not be empty'),
      z.maxLength(longest, `must be at most ${longest} characters`),
      z.regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'must be one line'),
    );
  return (shop: Pick<Shop, 'locales'>) =>
    z.union(
      [
        words,
        z
          .partialRecord(z.enum(locales), words)
          .check(
            z.refine(
              (all) => shop.locales.every((locale) => isReadable(locale, Object.keys(all))),
              `must be there in every language of the shop: ${shop.locales.join(', ')}`,
            ),
          ),
      ],
      say(`must be a text of at most ${longest} characters, or one in every language of the shop`),
    );
};
const title = line(80);
const present = line(80);

/** Where a voucher may be redeemed. */
export const voucherPlaces = ['everywhere', 'shop', 'web'] as const;

/**
 * What a shop promises and then has to keep: what it gives, where, from which sum on, for how long and how often. Money is
 * in the smallest unit of the shop's currency. Who holds a voucher keeps the terms it was issued under.
 */
export function voucherKindSchema(shop: Pick<Shop, 'locales'>) {
  return z.strictObject({
    /** What it is for, as a headline: "10% off your first order". */
    title: title(shop),
    gives: z.union(
      [
        z.strictObject({ percent: whole(1, 100) }),
        z.strictObject({ amount: whole(1, mostMoney) }),
        z.strictObject({ gift: present(shop) }),
      ],
      say('must be { percent }, { amount } or { gift }'),
    ),
    where: z._default(z.enum(voucherPlaces, say(`must be one of ${voucherPlaces.join(', ')}`)), 'everywhere'),
    /** Redeemed only with a purchase of at least so much. */
    minimum: z.optional(whole(1, mostMoney)),
    /** Good until the end of the day on which this is over. */
    validFor: duration,
    /** How often it can be redeemed. */
    times: z._default(whole(1, 100), 1),
  });
}

export type VoucherKindBody = z.infer<ReturnType<typeof voucherKindSchema>>;
export type VoucherKindConfig = z.input<ReturnType<typeof voucherKindSchema>>;

/** Words that are the same for all or one for each language, in the reader's or else the shop's own. */
export function wordsIn(
  words: string | Partial<Record<Locale, string>>,
  locale: Locale,
  { defaultLocale }: Pick<Shop, 'defaultLocale'>,
): string {
  return typeof words === 'string'
    ? words
    : (textIn(words, locale) ?? textIn(words, defaultLocale) ?? Object.values(words)[0] ?? '');
}
