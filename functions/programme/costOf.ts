/** What AWS asks for a unit, in dollars (us-east-1). */
const prices = { readUnits: 0.125e-6, writeUnits: 0.625e-6 };

/** Everybody is read once and found in the index; the pass notes how far it is. */
const perContact = 1.02;
const pass = { readUnits: 15, writeUnits: 10 };
/**
 * Of whom the verdict changes: read by the judge, and looked at until the verdict is there; woken (1), membership and its
 * place in the index (2), the verdict on a contact with a history of orders (2).
 */
const perChange = { readUnits: 3, writeUnits: 5 };

export type Cost = { contacts: number; readUnits: number; writeUnits: number; dollars: number };

/** What judging everybody anew costs, once, when so many come in or leave. */
export function costOf(contacts: number, changed: number): Cost {
  const readUnits = pass.readUnits + Math.ceil(contacts * perContact) + changed * perChange.readUnits;
  const writeUnits = pass.writeUnits + changed * perChange.writeUnits;
  const dollars = readUnits * prices.readUnits + writeUnits * prices.writeUnits;
  return { contacts, readUnits, writeUnits, dollars: Math.round(dollars * 1e6) / 1e6 };
}
