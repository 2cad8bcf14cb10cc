import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import { recallOrders } from '../contacts/recallOrders.ts';
import type { Fate, Waiting } from '../mail/forecastMails.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import { causeOf } from '../programme/campaigns/campaign.schema.ts';
import { ordersReach } from '../programme/ordersReach.ts';
import type { MailRef } from '../programme/send.schema.ts';
import type { Instant } from '../time/instant.ts';
import { type Around, forecastPerson, isAhead } from './forecastPerson.ts';

export type ForeseeDependencies = {
  people: Pick<PeopleTable, 'known'>;
  /** Mails as they stand on record. */
  standing: (mails: readonly MailRef[]) => Promise<Waiting[]>;
  orders: Pick<ContactOrdersTable, 'since'>;
  around: Around;
  now: Instant;
};

export type Foresight = { contact: Contact; fates: Fate[] };

/** What is to become of the mails of some people until an instant, if nothing happens meanwhile. Whoever is gone is not among them. */
export async function foresee(
  ids: readonly string[],
  { people, standing, orders, around, now }: ForeseeDependencies,
  to: Instant,
): Promise<Foresight[]> {
  const known = await people.known(ids);
  const begun = around.campaigns.filter((campaign) => !isAhead(campaign)).map(({ id }) => causeOf(id));
  const refs = ids.flatMap((contactId) =>
    [...Object.keys(known.get(contactId)?.contact?.plans ?? {}), ...begun].map((occasion) => ({ contactId, occasion })),
  );
  const sends = Map.groupBy(await standing(refs), (send) => send.contactId);
  const foreseen = ids.map(async (id): Promise<Foresight[]> => {
    const { contact, subscription } = known.get(id) ?? {};
    if (!contact) return [];
    const recalled = await recallOrders(contact, ordersReach(around.programme, contact, now), orders);
    const person = { contact: recalled, subscription, sends: sends.get(id) ?? [] };
    return [{ contact, fates: forecastPerson(person, around, now, to) }];
  });
  return (await Promise.all(foreseen)).flat();
}
