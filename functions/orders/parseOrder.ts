import type * as z from 'zod/mini';
import type { StoredOrder } from '../contacts/storedOrder.schema.ts';
import { type CanonicalEmail, canonicalEmail } from '../person/canonicalEmail.ts';
import { unknownFields } from '../person/profile.schema.ts';
import { type Profile, profileFields } from '../person/profileFields.ts';
import { readProfile } from '../person/readProfile.ts';
import type { SignupBody } from '../person/signup.schema.ts';
import { bodyHash } from '../platform/bodyHash.ts';
import { leftOut, unusable } from '../platform/lenient.ts';
import { type MessageCode, messages } from '../platform/messages.ts';
import { parseShape } from '../platform/parseShape.ts';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import type { Shop } from '../shop/shop.ts';
import { type ParsedSignup, parseSignup } from '../signup/parseSignup.ts';
import { clockSkewMs, toInstant } from '../time/instant.ts';
import { orderSchema } from './order.schema.ts';
import { orderItems } from './orderItems.ts';

type OrderBody = z.infer<ReturnType<typeof orderSchema>>;

export type ParsedOrder = {
  order: StoredOrder;
  contactId?: string | undefined;
  email?: CanonicalEmail | undefined;
  profile: Profile;
  /** What is optional, could not be used and was left out. */
  warnings: FieldError[];
  /** What the customer agreed to at the checkout, still to be confirmed by their mailbox. */
  signup?: ParsedSignup | undefined;
  bodyHash: string;
};

/** Those of ISO 4217, former ones too: an old order is an order. */
const currencies = new Set(Intl.supportedValuesOf('currency'));
/** The form of `shop.config.ts` that the checkout shows. */
const checkoutForm = 'order';

/** Checks an order. Throws `InvalidInput` naming every field at fault. */
export function parseOrder(value: unknown, shop: Shop, now: Date): ParsedOrder {
  const body = parseShape(orderSchema(shop), value);
  const errors: FieldError[] = [];
  const refuse = (path: string, code: MessageCode) => errors.push({ path, code, message: messages[code] });
  const { orderId, total, currency, discount, revision } = body;
  const { warnings, taken } = leftOut();
  const consents = tickedIn(body, taken);
  const grants = Object.keys(consents).length > 0;
  const email = body.email === undefined ? undefined : canonicalEmail(body.email);
  const contactId = taken('contactId', body.contactId);
  const fields = taken('fields', body.fields);
  for (const id of unknownFields(fields ?? {}, shop))
    warnings.push({ path: `fields.${id}`, code: 'unknown', message: messages.unknown });
  const { profile, faults } = readProfile({ ...body, fields }, profileFields(shop), { shop, now });
  const isNamed = (contactId !== undefined || profile.card !== undefined) && !grants;
  if (body.email !== undefined && !email) {
    if (isNamed) taken('email', unusable);
    else refuse('email', 'not-an-address');
  }
  if (!body.email && !isNamed) refuse('email', 'required');
  if (!currencies.has(currency)) refuse('currency', 'not-allowed');
  if (Date.parse(body.at) > now.getTime() + clockSkewMs) refuse('at', 'in-the-future');
  if (errors.length > 0) throw new InvalidInput(errors);
  const signup =
    grants && email ? signupOf(profile, { email: body.email, consents }, { shop, now, warnings }) : undefined;
  const order = {
    orderId,
    at: toInstant(body.at),
    total,
    currency,
    discount,
    ...paidWhen(body, taken),
    items: orderItems(body.items, taken),
    revision,
  };
  return {
    ...{ order, contactId, email, profile, signup },
    warnings: [...warnings, ...faults],
    bodyHash: bodyHash([order, contactId, email?.canonical, profile, consents]),
  };
}

/** When it has to be paid and when it was, as far as they can be used; that is said of few orders. */
function paidWhen({ dueAt: due, paidAt: paid }: OrderBody, taken: ReturnType<typeof leftOut>['taken']) {
  const [dueAt, paidAt] = [taken('dueAt', due), taken('paidAt', paid)];
  return { ...(dueAt && { dueAt: toInstant(dueAt) }), ...(paidAt && { paidAt: toInstant(paidAt) }) };
}

/** The boxes that were ticked; one in a shape that is none is left out, and named. */
function tickedIn({ consents: told }: OrderBody, taken: ReturnType<typeof leftOut>['taken']) {
  const boxes = Object.entries(taken('consents', told) ?? {});
  return Object.fromEntries(
    boxes.flatMap(([purpose, box]) => {
      const grant = taken(`consents.${purpose}`, box);
      return grant?.granted ? [[purpose, grant]] : [];
    }),
  );
}

/**
 * The sign-up within the order, checked as every other one. A checkout that was open while the shop worded its sentence
 * anew must not lose an order for it: what cannot be recorded as agreed to is left out, and named.
 */
function signupOf(
  profile: Profile,
  { email, consents }: { email: string | undefined; consents: NonNullable<SignupBody['consents']> },
  { shop, now, warnings }: { shop: Shop; now: Date; warnings: FieldError[] },
): ParsedSignup | undefined {
  try {
    const value = { ...profile, form: checkoutForm, email, consents };
    return parseSignup({ kind: 'json', value }, shop, now, 'order');
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const faults = error.errors ?? [];
    warnings.push(...faults);
    const usable = Object.entries(consents).filter(
      ([purpose]) => !faults.some(({ path }) => path === `consents.${purpose}`),
    );
    const isFewer = usable.length > 0 && usable.length < Object.keys(consents).length;
    return isFewer
      ? signupOf(profile, { email, consents: Object.fromEntries(usable) }, { shop, now, warnings })
      : undefined;
  }
}
