import { createHash } from 'node:crypto';
import { acceptableBirthday } from '../person/acceptableBirthday.ts';
import { type CanonicalEmail, canonicalEmail } from '../person/canonicalEmail.ts';
import { nameProblem } from '../person/nameProblem.ts';
import { type MessageCode, messages } from '../platform/messages.ts';
import { parseShape } from '../platform/parseShape.ts';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import type { Shop } from '../shop/shop.ts';
import { type OrderBody, orderSchema, type StoredOrder } from './order.schema.ts';

export type ParsedOrder = {
  order: StoredOrder;
  contactId?: string;
  email?: CanonicalEmail;
  profile: Pick<OrderBody, 'firstName' | 'lastName' | 'phone' | 'birthday' | 'locale'>;
  bodyHash: string;
};

const clockSkewMs = 5 * 60 * 1000;

/** Checks an order. Throws `InvalidInput` naming every field at fault. */
export function parseOrder(value: unknown, shop: Shop, now: Date): ParsedOrder {
  const body = parseShape(orderSchema, value);
  const errors: FieldError[] = [];
  const refuse = (path: string, code: MessageCode) => errors.push({ path, code, message: messages[code] });
  const email = body.email === undefined ? undefined : canonicalEmail(body.email);
  if (body.email !== undefined && !email) refuse('email', 'not-an-address');
  if (!body.email && !body.contactId) refuse('email', 'required');
  if (Date.parse(body.at) > now.getTime() + clockSkewMs) refuse('at', 'in-the-future');
  for (const field of ['firstName', 'lastName'] as const) {
    const problem = body[field] && nameProblem(body[field]);
    if (problem) refuse(field, problem);
  }
  const birthday = body.birthday === undefined ? undefined : acceptableBirthday(body.birthday, shop, now);
  if (birthday && 'problem' in birthday) refuse('birthday', birthday.problem);
  if (errors.length > 0) throw new InvalidInput(errors);
  const { orderId, total, currency, discount, items, firstName, lastName, phone, locale, contactId } = body;
  return {
    order: { orderId, at: new Date(body.at).toISOString(), total, currency, discount, items },
    contactId,
    email,
    profile: { firstName, lastName, phone, birthday: body.birthday, locale },
    bodyHash: createHash('sha256').update(JSON.stringify(body)).digest('base64url'),
  };
}
