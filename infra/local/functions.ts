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
};

/** Side by side in one thread; more would only lengthen the queue inside it. */
const SHARED_LIMIT = 64;
/** Threads of a function that has no lower limit of its own: this machine's share of Lambda's thousand. */
const OWN_THREADS = 4;
const FINISH_WITHIN_MS = 3_000;
/** Source: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html ("6 MB" is 6,291,556 bytes). */
export const MOST_PAYLOAD_BYTES = 6_291_556;

export function createFunctions(options: Options): Functions {
  const { meter, faults } = options;
  const byName = new Map(options.specs.map((spec) => [spec.name, { spec, pool: poolOf(spec, options) }]));
  let jobs = 0;
  let running = 0;
  let pending = 0;
  let stopped = false;

  async function runIn({ worker }: Lease, spec: FunctionSpec, event: string, requestId: string): Promise<Result> {
    jobs += 1;
    const id = jobs;
    await worker.loaded;
    const expired = setTimeout(() => void worker.end(timedOut(spec, requestId)), spec.timeoutMs).unref();
    running += 1;
    const result = await worker.run({ id, event, requestId, deadline: Date.now() + spec.timeoutMs });
    running -= 1;
    clearTimeout(expired);
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
    return { kind: ok ? 'ok' : 'error', payload, requestId };
  }

  return {
    invoke,
    pending: () => pending,
    started: () => jobs,
    crash(name) {
      for (const worker of byName.get(name)?.pool.busy() ?? []) void worker.end(exited);
    },
    /** What runs may finish: a mail that was claimed and not yet handed over would be lost with its thread. */
    async stop() {
      stopped = true;
      for (const until = Date.now() + FINISH_WITHIN_MS; running > 0 && Date.now() < until; ) await sleep(20);
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
