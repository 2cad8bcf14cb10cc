import * as z from 'zod/mini';
import type { SuppressionReason } from '../permission/subscription.schema.ts';
import { required } from '../platform/environment.ts';
import { patience } from '../platform/patience.ts';
import { signedGet } from '../platform/signedGet.ts';
import type { Instant } from '../time/instant.ts';

/** An address that SES itself no longer mails to, why, and since when. */
export type ListedAddress = { email: string; reason: SuppressionReason; at: Instant };

/** A page of SES's own list, of addresses put on it since an instant; `next` leads to the page after. */
export type SuppressionList = (
  since: Instant,
  next?: string,
) => Promise<{ listed: ListedAddress[]; next?: string | undefined }>;

const pageSchema = z.object({
  NextToken: z.nullish(z.string()),
  SuppressedDestinationSummaries: z._default(
    z.array(z.object({ EmailAddress: z.string(), Reason: z.string(), LastUpdateTime: z.number() })),
    [],
  ),
});

/** SES's list (`ListSuppressedDestinations`), which only the second version of its API tells. */
export const sesSuppressionList: SuppressionList = async (since, next) => {
  const region = required('AWS_REGION');
  const url = new URL(
    '/v2/email/suppression/addresses',
    process.env.AWS_ENDPOINT_URL ?? `https://email.${region}.amazonaws.com`,
  );
  url.searchParams.set('PageSize', '1000');
  url.searchParams.set('StartDate', since);
  if (next) url.searchParams.set('NextToken', next);
  const credentials = {
    accessKeyId: required('AWS_ACCESS_KEY_ID'),
    secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
    sessionToken: process.env.AWS_SESSION_TOKEN,
  };
  const headers = signedGet({ url, service: 'ses', region, credentials, now: new Date() });
  const { requestTimeout } = patience(10_000);
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(requestTimeout) });
  if (!answer.ok) throw new Error(`SES does not show its suppression list: ${answer.status}`);
  const { NextToken, SuppressedDestinationSummaries } = pageSchema.parse(await answer.json());
  return {
    listed: SuppressedDestinationSummaries.map(({ EmailAddress, Reason, LastUpdateTime }) => ({
      email: EmailAddress,
      reason: Reason === 'COMPLAINT' ? 'complaint' : 'hard-bounce',
      at: new Date(LastUpdateTime * 1000).toISOString(),
    })),
    next: NextToken ?? undefined,
  };
};
