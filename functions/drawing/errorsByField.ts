import { daysIn } from '../time/birthdayIn.ts';
import { fillPlain } from './fill.ts';
import type { FormDefinition, FormError, FormValues } from './formDefinition.types.ts';

/** `at` is the field's name, `consents.<purpose>`, or empty for what concerns the form as a whole. */
export type FieldError = { at: string; text: string };

/**
 * Errors of the API in the visitor's words: one for a field, in the order of the form, those without a field last. A
 * code nobody has words for falls back to what the field asks for.
 */
export function errorsByField(
  definition: FormDefinition,
  errors: readonly FormError[],
  values: FormValues = {},
): FieldError[] {
  const order = [
    ...definition.fields.map(({ name }) => name as string),
    ...definition.consents.map(({ purpose }) => `consents.${purpose}`),
    '',
  ];
  const first = new Map<string, FormError>();
  for (const error of errors) {
    const at = fieldOf(error.path, order);
    if (!first.has(at)) first.set(at, error);
  }
  return order.flatMap((at) => {
    const error = first.get(at);
    return error ? [{ at, text: textOf(definition.words, at, error.code, values) }] : [];
  });
}

function fieldOf(path: string, known: string[]): string {
  const steps = path.split(/[^\w-]+/).filter(Boolean);
  const isNested = steps[0] === 'consents' || steps[0] === 'fields';
  const at = isNested ? steps.slice(0, 2).join('.') : (steps[0] ?? '');
  return known.includes(at) ? at : '';
}

function textOf({ errors, months }: FormDefinition['words'], at: string, code = '', values: FormValues): string {
  if (code === 'too-many') return errors.tooMany;
  if (code === 'offline') return errors.offline;
  if (code === 'under-age') return errors.tooYoung;
  if (at === 'email' || at === 'phone') return errors[at];
  if (at === 'firstName' || at === 'lastName') return errors.name;
  if (at.startsWith('consents.')) return code === 'consent-unknown-text' ? errors.consentChanged : errors.consent;
  if (at !== 'birthday') return errors.other;
  if (code === 'in-the-future' || code === 'too-long-ago' || isShortYear(values.birthday)) return errors.year;
  const date = impossibleDate(values.birthday);
  return date
    ? fillPlain(errors.noSuchDate, { month: months[date.month - 1]!, days: String(date.days) })
    : errors.birthday;
}

/** A year of two digits could be of either century. */
function isShortYear(birthday: unknown): boolean {
  return /^\d{1,3}$/.test(partsOfBirthday(birthday).year);
}

/** The month and its length where a day past its end was asked for. Without a year February has 29 days. */
function impossibleDate(birthday: unknown): { month: number; days: number } | undefined {
  const { day, month, year } = partsOfBirthday(birthday);
  if (!/^\d{1,2}$/.test(day) || !/^(0?[1-9]|1[0-2])$/.test(month)) return undefined;
  const days = daysIn(Number(month), /^\d{4}$/.test(year) ? Number(year) : undefined);
  return Number(day) > days ? { month: Number(month), days } : undefined;
}

/** A birthday as the form's three fields, or as `1990-04-23` and `--04-23`. */
export function partsOfBirthday(birthday: unknown): { day: string; month: string; year: string } {
  if (typeof birthday === 'string') {
    const [, year = '', month = '', day = ''] = /^(\d*)-?-(\d*)-(\d*)$/.exec(birthday) ?? [];
    return { day, month, year };
  }
  const parts = Object(birthday) as Record<string, unknown>;
  const part = (name: string) => (typeof parts[name] === 'string' ? parts[name].trim().replace(/\.$/, '') : '');
  return { day: part('day'), month: part('month'), year: part('year') };
}
