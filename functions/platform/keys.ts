import { createHash, createHmac, createSecretKey } from 'node:crypto';

/**
 * Keys that stand for a person in table keys, logs and links: HMAC-SHA-256 with the shop's secret pepper, 128 bits of
 * it in base64url. Without the pepper nobody can tell whose key it is, nor test a guess.
 */
export function personKeys(pepper: string) {
  const secret = createSecretKey(Buffer.from(pepper));
  const key = (domain: string, value: string) =>
    createHmac('sha256', secret).update(`${domain}\n${value}`).digest().subarray(0, 16).toString('base64url');
  return {
    /** Identity of a mailbox; takes the canonical address. */
    email: (canonical: string) => key('email', canonical),
    /** Identity of a telephone; takes the number as E.164. */
    phone: (number: string) => key('phone', number),
    /** Identity of a loyalty card; takes it as `cardIdentity` spells it. */
    card: (number: string) => key('card', number),
    /** What contacts that are alike have in common, by its kind. */
    likeness: (kind: string, value: string) => key(`likeness-${kind}`, value),
    /** One bucket for all spellings of a mailbox; takes the limit form of the address. */
    lead: (limitForm: string) => key('lead', limitForm),
    /** Identity of an order in the shop's own system. */
    order: (orderId: string) => key('order', orderId),
    /** Identity of an interaction in the shop's own system. */
    interaction: (interactionId: string) => key('interaction', interactionId),
    /** Where a code of a voucher leads; a code opens something, so no table is searched by it as it stands. */
    voucher: (code: string) => key('voucher', code),
    /** What the code of a voucher is made of: nobody guesses it, and the same voucher has it again. */
    voucherSeed: (contactId: string, voucher: string, attempt: number) =>
      Buffer.from(key('voucher-seed', `${contactId}\n${voucher}\n${attempt}`), 'base64url').readBigUInt64BE(),
    /** Where a request came from; takes the network (`networkOf`). */
    origin: (network: string) => key('origin', network),
  };
}

export type PersonKeys = ReturnType<typeof personKeys>;

const nobody = (): never => {
  throw new Error('nobody is looked up by an address here');
};
/** For work that finds people by their ids alone: it needs no pepper, and cannot look anybody up by mistake. */
export const nobodysKeys = Object.fromEntries(
  Object.keys(personKeys('')).map((kind) => [kind, nobody]),
) as unknown as PersonKeys;

/** The form in which an API key is stored; the key itself is shown once and never kept. */
export function apiKeyHash(apiKey: string): string {
  return createHash('sha256').update(apiKey).digest('hex');
}
