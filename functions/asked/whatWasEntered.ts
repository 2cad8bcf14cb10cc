import { fieldAt } from '../drawing/fieldLabels.ts';
import { confirmable } from '../leads/confirmable.ts';
import type { OpenLead } from '../leads/lead.schema.ts';
import { partWords } from '../leads/partWords.ts';
import { nameToGreet } from '../mail/nameToGreet.ts';
import type { FieldKind } from '../person/fieldKind.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';

/** Kinds of fields in which a stranger may write what they like. */
const freeKinds: readonly (FieldKind | undefined)[] = ['name', 'words', 'text'];

/**
 * The sentences of a lead as they were shown, and the data, so that nobody confirms what a stranger has written. Since a
 * stranger may have entered it, what could be a message stays away.
 */
export function whatWasEntered(lead: OpenLead, locale: Locale, shop: Shop): string[] {
  const { certain, contested } = confirmable(lead, shop);
  return [...certain, ...contested].flatMap((part) => {
    const { label, words } = partWords(part, locale, shop);
    return freeKinds.includes(fieldAt(part.path, shop)?.kind) && !nameToGreet(words) ? [] : [`${label}: ${words}`];
  });
}
