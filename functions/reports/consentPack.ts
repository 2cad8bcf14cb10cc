import * as z from 'zod/mini';
import type { Contact } from '../contacts/contact.schema.ts';
import type { ReadMerged } from '../contacts/merged.table.ts';
import type { SendsTable } from '../mail/sends.table.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import type { ConsentRecord } from '../permission/subscription.schema.ts';
import { cursorOf } from '../platform/cursor.ts';
import { shards } from '../platform/shard.ts';
import { type CampaignHead, causeOf } from '../programme/campaigns/campaign.schema.ts';
import type { Shop } from '../shop/shop.ts';
import { ledgersOf, permittedBy, withSentence } from './explainSend.ts';

const pageSize = 50;
const place = cursorOf(z.object({ shard: z.int().check(z.minimum(0)), after: z.string().check(z.maxLength(200)) }));

/**
 * A page of what permitted the mails of a campaign that went out: of each the line of the consent ledger that stood when
 * it was sent, and the sentence that was agreed to.
 */
export async function consentPack(
  { id, purpose }: CampaignHead,
  cursor: string | undefined,
  {
    sends,
    people,
    mergedInto,
    consents,
    shop,
  }: {
    sends: Pick<SendsTable, 'ofCause'>;
    people: Pick<PeopleTable, 'known'>;
    mergedInto: ReadMerged;
    consents: (contactId: string) => Promise<ConsentRecord[]>;
    shop: Shop;
  },
) {
  const { shard, after } = cursor === undefined ? { shard: 0, after: '' } : place.read(cursor);
  if (shard >= shards.length) return { items: [] };
  const page = await sends.ofCause(causeOf(id), shards[shard]!, after, pageSize);
  const gone = page.sends.filter(({ state }) => state === 'sent' || state === 'unknown');
  const known = await people.known(gone.map(({ contactId }) => contactId));
  const whoIs = async (id: string): Promise<Contact | undefined> => {
    const into = known.get(id)?.contact ? undefined : await mergedInto(id);
    return into === undefined ? known.get(id)?.contact : (await people.known([into])).get(into)?.contact;
  };
  const items = await Promise.all(
    gone.map(async ({ contactId, occasion, state, at, dueAt }) => {
      const ledgers = await ledgersOf({ contact: await whoIs(contactId), own: contactId }, consents);
      const record = permittedBy(ledgers, purpose, at ?? dueAt);
      return { contactId, occasion, state, at: at ?? dueAt, consent: record && withSentence(record, { shop }) };
    }),
  );
  const next = page.next === undefined ? { shard: shard + 1, after: '' } : { shard, after: page.next };
  return { items, ...(next.shard < shards.length && { cursor: place.write(next) }) };
}
