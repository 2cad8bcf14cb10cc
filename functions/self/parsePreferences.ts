import { type ProfileChanges, profileFields } from '../person/profileFields.ts';
import { readChanges } from '../person/readProfile.ts';
import type { Body } from '../platform/body.ts';
import { type MessageCode, messages } from '../platform/messages.ts';
import { parseShape } from '../platform/parseShape.ts';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import { promisesLetters } from '../shop/promisesLetters.ts';
import type { Shop } from '../shop/shop.ts';
import { shownText, type TextInFull } from '../shop/shownText.ts';
import { type PreferencesBody, type pauses, preferencesSchema } from './preferences.schema.ts';

/** What a person wants changed. A profile field that is `null` is to be forgotten. */
export type Preferences = {
  action: 'save' | 'leave' | 'copy' | 'erase';
  profile: ProfileChanges;
  pause?: (typeof pauses)[number] | undefined;
  /** Purposes to be turned on, with the text that was shown, and off. */
  granted: Record<string, TextInFull>;
  refused: string[];
};

/** Checks what a person sends, by the rules of a sign-up. Throws `InvalidInput` naming every field at fault. */
export function parsePreferences(body: Body, shop: Shop, now: Date): Preferences {
  const input = parseShape(preferencesSchema(shop), body.kind === 'form' ? fromForm(body.value) : body.value);
  const errors: FieldError[] = [];
  const refuse = (path: string, code: MessageCode) => errors.push({ path, code, message: messages[code] });
  // Whoever named another's card would get what was bought by it.
  const correctable = profileFields(shop).filter(({ id }) => id !== 'timeZone' && id !== 'card');
  const { changes: profile, faults } = readChanges(input, correctable, { shop, now });
  errors.push(...faults);
  const choices = choicesOf(input, shop, refuse);
  if (errors.length > 0) throw new InvalidInput(errors);
  const { action = 'save', pause } = input;
  if (action === 'leave') return { action, profile: {}, granted: {}, refused: lettersOf(shop) };
  return { action, profile, pause, ...choices };
}

/** Everything that brings mail which nobody has to get. */
function lettersOf(shop: Shop): string[] {
  return Object.keys(shop.purposes).filter((purpose) => promisesLetters(purpose, shop));
}

/** A choice that equals what the page showed is none. */
function choicesOf(
  { consents = {} }: PreferencesBody,
  shop: Shop,
  refuse: (path: string, code: MessageCode) => void,
): Pick<Preferences, 'granted' | 'refused'> {
  const granted: Record<string, TextInFull> = {};
  const refused: string[] = [];
  for (const [purpose, { text = '', granted: wanted = false, was }] of Object.entries(consents)) {
    if (!Object.hasOwn(shop.purposes, purpose)) refuse(`consents.${purpose}`, 'unknown');
    else if (wanted === was) continue;
    else if (!wanted) refused.push(purpose);
    else {
      const shown = shownText(purpose, text, shop);
      if (shown) granted[purpose] = shown;
      else refuse(`consents.${purpose}`, 'consent-unknown-text');
    }
  }
  return { granted, refused };
}

/** In a form truth is text, an unticked box is absent, and an empty choice is none. */
function fromForm(value: unknown): unknown {
  const { t: _token, pause, consents, ...form } = value as Record<string, unknown>;
  const boxes = Object.entries(Object(consents) as object).map(([purpose, box]) => [purpose, readBox(box)]);
  return {
    ...form,
    ...(form.interests !== undefined && {
      interests: [form.interests].flat().flatMap((words) => String(words).split(',')),
    }),
    ...(pause !== '' && pause !== undefined && { pause }),
    ...(consents !== undefined && { consents: Object.fromEntries(boxes) }),
  };
}

function readBox(box: unknown): unknown {
  if (typeof box !== 'object' || box === null) return box;
  const truth = (value: unknown) => (value === 'true' ? true : value === 'false' ? false : value);
  return Object.fromEntries(Object.entries(box).map(([name, value]) => [name, name === 'text' ? value : truth(value)]));
}
