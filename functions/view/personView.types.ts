import type { FormError, FormValues } from '../drawing/formDefinition.types.ts';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import type { viewCollection } from './viewCollection.ts';

/** Everything known about one person, as its item collection tells. */
export type Person = NonNullable<ReturnType<typeof viewCollection>>;

/** What a page about one person is drawn from. */
export type PersonView = {
  shop: ShopConfig;
  locale: Locale;
  person: Person;
  /** An ISO instant. */
  now: string;
  /** The token the page was opened with, to be kept in the links of the page. */
  token?: string;
  /** What was sent and had mistakes. */
  values?: FormValues | undefined;
  errors?: readonly FormError[] | undefined;
};
