import type { Subject } from '../../../functions/programme/subject.ts';

/** Somebody in Warsaw who signed up in the spring of 2026 and never ordered. */
export function aSubject(known: Partial<Subject> = {}): Subject {
  return {
    zone: 'Europe/Warsaw',
    country: 'PL',
    locale: 'pl',
    createdAt: '2026-03-10T10:00:00.000Z',
    lastSeen: { at: '2026-03-10T10:00:00.000Z', heardAt: '2026-03-10T10:00:00.000Z' },
    source: { channel: 'web', form: 'newsletter' },
    orders: { count: 0, total: 0, recent: [] },
    ...known,
  };
}

/** Orders at these instants, of 1000 each unless said otherwise, with the totals that follow from them. */
export function withOrders(
  ...orders: (string | { at: string; total?: number; discount?: number })[]
): Subject['orders'] {
  const recent = orders
    .map((order) => (typeof order === 'string' ? { at: order } : order))
    .map((order, i) => ({ id: `ord_${i}`, total: 1000, ...order }));
  const times = recent.map(({ at }) => at).sort();
  return {
    count: recent.length,
    total: recent.reduce((sum, { total }) => sum + total, 0),
    ...(recent.length > 0 && { firstAt: times[0], lastAt: times.at(-1) }),
    recent,
  };
}
