import { flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { shiftDate } from './shiftDate.ts';
import type { Job, LogLine, Report, WorkerSetup } from './workerProtocol.ts';

/**
 * A function's thread: what Lambda's runtime does for a container. It holds nothing but the function's own environment,
 * reads the shared clock and loads the very bundle that is deployed.
 */
const { file, exportName, offset, context }: WorkerSetup = workerData;
const host = parentPort!;
const realNow = Date.now;
shiftDate(offset);

type Handler = (event: unknown, context: object, callback: (error: unknown, result?: unknown) => void) => unknown;

const FLUSH_AFTER_MS = 100;
const logs: LogLine[] = [];
/** The request whose lines these are: a thread has one at a time. */
let current = '';
captureConsole();

const handler = load();
const tellLoaded = () => {
  host.postMessage({ loaded: true } satisfies Report);
  // Only a thread that ends by itself would leave what it has compiled to the next.
  flushCompileCache();
};
handler.then(tellLoaded, tellLoaded);
host.on('message', (job: Job) => void run(job));

async function load(): Promise<Handler> {
  const module = await import(pathToFileURL(file).href);
  const found = module[exportName] ?? module.default?.[exportName];
  if (typeof found === 'function') return found;
  throw Object.assign(new Error(`${exportName} is undefined or not exported`), { name: 'Runtime.HandlerNotFound' });
}

async function run({ id, event, requestId, deadline }: Job): Promise<void> {
  current = requestId;
  try {
    const handle = await handler;
    const result = await call(handle, JSON.parse(event), {
      ...context,
      functionVersion: '$LATEST',
      logGroupName: `/aws/lambda/${context.functionName}`,
      logStreamName: 'local',
      awsRequestId: requestId,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - realNow()),
    });
    report(id, true, JSON.stringify(result) ?? 'null');
  } catch (error) {
    report(id, false, JSON.stringify(describe(error)));
  }
}

function call(handle: Handler, event: unknown, context: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const returned = handle(event, context, (error, result) => (error ? reject(error) : resolve(result)));
    if (handle.length < 3 || returned instanceof Promise) resolve(returned);
  });
}

function report(id: number, ok: boolean, payload: string): void {
  const message: Report = logs.length > 0 ? { id, ok, payload, logs: logs.splice(0) } : { id, ok, payload };
  host.postMessage(message);
}

function describe(error: unknown): { errorType: string; errorMessage: string; trace: string[] } {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
}

/** Lines travel with the next result: a message of their own for each would cost more than the work they tell of. */
function captureConsole(): void {
  const levels = { debug: 'debug', trace: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;
  for (const [method, level] of Object.entries(levels) as Array<['log', LogLine['level']]>)
    console[method] = (...parts: unknown[]) => {
      if (logs.length === 0) setTimeout(flushLogs, FLUSH_AFTER_MS).unref();
      logs.push({ level, text: lineOf(level, parts) });
    };
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html */
function lineOf(level: LogLine['level'], parts: unknown[]): string {
  const [first] = parts;
  const isObject = parts.length === 1 && typeof first === 'object' && first !== null && !(first instanceof Error);
  const message = isObject ? first : parts.length === 1 && typeof first === 'string' ? first : format(...parts);
  return JSON.stringify({
    timestamp: new Date().toISOString(),
    level: level.toUpperCase(),
    requestId: current,
    message,
  });
}

function flushLogs(): void {
  if (logs.length > 0) host.postMessage({ logs: logs.splice(0) } satisfies Report);
}
