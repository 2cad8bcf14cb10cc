import { formPage } from '../../functions/drawing/formPage.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { ShopConfig } from '../../functions/shop/shop.schema.ts';

/** What a placement's QR code opens: the brief form, which carries the placement and its campaign along. */
export function landingPage(options: { shop: ShopConfig; placement: string; locale: Locale }): string {
  const { shop, placement, locale } = options;
  const { form, campaign } = shop.placements[placement]!;
  return formPage({ shop, form, locale, values: { placement, ...(campaign && { utm: { campaign } }) } });
}
