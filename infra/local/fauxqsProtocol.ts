/** What the host asks of the thread that runs the queues, and what it answers. */
export type QueueSpec = { name: string; attributes: Record<string, string> };
export type SubscriptionSpec = { topic: string; queue: string; attributes: Record<string, string> };

export type FauxqsSetup = {
  offset: Float64Array;
  region: string;
  dataDir?: string;
  queues: QueueSpec[];
  topics: string[];
  subscriptions: SubscriptionSpec[];
};

/** How many messages wait, counted at the shifted time; `soonest` is when the first delayed one comes due (ms). */
export type QueueState = { ready: number; inFlight: number; delayed: number; soonest?: number };

export type FauxqsRequest = { id: number } & (
  | { ask: 'state'; queue: string }
  | { ask: 'publish'; topic: string; message: string }
  | { ask: 'send'; queue: string; message: string }
  | { ask: 'redrive'; from: string; to: string }
  | { ask: 'stop' }
);

export type FauxqsAnswer = { id: number; result?: unknown; error?: string };
