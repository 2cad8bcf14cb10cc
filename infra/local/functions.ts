import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { FaultRule, Faults } from './faults.ts';
import type { FunctionSpec } from './functionSpecs.ts';
import type { Meter } from './meter.ts';
import { createPool, type Lease, type Pool } from './pool.ts';
import { type Result, startWorker } from './worker.ts';
import type { LogLine } from './workerProtocol.ts';

/** `throttled`: no instance came free, the function has not run. `error`: what Lambda calls a FunctionError. */
export type Outcome = { kind: 'ok' | 'error' | 'throttled'; payload: string; requestId: string };

export type Functions = {
  /** Runs a function with an event (JSON text) and answers as Lambda does. Rejects only when the host stops: such a failure is nobody's. */
  invoke(name: string, event: string, patienceMs?: number): Promise<Outcome>;
  /** Invocations under way or waiting for a thread. */
  pending(): number;
  /** Counts invocations since the start: an unchanged count means that nothing has run in between. */
  started(): number;
  /** Ends the threads in which the function is at work. */
  crash(name: string): void;
  warm(): void;
  stop(): Promise<void>;
};

type Options = {
  specs: FunctionSpec[];
  /** Functions the API calls: one thread, invocations side by side. */
  shared: Set<string>;
  environmentOf(spec: FunctionSpec): Record<string, string>;
  clock: Clock;
  meter: Pick<Meter, 'invocation'>;
  faults: Pick<Faults, 'takeLambda'>;
  onLogs(name: string, lines: LogLine[]): void;
  /** An invocation has ended: what it wrote may be waiting in a stream. */
  onEnd(name: string): void;
};

/** Side by side in one thread; more would only lengthen the queue inside it. */
const SHARED_LIMIT = 64;
/** Threads of a function that has no lower limit of its own: this machine's share of Lambda's thousand. */
const OWN_THREADS = 4;
const DEADLINE_CHECK_MS = 50;

type Running = { deadline: number; expire(): void };

export function createFunctions(options: Options): Functions {
  const { meter, faults, onEnd } = options;
  const byName = new Map(options.specs.map((spec) => [spec.name, { spec, pool: poolOf(spec, options) }]));
  const running = new Set<Running>();
  let jobs = 0;
  let pending = 0;
  let stopped = false;

  const checkDeadlines = setInterval(() => {
    const now = Date.now();
    for (const invocation of running) if (invocation.deadline <= now) invocation.expire();
  }, DEADLINE_CHECK_MS).unref();

  /** A timeout counts from when the bundle is loaded: Lambda's init phase has its own time, and this machine may be busy. */
  async function runIn({ worker }: Lease, spec: FunctionSpec, event: string, requestId: string): Promise<Result> {
    jobs += 1;
    const { timeoutMs } = spec;
    const answer = worker.run({ id: jobs, event, requestId, at: Date.now(), timeoutMs });
    await worker.loaded;
    const invocation = {
      deadline: Date.now() + timeoutMs,
      expire: () => void worker.end(timedOut(spec, requestId)),
    };
    running.add(invocation);
    const result = await answer;
    running.delete(invocation);
    return result;
  }

  async function run(job: { spec: FunctionSpec; lease: Lease; event: string; requestId: string; rule?: FaultRule }) {
    const { spec, lease, event, requestId, rule } = job;
    if (!rule) return runIn(lease, spec, event, requestId);
    switch (rule.fault) {
      case 'error':
        return failed({ errorType: 'InjectedError', errorMessage: 'An error was asked for' });
      case 'timeout':
        return failed(timedOut(spec, requestId));
      case 'crash':
        if (rule.after) await runIn(lease, spec, event, requestId);
        await lease.worker.end(exited);
        return failed(exited);
      default:
        await runIn(lease, spec, event, requestId);
        return failed({ errorType: 'InjectedError', errorMessage: 'The answer was dropped' });
    }
  }

  async function invoke(name: string, event: string, patienceMs = Number.POSITIVE_INFINITY): Promise<Outcome> {
    const entry = byName.get(name);
    if (!entry) throw new Error(`there is no function "${name}"`);
    if (stopped) throw new Error('the host is stopping');
    const requestId = randomUUID();
    pending += 1;
    const rule = faults.takeLambda(name);
    const lease = rule?.fault === 'throttle' ? undefined : await entry.pool.take(patienceMs);
    if (!lease) {
      pending -= 1;
      return { kind: 'throttled', payload: '{"errorType":"TooManyRequestsException"}', requestId };
    }
    const { ok, payload } = await run({ spec: entry.spec, lease, event, requestId, rule });
    lease.release();
    pending -= 1;
    if (stopped) throw new Error('the host is stopping');
    meter.invocation(name, ok);
    onEnd(name);
    return { kind: ok ? 'ok' : 'error', payload, requestId };
  }

  return {
    invoke,
    pending: () => pending,
    started: () => jobs,
    crash(name) {
      for (const worker of byName.get(name)?.pool.busy() ?? []) void worker.end(exited);
    },
    warm() {
      for (const { pool } of byName.values()) pool.warm();
    },
    async stop() {
      stopped = true;
      clearInterval(checkDeadlines);
      await Promise.all([...byName.values()].map(({ pool }) => pool.end()));
    },
  };
}

const exited = { errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited with error: signal: killed' };

function failed(error: { errorType: string; errorMessage: string }): Result {
  return { ok: false, payload: JSON.stringify({ ...error, trace: [] }) };
}

function timedOut({ timeoutMs }: FunctionSpec, requestId: string) {
  const seconds = (timeoutMs / 1000).toFixed(2);
  return {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
  };
}

function poolOf(spec: FunctionSpec, { shared, clock, environmentOf, onLogs }: Options): Pool {
  const isShared = shared.has(spec.name);
  return createPool({
    shared: isShared,
    limit: Math.min(spec.reservedConcurrency ?? Number.POSITIVE_INFINITY, isShared ? SHARED_LIMIT : OWN_THREADS),
    start: () =>
      startWorker({
        setup: {
          file: spec.file,
          exportName: spec.exportName,
          offset: clock.offset,
          context: {
            functionName: spec.physicalName,
            invokedFunctionArn: spec.arn,
            memoryLimitInMB: String(spec.memoryMb),
          },
        },
        environment: environmentOf(spec),
        onLogs: (lines) => onLogs(spec.name, lines),
      }),
  });
}
