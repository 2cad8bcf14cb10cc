import { type MessageCode, messages } from '../platform/messages.ts';
import type { FieldError } from '../platform/problem.ts';
import type { Shop } from '../shop/shop.ts';
import type { FieldValue } from './fieldKind.ts';
import { fieldKinds } from './fieldKinds.ts';
import {
  type Profile,
  type ProfileChanges,
  type ProfileField,
  profileFields,
  profileFrom,
  valueAt,
} from './profileFields.ts';

type Setting = { shop: Shop; now: Date };

/**
 * What a body says of a person, field by field, and what of it cannot be taken, by name. Whoever speaks for themselves is
 * told so and nothing is kept; a machine's order or lead is kept without the field, and `faults` are its warnings. `null`
 * and an empty text are absent; what is not among the `asked` fields is a fault.
 */
export function readProfile(
  body: object,
  asked: readonly ProfileField[],
  setting: Setting,
): { profile: Profile; faults: FieldError[] } {
  const { changes, faults } = readChanges(body, asked, setting);
  const said = Object.entries(changes).filter(([, value]) => value !== null);
  const own = Object.entries(changes.fields ?? {}).filter(([, value]) => value !== null);
  const profile = Object.fromEntries(said.filter(([name]) => name !== 'fields'));
  return { profile: { ...profile, ...(own.length > 0 && { fields: Object.fromEntries(own) }) } as Profile, faults };
}

/** The same for who corrects a profile: what is there and empty is to be forgotten (`null`). */
export function readChanges(
  body: object,
  asked: readonly ProfileField[],
  { shop, now }: Setting,
): { changes: ProfileChanges; faults: FieldError[] } {
  const faults: FieldError[] = [];
  const refuse = (path: string, code: MessageCode) => faults.push({ path, code, message: messages[code] });
  const said: [string, FieldValue | null][] = [];
  for (const field of profileFields(shop)) {
    const { path, kind, options } = field;
    const value = valueAt(body, path);
    if (value === undefined) continue;
    if (isEmpty(value)) {
      said.push([path, null]);
      continue;
    }
    const isAsked = asked.includes(field);
    const read = isAsked ? fieldKinds[kind].read(value, { options, shop, now }) : { problem: 'not-asked' as const };
    if ('value' in read) said.push([path, isEmpty(read.value) ? null : read.value]);
    else refuse('at' in read && read.at ? `${path}.${read.at}` : path, read.problem);
  }
  return { changes: profileFrom(said), faults };
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '' && !/\p{Cc}/u.test(value);
  if (typeof value !== 'object' || value === null) return value === null;
  return Object.values(value).every((part) => part === '');
}
