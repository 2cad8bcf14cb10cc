import type { Identity } from '../platform/tableKeys.ts';
import type { Contact } from './contact.schema.ts';

/** By what a contact can be found, and where its key stands on it. */
const keyNames = { email: 'emailKey', phone: 'phoneKey', card: 'cardKey' } as const satisfies Record<
  Identity['kind'],
  string
>;

export type Keyed = {
  emailKey: string;
  phoneKey?: string | undefined;
  cardKey?: string | undefined;
  others?: Contact['others'];
};

/** All identities of a contact; each is an item that leads to it, made, copied and erased by this list. */
export function identitiesOf(contact: Keyed): Identity[] {
  const own = Object.entries(keyNames).flatMap(([kind, name]) => {
    const key = contact[name];
    return key === undefined ? [] : [{ kind: kind as Identity['kind'], key }];
  });
  const came = (contact.others ?? []).filter(
    (other) => !own.some(({ kind, key }) => kind === other.kind && key === other.key),
  );
  return [...own, ...came.map(({ kind, key }) => ({ kind, key }))];
}

/** The keys of all its mailboxes. */
export const mailboxesOf = (contact: Keyed): string[] =>
  identitiesOf(contact).flatMap(({ kind, key }) => (kind === 'email' ? [key] : []));

/** The collections that hold its history: its own, and those of contacts merged into it. */
export const collectionsOf = ({ id, absorbed = [] }: Pick<Contact, 'id' | 'absorbed'>): string[] => [id, ...absorbed];

/** The collection that something belongs into that came by an identity. */
export const homeOf = ({ id, others = [] }: Pick<Contact, 'id' | 'others'>, key: string | undefined): string =>
  others.find((other) => other.key === key)?.home ?? id;

/** The collection that something belongs into, by the id or the identity that it names. */
export function collectionFor(
  contact: Contact | undefined,
  { named, by }: { named?: string | undefined; by?: string | undefined },
): string | undefined {
  if (!contact) return undefined;
  return named !== undefined && contact.absorbed?.includes(named) ? named : homeOf(contact, by);
}
