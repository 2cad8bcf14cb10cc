import * as z from 'zod/mini';
import { perShop } from '../shop/perShop.ts';
import type { Shop } from '../shop/shop.ts';
import { fieldKinds } from './fieldKinds.ts';
import { type ProfileField, profileFields } from './profileFields.ts';

type Body = Record<string, z.ZodMiniOptional<z.ZodMiniType<unknown>>>;

/**
 * The fields of a profile in a body. Their values are described, not checked: `readProfile` does that, for a machine's
 * order is kept without the field that cannot be taken.
 */
export const profileShape = perShop(
  (shop: Pick<Shop, 'fields'>): Body & { fields: z.ZodMiniOptional<z.ZodMiniType<Record<string, unknown>>> } => {
    const of = (list: ProfileField[]) => Object.fromEntries(list.map((field) => [field.id, described(field)]));
    const all = [...profileFields(shop)];
    return {
      ...of(all.filter(({ id, path }) => id === path)),
      fields: z.optional(z.strictObject(of(ownFields(shop)))),
    };
  },
);

/** The shop's own fields as a machine may bring them: what is not among them is left out, and named (`unknownFields`). */
export const looseFields = (shop: Pick<Shop, 'fields'>): z.ZodMiniType<Record<string, unknown>> =>
  z.looseObject(Object.fromEntries(ownFields(shop).map((field) => [field.id, described(field)])));

/** Names in `fields` that the shop has no field for. */
export function unknownFields(fields: object, shop: Pick<Shop, 'fields'>): string[] {
  const known = ownFields(shop).map(({ id }) => id);
  return Object.keys(fields).filter((id) => !known.includes(id));
}

const ownFields = (shop: Pick<Shop, 'fields'>) => [...profileFields(shop)].filter(({ id, path }) => id !== path);

function described({ kind, options }: ProfileField) {
  const schema = z.unknown();
  z.globalRegistry.add(schema, fieldKinds[kind].json(options));
  return z.optional(schema);
}
