import { randomUUID } from 'node:crypto';
import type { Answer } from '../gateway/serviceError.ts';

const reasons = ['BOUNCE', 'COMPLAINT'] as const;
export type ListedReason = (typeof reasons)[number];

export interface SuppressionList {
  /** Puts an address on the list, as SES does by itself after a hard bounce or a complaint. */
  put(address: string, reason: ListedReason, at: Date): void;
  /** `ListSuppressedDestinations` of SES's second API, by the parameters of its query. */
  page(parameters: URLSearchParams): Answer;
}

export const isListedReason = (word: unknown): word is ListedReason => reasons.some((reason) => reason === word);

/** The account's own suppression list, kept in memory: who left it cannot be told apart from who never was on it. */
export function createSuppressionList(): SuppressionList {
  const listed = new Map<string, { reason: ListedReason; at: Date }>();
  return {
    put: (address, reason, at) => void listed.set(address.toLowerCase(), { reason, at }),
    page(parameters) {
      const since = parameters.get('StartDate');
      const size = Number(parameters.get('PageSize') ?? 100);
      const from = Number(parameters.get('NextToken') ?? 0);
      const all = [...listed].filter(([, { at }]) => !since || at >= new Date(since));
      const summaries = all.slice(from, from + size).map(([EmailAddress, { reason: Reason, at }]) => {
        return { EmailAddress, Reason, LastUpdateTime: at.getTime() / 1000 };
      });
      const more = from + size < all.length && { NextToken: String(from + size) };
      return {
        status: 200,
        headers: { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID() },
        body: JSON.stringify({ SuppressedDestinationSummaries: summaries, ...more }),
      };
    },
  };
}
