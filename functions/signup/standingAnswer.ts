import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { standingPage } from '../drawing/confirmedPage.ts';
import type { FormError, FormValues } from '../drawing/formDefinition.types.ts';
import { html } from '../drawing/html.ts';
import { mistakenAnswer } from '../drawing/linkAnswer.ts';
import { pageAnswer } from '../drawing/pageAnswer.ts';
import { tellMoreForm } from '../drawing/tellMoreForm.ts';
import { tellingMoreTexts } from '../drawing/texts/tellingMore.ts';
import { voucherLink } from '../mail/links.ts';
import type { ProfileField } from '../person/profileFields.ts';
import type { Keyring } from '../platform/secret.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import type { Voucher } from '../vouchers/voucher.schema.ts';
import { voucherTicket } from '../vouchers/voucherPage.ts';
import type { Standing } from './standing.ts';

type Stands = {
  outcome: Standing;
  vouchers: Voucher[];
  /** What may still be told. */
  fields: readonly ProfileField[];
  /** Whether something was told just now. */
  told?: boolean;
  values?: FormValues;
  errors?: readonly FormError[];
};

type About = { shop: Shop; locale: Locale; publicUrl: string; keyring: Keyring; now: Date };

/** The page that says how it stands what a link confirmed: what was promised at once, then what is nice to know. */
export function standingAnswer(
  { outcome, vouchers, fields, told, values, errors }: Stands,
  { shop, locale, publicUrl, keyring, now }: About,
): APIGatewayProxyStructuredResultV2 {
  const tickets = vouchers.map((voucher) => {
    const page = voucherLink(voucher, { publicUrl, keyring, locale });
    return voucherTicket(voucher, { shop, locale, now: now.toISOString(), page });
  });
  const thanks = told && html`<p class="notice" role="status">${tellingMoreTexts[locale].thanks}</p>`;
  const form = !told && tellMoreForm({ shop, locale, fields, values, errors });
  const parts = { first: html`${thanks}${tickets}`, more: html`${form}` };
  const page = standingPage(outcome, { shop, locale, ...parts, ...(tickets.length > 0 && { styles: 'voucher' }) });
  return errors ? mistakenAnswer(400, page) : pageAnswer(200, page);
}
