import { contactSchema } from '../contacts/contact.schema.ts';
import { consentRecordSchema, networkEvidenceSchema } from '../permission/subscription.schema.ts';
import { readable } from '../platform/readable.ts';
import { sorts } from '../platform/tableKeys.ts';
import type { Shop } from '../shop/shop.ts';
import { shownText } from '../shop/shownText.ts';
import { epochSeconds } from '../time/seconds.ts';

type Item = Record<string, unknown>;

/**
 * The proof of one line of the consent ledger (GDPR Art. 7(1); BGH I ZR 164/09 asks for the sentence itself): who, what
 * for, the text in full, when and where, and the network evidence while it lasts. Undefined when there is no such record.
 */
export function certificateOf(items: Item[], recordId: string, shop: Shop, now: Date) {
  const profile = items.find(({ sk }) => sk === sorts.contact);
  const found = items.find(({ sk, id }) => String(sk).startsWith(sorts.consent) && id === recordId);
  if (!profile || !found) return undefined;
  const { id: contactId, email, firstName, lastName } = contactSchema.parse(profile);
  const { id, purpose, state, text, source, requestedAt, confirmedAt } = consentRecordSchema.parse(found);
  return {
    ...{ id, purpose, state, source, requestedAt, confirmedAt },
    contact: { id: contactId, email, firstName, lastName },
    text: text && { ...text, shown: text.shown ?? shownText(purpose, text.hash, shop)?.shown },
    network: evidenceOf(items, id, now),
  };
}

export type Certificate = NonNullable<ReturnType<typeof certificateOf>>;

/** Evidence over its time counts as absent, removed by the table or not. */
function evidenceOf(items: Item[], recordId: string, now: Date) {
  const all = items.filter(({ sk }) => String(sk).startsWith(sorts.evidence));
  const evidence = all
    .flatMap((item) => readable(networkEvidenceSchema, item) ?? [])
    .find(({ records, expiresAt }) => records.includes(recordId) && expiresAt > epochSeconds(now));
  return evidence && { requested: evidence.requested, confirmed: evidence.confirmed };
}
