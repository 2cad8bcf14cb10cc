import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
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
  /** Starts a thread of each function ahead of its first call, one after the other, what the API calls first. */
  warm(): Promise<void>;
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
const FINISH_WITHIN_MS = 3_000;
/** Source: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html ("6 MB" is 6,291,556 bytes). */
export const MOST_PAYLOAD_BYTES = 6_291_556;

type Running = { deadline: number; expire(): void };

export function createFunctions(options: Options): Functions {
  const { shared, meter, faults, onEnd } = options;
  const byName = new Map(options.specs.map((spec) => [spec.name, { spec, pool: poolOf(spec, options) }]));
  const running = new Set<Running>();
  let jobs = 0;
  let pending = 0;
  let stopped = false;

  const checkDeadlines = setInterval(() => {
    const now = Date.now();
    for (const invocation of running) if (invocation.deadline <= now) invocation.expire();
  }, DEADLINE_CHECK_MS).unref();

  async function runIn({ worker }: Lease, spec: FunctionSpec, event: string, requestId: string): Promise<Result> {
    jobs += 1;
    const id = jobs;
    await worker.loaded;
    const deadline = Date.now() + spec.timeoutMs;
    const invocation = { deadline, expire: () => void worker.end(timedOut(spec, requestId)) };
    running.add(invocation);
    const result = await worker.run({ id, event, requestId, deadline });
    running.delete(invocation);
    return Buffer.byteLength(result.payload) > MOST_PAYLOAD_BYTES ? failed(tooLarge) : result;
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
    if (stopped) throw new Error('the host is stopping');
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
    async warm() {
      const entries = [...byName.values()].sort(
        (a, b) => Number(shared.has(b.spec.name)) - Number(shared.has(a.spec.name)),
      );
      for (const { pool } of entries) if (!stopped) await pool.warm();
    },
    /** What runs may finish: a mail that was claimed and not yet handed over would be lost with its thread. */
    async stop() {
      stopped = true;
      for (const until = Date.now() + FINISH_WITHIN_MS; running.size > 0 && Date.now() < until; ) await sleep(20);
      clearInterval(checkDeadlines);
      await Promise.all([...byName.values()].map(({ pool }) => pool.end()));
    },
  };
}

const exited = { errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited with error: signal: killed' };

const tooLarge = {
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: `Response payload size exceeded maximum allowed payload size (${MOST_PAYLOAD_BYTES} bytes).`,
};

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
