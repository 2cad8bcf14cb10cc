import { type CanonicalEmail, canonicalEmail } from '../person/canonicalEmail.ts';
import type { Channel } from '../person/channels.ts';
import type { PartnerEvidence } from '../person/partner.schema.ts';
import { type Profile, type ProfileField, profileFields } from '../person/profileFields.ts';
import { readProfile } from '../person/readProfile.ts';
import { type SignupBody, signupSchema } from '../person/signup.schema.ts';
import type { Body } from '../platform/body.ts';
import { type MessageCode, messages } from '../platform/messages.ts';
import { parseShape } from '../platform/parseShape.ts';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { shownText, type TextInFull } from '../shop/shownText.ts';

/** A sign-up that may be stored: every field checked against the shop's rules. */
export type Signup = Profile & {
  channel: Channel;
  form: string;
  placement?: string | undefined;
  utm?: SignupBody['utm'];
  locale: Locale;
  /** By purpose, the sentence a person saw and agreed to. */
  consents: Record<string, TextInFull>;
  /** The partner who brought it, and what they hold as proof. */
  partner?: PartnerEvidence;
};

export type ParsedSignup = {
  email: CanonicalEmail;
  signup: Signup;
  /** A machine's doing: the honeypot is filled, or the answer came within two seconds. */
  automatic: boolean;
  /** A solved proof of work, as it came. */
  proof?: string | undefined;
  next?: string | undefined;
  /** Fields that could not be taken and were left out: of a machine's sign-up, which is kept without them. */
  warnings: FieldError[];
};

const fastestPerson = 2_000;

/** Ways by which a machine speaks for people: what it brings is kept without the fields that cannot be taken. */
const machines: readonly Channel[] = ['order', 'partner', 'import'];

/**
 * Checks a sign-up against its schema and the shop's rules, whichever way it came in. Only what the form shows is taken.
 * Throws `InvalidInput` naming every field at fault.
 */
export function parseSignup(body: Body, shop: Shop, now: Date, channel: Channel = 'web'): ParsedSignup {
  const input = parseShape(signupSchema(shop), body.kind === 'form' ? fromForm(body.value) : body.value);
  const errors: FieldError[] = [];
  const refuse = (path: string, code: MessageCode) => errors.push({ path, code, message: messages[code] });

  const email = canonicalEmail(input.email);
  if (!email) refuse('email', 'not-an-address');
  const isMachine = machines.includes(channel);
  const asked = isMachine ? profileFields(shop) : fieldsOf(input.form, shop);
  const { profile, faults } = readProfile(input, asked, { shop, now });
  errors.push(...faults.filter(({ code }) => !isMachine || code === 'under-age'));
  if (!Object.hasOwn(shop.forms, input.form)) refuse('form', 'not-allowed');
  if (input.placement && !Object.hasOwn(shop.placements, input.placement)) refuse('placement', 'not-allowed');
  const consents = consentsOf(input, shop, refuse);

  if (errors.length > 0 || !email) throw new InvalidInput(errors);
  const { form, placement, utm, website, elapsedMs, _next, altcha } = input;
  return {
    email,
    signup: {
      ...profile,
      form,
      placement,
      utm,
      channel: channel === 'web' && placement ? 'placement' : channel,
      locale: profile.locale ?? shop.defaultLocale,
      consents,
    },
    automatic: Boolean(website) || (elapsedMs !== undefined && elapsedMs < fastestPerson),
    proof: altcha,
    next: _next,
    warnings: faults,
  };
}

/** What a form shows, and what a page knows by itself. */
function fieldsOf(form: string, shop: Shop): ProfileField[] {
  const shown = Object.hasOwn(shop.forms, form) ? shop.forms[form]!.fields.map(({ name }) => name) : [];
  return profileFields(shop).filter(({ id }) => shown.includes(id) || id === 'locale' || id === 'timeZone');
}

/** What HTML forms cannot say: empty fields are absent, an unticked box sends its text alone, numbers come as text. */
function fromForm(value: unknown): unknown {
  const form: Record<string, unknown> = Object.fromEntries(
    Object.entries(readableOf(value as object)).filter(([, entry]) => entry !== ''),
  );
  if (typeof form.elapsedMs === 'string') form.elapsedMs = Number(form.elapsedMs);
  if (form.interests !== undefined)
    form.interests = [form.interests].flat().flatMap((words) => String(words).split(','));
  if (isRecord(form.birthday)) form.birthday = birthdayParts(form.birthday);
  if (isRecord(form.consents)) form.consents = tickedBoxes(form.consents);
  return form;
}

/**
 * A form in another charset than ours brings letters that cannot be read. Whoever sends it can't mend the page, so what
 * is unreadable is left out and the sign-up is kept; the address is checked for itself.
 */
function readableOf(form: object): object {
  const isReadable = (entry: unknown) => typeof entry !== 'string' || !entry.includes('\ufffd');
  return Object.fromEntries(
    Object.entries(form)
      .filter(([name, entry]) => name === 'email' || isReadable(entry))
      .map(([name, entry]) => {
        if (Array.isArray(entry)) return [name, entry.filter(isReadable)];
        return [name, isRecord(entry) ? readableOf(entry) : entry];
      }),
  );
}

function birthdayParts(parts: Record<string, unknown>): unknown {
  const given = Object.entries(parts).filter(([, part]) => part !== '');
  return given.length === 0 ? undefined : Object.fromEntries([['day', ''], ['month', ''], ...given]);
}

function tickedBoxes(boxes: Record<string, unknown>): unknown {
  const ticked = Object.entries(boxes).filter(([, box]) => !isRecord(box) || 'granted' in box);
  return Object.fromEntries(
    ticked.map(([purpose, box]) => [
      purpose,
      isRecord(box) && box.granted === 'true' ? { ...box, granted: true } : box,
    ]),
  );
}

function consentsOf(
  input: SignupBody,
  shop: Shop,
  refuse: (path: string, code: MessageCode) => void,
): Record<string, TextInFull> {
  const given: Record<string, TextInFull> = {};
  const asks = Object.hasOwn(shop.forms, input.form) ? shop.forms[input.form]!.purposes : [];
  for (const [purpose, { text }] of Object.entries(input.consents ?? {})) {
    const shown = shownText(purpose, text, shop);
    if (!asks.some((asked) => asked.purpose === purpose)) refuse(`consents.${purpose}`, 'unknown');
    else if (shown) given[purpose] = shown;
    else refuse(`consents.${purpose}`, 'consent-unknown-text');
  }
  for (const { purpose, required } of asks)
    if (required && !Object.hasOwn(input.consents ?? {}, purpose)) refuse(`consents.${purpose}`, 'consent-required');
  return given;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
