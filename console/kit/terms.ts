import { config } from './config.ts';
import { birthday, moment, money, number } from './format.ts';
import { fill, language, tagOf, words } from './texts.ts';

/** The name of a thing that the shop has named in some languages: the one that is read, else any. */
export function named(name: string | Record<string, string> | undefined, otherwise: string): string {
  if (typeof name === 'string') return name;
  const own = language.value === 'sr-Latn' ? (name?.['sr-Latn'] ?? name?.sr) : name?.[language.value];
  return own ?? name?.en ?? Object.values(name ?? {})[0] ?? otherwise;
}

/** What a purpose is called in the shop. */
export const purposeName = (purpose: string): string => named(config.shop.purposes[purpose], purpose);

/** The word for why a mail did not go out; a reason that nobody knows is shown as it is. */
export const reasonWord = (reason: string): string => words('terms').reasons[reason] ?? reason;

/** A duration as people say it: `P90D` is "90 days". */
export function duration(written: string): string {
  const units = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', TM: 'minute' } as const;
  const [, date = '', time = ''] = /^P([^T]*)(?:T(.*))?$/.exec(written) ?? [];
  const parts = [
    ...[...date.matchAll(/(\d+)([YMWD])/g)].map(([, n, unit]) => [Number(n), units[unit as 'Y']] as const),
    ...[...time.matchAll(/(\d+)([HM])/g)].map(([, n, unit]) => [Number(n), unit === 'M' ? units.TM : units.H] as const),
  ];
  const said = parts.map(([n, unit]) =>
    new Intl.NumberFormat(tagOf(language.value), { style: 'unit', unit, unitDisplay: 'long' }).format(n),
  );
  return said.join(' ') || written;
}

export type Condition = {
  field: string;
  op: string;
  value?: unknown;
  within?: string | undefined;
  not?: boolean | undefined;
};

const isMoment = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);

/** What a comparison is called: moments are before and after, not less and more. */
export function operatorWords(operator: string, ofMoments: boolean): string {
  const { operators } = words('terms');
  return (ofMoments && operators[`${operator}At`]) || (operators[operator] ?? `${operator} {value}`);
}

/** A condition of a rule as a sentence: "Last order: at least 90 days ago". */
export function conditionWords({ field, op, value, within, not }: Condition): string {
  const terms = words('terms');
  const label = fill(terms.fields[field] ?? field, { within: within ? duration(within) : '' });
  const operator = op === 'exists' && value === false ? 'missing' : op;
  const said = fill(operatorWords(operator, isMoment(value)), { value: valueWords(field, value) });
  return `${not ? `${terms.not} ` : ''}${label}: ${said}`;
}

/** What a field holds, as people say it. */
export function valueWords(field: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one)).join(', ');
  if (typeof value === 'number') return /total/i.test(field) ? money(value) : number(value);
  if (typeof value !== 'string') return String(value);
  if (/^P(\d|T)/.test(value)) return duration(value);
  if (field === 'birthday') return birthday(value);
  if (isMoment(value)) return moment(value);
  return value;
}

/** Somebody's name, or that there is none. */
export const personName = ({
  firstName,
  lastName,
}: {
  firstName?: string | undefined;
  lastName?: string | undefined;
}): string => [firstName, lastName].filter(Boolean).join(' ') || words('terms').noName;
