import type { FunctionWorker } from './worker.ts';

/**
 * The threads of one function.
 *
 * What the API calls runs side by side in one thread, as many as `limit` at a time: a thread for each of fifty visitors would
 * cost more than all their work. What streams, queues and schedules call gets a thread to itself for the time of the
 * invocation, as a Lambda container does, so that a crash or a timeout hits nothing but the batch that caused it.
 */
export type Pool = {
  /** Room for one invocation; undefined when none came free within the time (then Lambda throttles). */
  take(patienceMs: number): Promise<Lease | undefined>;
  busy(): FunctionWorker[];
  end(): Promise<void>;
};

export type Lease = {
  worker: FunctionWorker;
  /** To be called when the invocation has ended, however it did. */
  release(): void;
};

type PoolOptions = { shared: boolean; limit: number; start(): FunctionWorker };
type Waiter = { serve(lease: Lease): void };

export function createPool({ shared, limit, start }: PoolOptions): Pool {
  let workers: FunctionWorker[] = [];
  const taken = new Map<FunctionWorker, number>();
  const waiters = new Set<Waiter>();

  const load = (worker: FunctionWorker) => taken.get(worker) ?? 0;
  const begin = () => {
    const worker = start();
    workers.push(worker);
    return worker;
  };
  const find = (): FunctionWorker | undefined => {
    workers = workers.filter((worker) => worker.alive());
    if (shared) {
      const worker = workers[0] ?? begin();
      return load(worker) < limit ? worker : undefined;
    }
    return workers.find((worker) => load(worker) === 0) ?? (workers.length < limit ? begin() : undefined);
  };
  const lease = (worker: FunctionWorker): Lease => {
    taken.set(worker, load(worker) + 1);
    return {
      worker,
      release() {
        taken.set(worker, load(worker) - 1);
        if (load(worker) === 0 && !worker.alive()) taken.delete(worker);
        serveWaiters();
      },
    };
  };
  const serveWaiters = () => {
    for (const waiter of waiters) {
      const worker = find();
      if (!worker) return;
      waiters.delete(waiter);
      waiter.serve(lease(worker));
    }
  };

  return {
    take(patienceMs) {
      const worker = waiters.size === 0 ? find() : undefined;
      if (worker) return Promise.resolve(lease(worker));
      return new Promise((resolve) => {
        const waiter: Waiter = { serve: resolve };
        waiters.add(waiter);
        if (patienceMs === Number.POSITIVE_INFINITY) return;
        const giveUp = () => waiters.delete(waiter) && resolve(undefined);
        // Nobody's patience is used up by code that is still being loaded.
        void workers[0]?.loaded.then(() => setTimeout(giveUp, patienceMs).unref());
      });
    },
    busy: () => workers.filter((worker) => worker.alive() && worker.running() > 0),
    async end() {
      const ended = workers.map((worker) => worker.end({ errorType: 'Stopped', errorMessage: 'The host is stopping' }));
      workers = [];
      await Promise.all(ended);
    },
  };
}
