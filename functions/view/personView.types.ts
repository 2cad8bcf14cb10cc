import type { FormError, FormValues } from '../drawing/formDefinition.types.ts';
import type { Locale } from '../shop/locales.ts';
import type { ShopConfig } from '../shop/shop.schema.ts';
import type { viewCollection } from './viewCollection.ts';
import type { viewContact } from './viewContact.ts';

/** What a person may change, and the little beside it that any of the shop's links to them may show. */
export type Member = ReturnType<typeof viewContact>;

/** What is known about one person, with the newest of what happened. */
export type Person = NonNullable<ReturnType<typeof viewCollection>>;

/** What a page about one person is drawn from. */
export type PersonView = {
  shop: ShopConfig;
  locale: Locale;
  person: Member;
  /** An ISO instant. */
  now: string;
  /** The token the page was opened with, to be kept in the links of the page. */
  token?: string;
  /** What was sent and had mistakes. */
  values?: FormValues | undefined;
  errors?: readonly FormError[] | undefined;
  /** The fields that were just changed, by their names in the form. */
  saved?: readonly string[] | undefined;
};
