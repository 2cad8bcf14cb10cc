import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import type { SendQueue } from '../mail/sendQueue.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';

/** What is to be done: its `kind` says who does it, the rest is theirs. */
export type Work = { kind: string };

/** Work that a sweep picked: the item it stands on, out of sight until `at`. */
export type Picked<Some extends Work = Work> = { pk: string; sk: string; at: Instant; work: Some };

/** Where work goes that does not simply wait for a worker. */
export type Hands = {
  senders: SendQueue;
  workers: { put: (picked: Picked[]) => Promise<void> };
  /** Those who bring lists in, where they are others: they need what no other worker does. */
  importers?: { put: (picked: Picked[]) => Promise<void> };
};

export type WorkContext = {
  client: DynamoDBDocumentClient;
  table: string;
  shop: Shop;
  now: Date;
  /** Whether there is time for another piece. */
  mayGoOn: () => boolean;
};

/** What is left of the work: its next piece, done at once or, with `at`, then. Nothing: the work is done and its item goes. */
export type More<Some extends Work> = { work: Some; at?: Instant } | undefined;

export type DueKind<Some extends Work = Work> = {
  /** The schema of its work. */
  work: z.ZodMiniType<Some>;
  /** Hands on what a sweep picked. Without it work goes to the worker, which runs it. */
  handOn?: (picked: Picked<Some>[], hands: Hands) => Promise<void>;
  /** How fast its pieces get done and how many wait for that already, so that none is picked anew because it waits its turn. */
  turns?: { perSecond: (shop: Shop) => number; waiting: (hands: Hands) => Promise<number> };
  /** Does one piece of the work. May be repeated, after a crash or because a queue brought it twice. */
  run?: (work: Some, context: WorkContext) => Promise<More<Some>>;
};

/** The kinds of work there are, by their names. */
export type DueKinds = Record<string, DueKind>;

/**
 * A kind of work that waits on the agenda, as the registry (functions/work/kinds.ts) lists it. Only work that its own
 * schema has read reaches its functions.
 */
export function dueKind<Some extends Work>(kind: DueKind<Some>): DueKind {
  return kind as unknown as DueKind;
}
