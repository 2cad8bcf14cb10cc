import { perShop } from '../shop/perShop.ts';
import type { Shop } from '../shop/shop.ts';
import { type FieldKind, type FieldValue, genders } from './fieldKind.ts';

type Definition = { kind: FieldKind; options?: readonly string[] };

/** What every shop may know of a person. The order is that of lists and pages. */
export const builtIn = {
  firstName: { kind: 'name' },
  lastName: { kind: 'name' },
  phone: { kind: 'phone' },
  birthday: { kind: 'birthday' },
  gender: { kind: 'choice', options: genders },
  interests: { kind: 'words' },
  locale: { kind: 'locale' },
  timeZone: { kind: 'time-zone' },
  /** Of a shop's own loyalty scheme: orders are told by it. */
  card: { kind: 'card' },
  company: { kind: 'text' },
  nip: { kind: 'registered', options: ['nip'] },
  regon: { kind: 'registered', options: ['regon'] },
  yTunnus: { kind: 'registered', options: ['yTunnus'] },
  pib: { kind: 'registered', options: ['pib'] },
  inn: { kind: 'registered', options: ['inn'] },
} as const satisfies Record<string, Definition>;

export type BuiltIn = keyof typeof builtIn;

/** One thing a shop may know of a person. `path` is where it stands in bodies, on contacts and in rules. */
export type ProfileField = { id: string; path: string; kind: FieldKind; options: readonly string[] };

/**
 * Everything this shop may know of a person: what is built in, and then the entries of `fields` in the configuration.
 * From this one list follow the ways in, storage, pages, chat, rules and the copy.
 */
export const profileFields = perShop((shop: Pick<Shop, 'fields'>): readonly ProfileField[] => [
  ...Object.entries(builtIn).map(([id, definition]) => ({ id, path: id, options: [], ...definition })),
  ...Object.entries(shop.fields ?? {}).map(([id, field]) => ({
    id,
    path: `fields.${id}`,
    kind: field.type,
    options: 'options' in field ? Object.keys(field.options) : [],
  })),
]);

/** What is said of a person; language and zone are found out by other means. */
export const tellable = perShop((shop: Pick<Shop, 'fields'>) =>
  profileFields(shop).filter(({ id }) => id !== 'locale' && id !== 'timeZone'),
);

const ofFew: readonly string[] = ['card', 'company', 'nip', 'regon', 'yTunnus', 'pib', 'inn'] satisfies BuiltIn[];

/** What anybody may be asked: what only some have is asked where a form says so, and shown where it is known. */
export const askable = perShop((shop: Pick<Shop, 'fields'>) => tellable(shop).filter(({ id }) => !ofFew.includes(id)));

/** The field that a form of the configuration or a chat names; undefined for `email` and for what there is not. */
export function fieldNamed(id: string, shop: Pick<Shop, 'fields'>): ProfileField | undefined {
  return profileFields(shop).find((field) => field.id === id);
}

type Holder = { fields?: Record<string, unknown> | undefined };

/** What a profile, a contact or a form says at a field's path. */
export function valueAt(holder: object, path: string): unknown {
  const [first = '', id] = path.split('.');
  const at = id === undefined ? holder : Object((holder as Holder).fields);
  const name = id ?? first;
  return Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined;
}

/** The fields and their values, by path, as a profile holds them. */
export function profileFrom(entries: Iterable<readonly [path: string, value: FieldValue | null]>): ProfileChanges {
  const profile: Record<string, unknown> = {};
  const own: Record<string, unknown> = {};
  for (const [path, value] of entries) {
    const [first = '', id] = path.split('.');
    if (id === undefined) profile[first] = value;
    else own[id] = value;
  }
  return { ...profile, ...(Object.keys(own).length > 0 && { fields: own }) } as ProfileChanges;
}

type Of<Kind extends FieldKind> = Kind extends 'words' | 'several' ? string[] : string;
type BuiltInValues = { [Id in BuiltIn]: Of<(typeof builtIn)[Id]['kind']> };

/** What is said of a person, checked. */
export type Profile = { [Id in Exclude<BuiltIn, 'locale'>]?: BuiltInValues[Id] } & {
  locale?: Shop['defaultLocale'];
  fields?: Record<string, FieldValue>;
};

/** A profile in which `null` stands for what is to be forgotten. */
export type ProfileChanges = { [Id in Exclude<keyof Profile, 'fields'>]?: Profile[Id] | null } & {
  fields?: Record<string, FieldValue | null>;
};

/** Where the shop's own fields stand. */
export const ownFieldPaths = (shop: Pick<Shop, 'fields'>): string[] =>
  profileFields(shop).flatMap(({ id, path }) => (id === path ? [] : [path]));
