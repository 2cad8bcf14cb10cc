import type * as z from 'zod/mini';
import { csvTable } from '../platform/csvCell.ts';
import type { contactViewSchema } from '../view/contactView.schema.ts';
import { type ListDependencies, listContacts } from './listContacts.ts';

type View = z.input<typeof contactViewSchema>;

const columns: Record<string, (contact: View) => unknown> = {
  id: ({ id }) => id,
  email: ({ email }) => email,
  firstName: ({ firstName }) => firstName,
  lastName: ({ lastName }) => lastName,
  phone: ({ phone }) => phone,
  birthday: ({ birthday }) => birthday,
  locale: ({ locale }) => locale,
  createdAt: ({ createdAt }) => createdAt,
  orders: ({ orders }) => orders.count,
  total: ({ orders }) => orders.total,
  currency: ({ orders }) => orders.currency,
  lastOrderAt: ({ orders }) => orders.lastAt,
  segments: ({ segments }) => segments.join(' '),
  tags: ({ tags }) => tags?.join(' '),
  agreed: ({ subscription }) =>
    Object.entries(subscription.purposes)
      .filter(([, { state }]) => state === 'confirmed')
      .map(([purpose]) => purpose)
      .join(' '),
  suppressed: ({ subscription }) => subscription.suppressed?.reason,
};

/** An answer of Lambda's may have 6 MB, and each of these lines a few hundred bytes. */
const mostContacts = 10_000;

type ExportDependencies = ListDependencies & { mayGoOn: () => boolean };

/**
 * Contacts as a table for a spreadsheet, of a segment or all of them: as many as there is time for, and where the rest
 * goes on. Whoever cannot be read any more is left out.
 */
export async function exportContacts(
  query: { segment?: string; cursor?: string },
  { mayGoOn, ...dependencies }: ExportDependencies,
): Promise<{ table: string; contacts: number; cursor?: string }> {
  const rows: string[][] = [];
  let { cursor } = query;
  do {
    const page = await listContacts({ ...query, cursor }, dependencies);
    rows.push(...page.items.map((one) => Object.values(columns).map((read) => String(read(one as View) ?? ''))));
    cursor = (page as { cursor?: string }).cursor;
  } while (cursor !== undefined && rows.length < mostContacts && mayGoOn());
  return {
    table: csvTable(Object.keys(columns), rows),
    contacts: rows.length,
    ...(cursor !== undefined && { cursor }),
  };
}
