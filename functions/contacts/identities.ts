import type { Identity } from '../platform/tableKeys.ts';

/** By what a contact can be found, and where its key stands on it. */
const keyNames = { email: 'emailKey', phone: 'phoneKey', card: 'cardKey' } as const satisfies Record<
  Identity['kind'],
  string
>;

export type Keyed = { emailKey: string; phoneKey?: string | undefined; cardKey?: string | undefined };

/** All identities of a contact; each is an item that leads to it, made, copied and erased by this list. */
export function identitiesOf(contact: Keyed): Identity[] {
  return Object.entries(keyNames).flatMap(([kind, name]) => {
    const key = contact[name];
    return key === undefined ? [] : [{ kind: kind as Identity['kind'], key }];
  });
}
