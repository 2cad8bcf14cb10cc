import { parseShape } from '../platform/parseShape.ts';
import { type FieldError, InvalidInput } from '../platform/problem.ts';
import { type SubscribeDependencies, subscribe } from '../signup/subscribe.ts';
import { type LeadBatch, leadBatchSchema } from './leadBatch.schema.ts';
import { parseLead } from './parseLead.ts';

export type LeadResult =
  | { index: number; status: 'accepted'; warnings?: FieldError[] }
  | { index: number; status: 'refused'; errors: FieldError[] };

/**
 * Keeps what a partner brings as leads whose mailboxes are asked to confirm, by the path of every sign-up, each on its
 * own: a bad row stops no other. As everywhere, `accepted` does not tell whether the address is known.
 */
export async function takeLeads(value: unknown, dependencies: SubscribeDependencies): Promise<LeadResult[]> {
  const batch = parseShape(leadBatchSchema, value, 'leads');
  return Promise.all(batch.leads.map((row, index) => takeLead(row, index, batch, dependencies)));
}

async function takeLead(
  row: unknown,
  index: number,
  batch: LeadBatch,
  dependencies: SubscribeDependencies,
): Promise<LeadResult> {
  try {
    const parsed = parseLead(row, batch, dependencies.shop, dependencies.now);
    await subscribe(parsed, undefined, dependencies);
    const { warnings } = parsed;
    return { index, status: 'accepted', ...(warnings.length > 0 && { warnings }) };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { index, status: 'refused', errors: error.errors ?? [] };
  }
}
