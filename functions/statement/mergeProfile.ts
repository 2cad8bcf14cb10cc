import { isDeepStrictEqual } from 'node:util';
import type { Contact } from '../contacts/contact.schema.ts';
import type { FieldValue } from '../person/fieldKind.ts';
import { type ProfileChanges, valueAt } from '../person/profileFields.ts';
import type { Instant } from '../time/instant.ts';

/**
 * How what is said meets what is known. `fill`: gaps are filled and nothing is overwritten. `overwrite`: the person, or
 * who speaks for the shop, knows better. `newest`: the later word counts, field by field.
 */
export type Merge = 'fill' | 'overwrite' | 'newest';

/**
 * Which source wins, by the function that carries its word out: only people themselves, staff, and what cleans the base
 * up, overwrite what is known; whoever else speaks of somebody fills gaps. `merge`: of two that are one the survivor's word stands.
 */
export const mergePolicy = {
  confirm: 'fill',
  orders: 'fill',
  imports: 'fill',
  interactions: 'fill',
  survey: 'fill',
  unsubscribe: 'fill',
  merge: 'fill',
  clean: 'overwrite',
  prefer: 'overwrite',
  correct: 'overwrite',
} as const satisfies Record<string, Merge>;

/** One field that comes to say something else; without `to` it is forgotten. */
export type FieldChange = { path: string; from?: FieldValue | undefined; to?: FieldValue | undefined };

/** The fields of a contact that a statement changes; what is so already is no change. */
export function mergeProfile(known: Contact, said: ProfileChanges, merge: Merge, at: Instant): FieldChange[] {
  return pathsOf(said).flatMap((path) => {
    const from = valueAt(known, path) as FieldValue | undefined;
    const to = (valueAt(said, path) ?? undefined) as FieldValue | undefined;
    if (isDeepStrictEqual(from, to) || (path === 'locale' && to === undefined)) return [];
    if (merge === 'fill' && from !== undefined) return [];
    if (merge === 'newest' && from !== undefined && (known.saidAt?.[path] ?? known.createdAt) > at) return [];
    return [{ path, from, to }];
  });
}

/** What those changes write: attributes to set, and to remove. */
export function writesOf(known: Contact, changes: FieldChange[], at: Instant) {
  const set: Record<string, unknown> = {};
  const removed: string[] = [];
  const own = { ...known.fields };
  for (const { path, to } of changes) {
    const id = path.split('.')[1];
    if (id !== undefined && to === undefined) delete own[id];
    else if (id !== undefined) own[id] = to!;
    else if (to === undefined) removed.push(path);
    else set[path] = to;
  }
  const isOwn = changes.some(({ path }) => path.includes('.'));
  if (isOwn && Object.keys(own).length > 0) set.fields = own;
  else if (isOwn && known.fields) removed.push('fields');
  if (changes.length > 0)
    set.saidAt = { ...known.saidAt, ...Object.fromEntries(changes.map(({ path }) => [path, at])) };
  return { set: set as Partial<Contact>, removed };
}

function pathsOf({ fields = {}, ...said }: ProfileChanges): string[] {
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  return [...given.map(([name]) => name), ...Object.keys(fields).map((id) => `fields.${id}`)];
}
