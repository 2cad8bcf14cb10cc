import { createHash } from 'node:crypto';
import type { StoredOrder } from '../contacts/storedOrder.schema.ts';
import { type CanonicalEmail, canonicalEmail } from '../person/canonicalEmail.ts';
import { type Profile, profileFields } from '../person/profileFields.ts';
import { readProfile } from '../person/readProfile.ts';
import { type MessageCode, messages } from '../platform/messages.ts';
import { parseShape } from '../platform/parseShape.ts';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import type { Shop } from '../shop/shop.ts';
import { type ParsedSignup, parseSignup } from '../signup/parseSignup.ts';
import { type OrderBody, orderSchema } from './order.schema.ts';

export type ParsedOrder = {
  order: StoredOrder;
  contactId?: string | undefined;
  email?: CanonicalEmail | undefined;
  profile: Profile;
  /** Fields of the profile that could not be taken and were left out. */
  warnings: FieldError[];
  /** What the customer agreed to at the checkout, still to be confirmed by their mailbox. */
  signup?: ParsedSignup | undefined;
  bodyHash: string;
};

const clockSkewMs = 5 * 60 * 1000;
/** The form of `shop.config.ts` that the checkout shows. */
const checkoutForm = 'order';

/** Checks an order. Throws `InvalidInput` naming every field at fault. */
export function parseOrder(value: unknown, shop: Shop, now: Date): ParsedOrder {
  const body = parseShape(orderSchema(shop), value);
  const errors: FieldError[] = [];
  const refuse = (path: string, code: MessageCode) => errors.push({ path, code, message: messages[code] });
  const { orderId, total, currency, discount, items, contactId, consents = {} } = body;
  const grants = Object.keys(consents).length > 0;
  const email = body.email === undefined ? undefined : canonicalEmail(body.email);
  if (body.email !== undefined && !email) refuse('email', 'not-an-address');
  if (!body.email && (!contactId || grants)) refuse('email', 'required');
  if (Date.parse(body.at) > now.getTime() + clockSkewMs) refuse('at', 'in-the-future');
  const { profile, faults: warnings } = readProfile(body, profileFields(shop), { shop, now });
  const signup = grants && email ? signupOf(profile, body, { shop, now, errors }) : undefined;
  if (errors.length > 0) throw new InvalidInput(errors);
  return {
    order: { orderId, at: new Date(body.at).toISOString(), total, currency, discount, items },
    contactId,
    email,
    profile,
    warnings,
    signup,
    bodyHash: createHash('sha256').update(JSON.stringify(body)).digest('base64url'),
  };
}

/** The sign-up within the order, checked as every other one; its faults join those of the order, each field once. */
function signupOf(
  profile: Profile,
  { email, consents }: OrderBody,
  { shop, now, errors }: { shop: Shop; now: Date; errors: FieldError[] },
): ParsedSignup | undefined {
  try {
    const value = { ...profile, form: checkoutForm, email, consents };
    return parseSignup({ kind: 'json', value }, shop, now, 'order');
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    errors.push(...(error.errors ?? []).filter(({ path }) => !errors.some((known) => known.path === path)));
    return undefined;
  }
}
