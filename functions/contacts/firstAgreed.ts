import { promisesLetters } from '../shop/promisesLetters.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import type { Contact } from './contact.schema.ts';

/** What a contact remembers of agreeing to these purposes: when it first agreed to be written to. */
export function firstAgreed(
  known: Pick<Contact, 'agreedAt'> | undefined,
  purposes: readonly string[],
  shop: Pick<Shop, 'purposes'>,
  at: Instant,
): Pick<Contact, 'agreedAt'> {
  const agrees = !known?.agreedAt && purposes.some((purpose) => promisesLetters(purpose, shop));
  return agrees ? { agreedAt: at } : {};
}
