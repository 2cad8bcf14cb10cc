import { partsOfBirthday } from '../../functions/drawing/errorsByField.ts';
import type { FormValues } from '../../functions/drawing/formDefinition.types.ts';

/** What stands in the form now, nested as the names of its fields say (`consents[newsletter][granted]`). */
export function valuesOf(entries: Iterable<[string, unknown]>): FormValues {
  const values: FormValues = {};
  for (const [name, value] of entries) {
    const steps = name.split(/[[\]]+/).filter(Boolean);
    const last = steps.pop()!;
    let at = values;
    for (const step of steps) {
      at[step] ??= {};
      at = at[step] as FormValues;
    }
    if (name.endsWith('[]')) at[last] = [...((at[last] as unknown[]) ?? []), value];
    else at[last] = value;
  }
  return values;
}

/**
 * The body of `POST /v1/signups`: empty fields are left out, a birthday becomes `1990-04-23` or `--04-23`, and only
 * sentences that were ticked are consents. Whether it is all true is for the server to say.
 */
export function submission(values: FormValues, elapsedMs: number): Record<string, unknown> {
  const { _next, birthday, consents, utm, fields, ...rest } = values;
  const own = given(Object(fields));
  const body: Record<string, unknown> = { consents: granted(consents), elapsedMs, ...given(rest) };
  if (Object.keys(own).length > 0) body.fields = own;
  if (utm) body.utm = utm;
  const { day, month, year } = partsOfBirthday(birthday);
  if (day || month || year) body.birthday = `${year || '-'}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return body;
}

/** What is not empty; several words on one line are several. */
function given(values: FormValues): FormValues {
  const read = (value: unknown) =>
    Array.isArray(value)
      ? value
          .flatMap((one) => String(one).split(','))
          .map((one) => one.trim())
          .filter(Boolean)
      : String(value).trim();
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, read(value)] as const)
      .filter(([, value]) => value.length > 0),
  );
}

function granted(consents: unknown): Record<string, unknown> {
  const shown = Object.entries(Object(consents) as Record<string, { granted?: string; text: string }>);
  return Object.fromEntries(
    shown.filter(([, consent]) => consent.granted).map(([purpose, { text }]) => [purpose, { granted: true, text }]),
  );
}
