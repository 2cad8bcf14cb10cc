import { startThread } from './thread.ts';
import type { Job, LogLine, Report, WorkerSetup } from './workerProtocol.ts';

export type Result = { ok: boolean; payload: string };

/** A thread that runs one function. */
export type FunctionWorker = {
  /** Invocations under way. */
  running(): number;
  /** False once it is being ended or has ended by itself. */
  alive(): boolean;
  /** Resolves when the function's code is loaded, or never will be: Lambda counts no time before that. */
  loaded: Promise<void>;
  run(job: Job): Promise<Result>;
  /** Ends the thread in the middle of whatever it does; what was running fails with this error. */
  end(error: { errorType: string; errorMessage: string }): Promise<unknown>;
};

type WorkerOptions = {
  setup: WorkerSetup;
  environment: Record<string, string>;
  onLogs(lines: LogLine[]): void;
};

export function startWorker({ setup, environment, onLogs }: WorkerOptions): FunctionWorker {
  const thread = startThread(new URL('./workerMain.ts', import.meta.url), {
    name: setup.context.functionName,
    env: environment,
    workerData: setup,
    stdout: true,
    stderr: true,
  });
  const waiting = new Map<number, (result: Result) => void>();
  let alive = true;
  let ended: Promise<unknown> | undefined;
  let settleLoaded = () => {};
  const loaded = new Promise<void>((resolve) => {
    settleLoaded = resolve;
  });

  const failAll = (error: { errorType: string; errorMessage: string }) => {
    alive = false;
    settleLoaded();
    const payload = JSON.stringify({ ...error, trace: [] });
    for (const settle of waiting.values()) settle({ ok: false, payload });
    waiting.clear();
  };
  thread.on('message', (report: Report) => {
    if ('loaded' in report) return settleLoaded();
    if (report.logs) onLogs(report.logs);
    if (!('id' in report)) return;
    waiting.get(report.id)?.(report);
    waiting.delete(report.id);
  });
  thread.on('error', ({ name, message }: Error) => failAll({ errorType: name, errorMessage: message }));
  thread.on('exit', (code) =>
    failAll({ errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with error: exit status ${code}` }),
  );
  for (const stream of [thread.stdout, thread.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => onLogs([{ level: 'info', text: text.trimEnd() }]));

  return {
    running: () => waiting.size,
    alive: () => alive,
    loaded,
    run: (job) =>
      new Promise((settle) => {
        if (!alive) return settle({ ok: false, payload: JSON.stringify({ ...gone, trace: [] }) });
        waiting.set(job.id, settle);
        thread.postMessage(job);
      }),
    end(error) {
      failAll(error);
      ended ??= thread.terminate();
      return ended;
    },
  };
}

const gone = { errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited before it could begin' };
