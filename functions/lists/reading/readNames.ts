import { nameProblem } from '../../person/nameProblem.ts';
import type { Warning } from './list.types.ts';

/** How a column for the whole name puts its words. */
export type NameOrder = 'given-first' | 'family-first' | 'unknown';
type Names = { firstName?: string; lastName?: string; company?: string; isOrderUnknown?: boolean };

const legalForm =
  /(?<![\p{L}\p{N}.])(?:sp\. ?z ?o\. ?o\.?|s\. ?a\.|oyj?|ab|ооо|ип|ао|зао|пао|[dд]\. ?[oо]\. ?[oо]\.?|ltd\.?|gmbh|s\. ?c\.)(?![\p{L}\p{N}])/iu;
const patronymic = /(?:вич|вна|ична|инична|ич)$/iu;

/** Whether a name is that of a company, by a legal form among its words. */
export function isCompany(name: string): boolean {
  return legalForm.test(name);
}

/** Why a name is dropped; undefined for one that may stand in a letter. */
export function droppedName(name: string): string | undefined {
  return /^[=+@]/.test(name) ? 'formula' : nameProblem(name);
}

/** A whole name in one cell, as its words and the column's own name tell the order. A patronymic is not kept. */
export function splitName(name: string, order: NameOrder): Names {
  if (isCompany(name)) return { company: name };
  const comma = /^([^,]+), ?([^,]+)$/.exec(name);
  if (comma) return { lastName: comma[1]!.trim(), firstName: withoutPatronymic(comma[2]!.trim()) };
  const words = name.split(' ');
  const [first = '', second = '', third = ''] = words;
  if (words.length === 1) return { firstName: name };
  if (words.length === 2 && patronymic.test(second)) return { firstName: first };
  if (words.length === 3 && patronymic.test(second)) return { firstName: first, lastName: third };
  if (words.length === 3 && patronymic.test(third)) return { lastName: first, firstName: second };
  if (order === 'given-first') return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1)! };
  if (order === 'family-first') return { lastName: first, firstName: words.slice(1).join(' ') };
  return words.length === 2 ? { isOrderUnknown: true } : { lastName: first, firstName: second };
}

function withoutPatronymic(given: string): string {
  const [first = '', second, ...more] = given.split(' ');
  return second && more.length === 0 && patronymic.test(second) ? first : given;
}

/** Drops what may not stand in a letter, by name. */
export function keptNames({ firstName, lastName, company }: Names, warnings: Warning[]): Names {
  const kept = (field: string, name: string | undefined) => {
    const reason = name === undefined ? undefined : droppedName(name);
    if (reason) warnings.push({ field, reason });
    return reason ? undefined : name;
  };
  const first = kept('firstName', firstName);
  const last = kept('lastName', lastName);
  return { ...(first && { firstName: first }), ...(last && { lastName: last }), ...(company && { company }) };
}

const male = new Set('m mężczyzna mies м муж muško muški male mr pan'.split(' '));
const female = new Set('k kobieta n nainen ж жен ž žensko ženski f female mrs ms pani'.split(' '));

export function readGender(cell: string): 'female' | 'male' | undefined {
  const word = cell.toLowerCase().replace(/\.$/, '');
  if (female.has(word)) return 'female';
  return male.has(word) ? 'male' : undefined;
}

/** Tags of a cell, in order, none twice; what an address book adds by itself (`* myContacts`) goes. */
export function readTags(cell: string): string[] {
  const tags = cell.startsWith('"')
    ? [...cell.matchAll(/"((?:[^"]|"")*)"|([^,"]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
    : cell.split(/ ::: |[,;|]/);
  const seen = new Map<string, string>();
  for (const tag of tags.map((one) => one.replaceAll('""', '"').replace(/^[\s"]+|[\s"]+$/g, '')))
    if (tag !== '' && !tag.startsWith('* ') && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  return [...seen.values()];
}
