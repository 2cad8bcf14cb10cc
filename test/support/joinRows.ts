import {
  type ListOrder,
  type ListRow,
  type Reads,
  statuses,
  type ToldConsent,
} from '../../functions/lists/reading/list.types.ts';

type Joined = Omit<Reads, 'order' | 'noOrder'> & { orders?: ListOrder[] };
type Kept = { row: number; value: unknown };

/** What a later row says otherwise: it is listed, and not taken. */
export type Conflict = { email: string; field: string; kept: Kept; other: Kept };

/** One person of a list, of all their rows. */
export type ListContact = { rows: number[]; is: Joined; from: Record<string, number> };

/** Fields of which the first filled value stands. */
const single = ['firstName', 'lastName', 'company', 'phone', 'birthday', 'gender', 'summary'] as const;

/** Adds a row of the same person: it fills what is not known yet, unites tags, and has the strictest consent stand. */
export function joinRow(
  known: ListContact | undefined,
  { row, reads }: Pick<Extract<ListRow, { is: 'contact' }>, 'row' | 'reads'>,
): { contact: ListContact; conflicts: Conflict[] } {
  const { order, noOrder: _, ...person } = reads;
  const orders = order ? { orders: [...(known?.is.orders ?? []), order] } : {};
  if (!known) {
    const from = Object.fromEntries(single.filter((field) => person[field] !== undefined).map((field) => [field, row]));
    return { contact: { rows: [row], is: { ...person, ...orders }, from }, conflicts: [] };
  }
  const conflicts: Conflict[] = [];
  const from = { ...known.from };
  const is: Record<string, unknown> = { ...known.is, ...orders };
  for (const field of single) {
    const value = person[field];
    if (value === undefined) continue;
    if (is[field] === undefined) [is[field], from[field]] = [value, row];
    else if (JSON.stringify(is[field]) !== JSON.stringify(value))
      conflicts.push({
        email: reads.email,
        field,
        kept: { row: from[field]!, value: is[field] },
        other: { row, value },
      });
  }
  const tags = unitedTags(known.is.tags ?? [], person.tags ?? []);
  const joined = {
    ...is,
    ...(tags.length > 0 && { tags }),
    ...betterLocale(known.is, person),
    consent: stricter(known.is.consent, person.consent),
  } as Joined;
  return { contact: { rows: [...known.rows, row], is: joined, from }, conflicts };
}

function unitedTags(known: string[], more: string[]): string[] {
  const has = new Set(known.map((tag) => tag.toLowerCase()));
  return [...known, ...more.filter((tag) => !has.has(tag.toLowerCase()))];
}

/** A language that the import stands in for is no value: what a later row tells fills the gap. */
function betterLocale(known: Joined, more: Omit<Reads, 'order' | 'noOrder'>): Pick<Reads, 'locale' | 'localeFrom'> {
  const { locale, localeFrom } = known.localeFrom === 'import' ? more : known;
  return { locale, localeFrom };
}

/** The strictest with its time and evidence; of equally strict ones the first. */
function stricter(a: ToldConsent, b: ToldConsent): ToldConsent {
  return statuses.indexOf(b.status) < statuses.indexOf(a.status) ? b : a;
}
