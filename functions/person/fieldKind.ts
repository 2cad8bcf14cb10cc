/** What kind of thing a field of a profile is; `fieldKinds` has everything about each. */
export type FieldKind =
  | 'name'
  | 'phone'
  | 'birthday'
  | 'choice'
  | 'several'
  | 'words'
  | 'text'
  | 'number'
  | 'date'
  | 'yes-no'
  | 'card'
  | 'registered'
  | 'locale'
  | 'time-zone';

export type FieldValue = string | number | boolean | string[];

export const genders = ['female', 'male', 'other'] as const;
