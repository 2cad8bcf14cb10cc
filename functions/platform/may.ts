export const roles = ['owner', 'marketer', 'clerk'] as const;
export type Role = (typeof roles)[number];

/** What an API key may be good for: a shop's webshop needs `orders`, a partner `leads` alone. */
export const scopes = ['orders', 'leads', 'interactions', 'vouchers'] as const;
export type Scope = (typeof scopes)[number];

/** Who calls: somebody of the shop's staff, or a system with a key of its own. Whoever shows neither is nobody. */
export type Caller =
  | { kind: 'staff'; role: Role; name: string; email?: string }
  | { kind: 'system'; key: string; scopes: readonly Scope[] };

type Allowed = { roles?: readonly Role[]; scopes?: readonly Scope[] };

/**
 * Roles and scopes by what they may do: the one place that says so. Lists, counts, exports and writes ask for the same
 * action as the single thing they show, so that none of them can be forgotten. Whatever a marketer or a clerk may, the
 * owner may; whatever a clerk may, a marketer may.
 */
export const allowed = {
  /** One of them, by what they say of themselves: an address, a number, a card. */
  'see contacts': { roles: ['owner', 'marketer', 'clerk'] },
  /** To go through them: all, or those of a segment, or who waits to be called back. */
  'list contacts': { roles: ['owner', 'marketer'] },
  /** The change log: who changed what, with what was there before. */
  'see changes': { roles: ['owner', 'marketer'] },
  /** To take everybody's data along, as a file. */
  'export contacts': { roles: ['owner'] },
  /** What somebody said or did in the shop, told by whoever heard it. */
  'note interactions': { roles: ['owner', 'marketer', 'clerk'] },
  'correct contacts': { roles: ['owner', 'marketer'] },
  /** To say that two contacts are one person, or are not after all. */
  'merge contacts': { roles: ['owner', 'marketer'] },
  'lift bounces': { roles: ['owner', 'marketer'] },
  'see surveys': { roles: ['owner', 'marketer'] },
  'see programme': { roles: ['owner', 'marketer'] },
  /** What became of mails, and what is to become of those that are planned. */
  'see reports': { roles: ['owner', 'marketer'] },
  /** To say what became of a mail of which nobody knows. */
  'decide mails': { roles: ['owner', 'marketer'] },
  'change programme': { roles: ['owner', 'marketer'] },
  /** Lists of people and of orders: bringing them in, and taking that back. */
  'import lists': { roles: ['owner', 'marketer'] },
  /** The shop systems whose orders come by themselves, and the secrets they sign with. */
  'connect web shops': { roles: ['owner'] },
  /** At the till by staff, in the web shop by its own system. */
  'see vouchers': { roles: ['owner', 'marketer', 'clerk'], scopes: ['vouchers'] },
  'redeem vouchers': { roles: ['owner', 'marketer', 'clerk'], scopes: ['vouchers'] },
  /** What was promised is taken back. */
  'cancel vouchers': { roles: ['owner', 'marketer'] },
  'report orders': { scopes: ['orders'] },
  'bring leads': { scopes: ['leads'] },
  'report interactions': { scopes: ['interactions'] },
  /** Whether an address is a customer's, and by which id. Whoever reports orders learns it from every order. */
  'know customers': { roles: ['owner', 'marketer', 'clerk'], scopes: ['orders'] },
} as const satisfies Record<string, Allowed>;

export type Action = keyof typeof allowed;

/** Whether the caller may do it. Pure: a caller is a value, however it was found out. */
export function may(caller: Caller | undefined, action: Action): boolean {
  const to: Allowed = allowed[action];
  if (caller?.kind === 'staff') return to.roles?.includes(caller.role) ?? false;
  if (caller?.kind === 'system') return to.scopes?.some((scope) => caller.scopes.includes(scope)) ?? false;
  return false;
}

/**
 * Whose door an action is behind. At the staff's the gateway checks a token before anything runs; at the systems' the
 * function checks a key; at one for both it checks whichever is shown.
 */
export function doorOf(action: Action): 'staff' | 'systems' | 'both' {
  const { roles: staff, scopes: systems }: Allowed = allowed[action];
  return staff && systems ? 'both' : staff ? 'staff' : 'systems';
}
