import { type CanonicalEmail, canonicalEmail } from '../person/canonicalEmail.ts';
import { cardIdentity } from '../person/cardIdentity.ts';
import { interactionSchema, type StoredInteraction } from '../person/interaction.schema.ts';
import { bodyHash } from '../platform/bodyHash.ts';
import { type MessageCode, messages } from '../platform/messages.ts';
import { parseShape } from '../platform/parseShape.ts';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import { clockSkewMs, toInstant } from '../time/instant.ts';

export type ParsedInteraction = {
  interaction: Omit<StoredInteraction, 'id'>;
  /** The caller's own id, by which a repetition is known. */
  interactionId?: string;
  contactId?: string;
  email?: CanonicalEmail;
  card?: string;
  bodyHash: string;
};

const mostDetails = 20;

/** Checks an interaction; without `at` it happened now. Throws `InvalidInput` naming every field at fault. */
export function parseInteraction(value: unknown, now: Date): ParsedInteraction {
  const body = parseShape(interactionSchema, value);
  const errors: FieldError[] = [];
  const refuse = (path: string, code: MessageCode) => errors.push({ path, code, message: messages[code] });
  const { interactionId, contactId, kind, reason, text, value: amount, data, about } = body;
  const email = body.email === undefined ? undefined : canonicalEmail(body.email);
  const at = body.at ? new Date(body.at) : now;
  if (body.email !== undefined && !email) refuse('email', 'not-an-address');
  const card = body.card === undefined ? undefined : cardIdentity(body.card);
  if (body.card !== undefined && !card) refuse('card', 'not-a-card');
  if (!body.email && !contactId && !body.card) refuse('email', 'required');
  if (at.getTime() > now.getTime() + clockSkewMs) refuse('at', 'in-the-future');
  if (kind === 'refusal' && !reason) refuse('reason', 'required');
  if (kind === 'rating' && amount === undefined) refuse('value', 'required');
  if (kind === 'rating' && amount !== undefined && ![1, 2, 3, 4, 5].includes(amount)) refuse('value', 'not-allowed');
  if (Object.keys(data ?? {}).length > mostDetails) refuse('data', 'too-long');
  if (errors.length > 0) throw new InvalidInput(errors);
  return {
    interaction: { kind, at: toInstant(at), about, reason, text, value: amount, data },
    interactionId,
    contactId,
    email,
    card,
    bodyHash: bodyHash([
      ...[body.at && toInstant(at), kind, reason, text, amount, data, contactId, email?.canonical],
      ...(card ? [card] : []),
      ...(about ? [`about ${about}`] : []),
    ]),
  };
}
