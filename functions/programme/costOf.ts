/** What AWS asks for a unit, in dollars (us-east-1). */
const prices = { readUnits: 0.125e-6, writeUnits: 0.625e-6 };

/** Of whom the verdict changes: woken (1), membership and its place in the index (2), verdict (1), when to judge again (1). */
const writesOf = 5;

export type Cost = { contacts: number; readUnits: number; writeUnits: number; dollars: number };

/**
 * What a back-fill costs: everybody is read once (a unit) and found in the index (a fiftieth), and those who come in or
 * leave are judged and written.
 */
export function costOf(contacts: number, changed: number): Cost {
  const readUnits = Math.ceil(contacts * 1.02) + changed;
  const writeUnits = changed * writesOf;
  const dollars = readUnits * prices.readUnits + writeUnits * prices.writeUnits;
  return { contacts, readUnits, writeUnits, dollars: Math.round(dollars * 1e6) / 1e6 };
}
