import { profileFields, valueAt } from '../person/profileFields.ts';
import type { Shop } from '../shop/shop.ts';
import type { Member } from '../view/personView.types.ts';
import type { Preferences } from './parsePreferences.ts';

/** The fields of the preference centre that what was sent changes, by their names in the form, so that each can say so. */
export function savedFields(before: Member, { profile, pause, granted, refused }: Preferences, shop: Shop): string[] {
  const { purposes, pausedUntil, lettersOn } = before.subscription;
  const isSame = (path: string) => {
    const [was, is] = [valueAt(before, path), valueAt(profile, path)];
    return is === undefined || JSON.stringify(was ?? null) === JSON.stringify(is);
  };
  const paced = pause !== undefined && (pause !== 'none' || Boolean(pausedUntil ?? lettersOn)) && pause !== lettersOn;
  return [
    ...(paced ? ['pause'] : []),
    ...Object.keys(granted).map((purpose) => `consents.${purpose}`),
    ...refused.filter((purpose) => purposes[purpose]?.state === 'confirmed').map((purpose) => `consents.${purpose}`),
    ...profileFields(shop).flatMap(({ path }) => (isSame(path) ? [] : [path])),
  ];
}
