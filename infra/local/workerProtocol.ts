/** What the host and a function's thread say to each other. Events and results travel as JSON text, as they do in Lambda. */
export type Job = { id: number; event: string; requestId: string /** Machine time, ms. */; deadline: number };

/** A line as Lambda's JSON log format writes it: what was logged stands under `message`, an object as itself. */
export type LogLine = { level: 'debug' | 'info' | 'warn' | 'error'; text: string };

export type Report =
  | { id: number; ok: boolean; payload: string; logs?: LogLine[] }
  | { logs: LogLine[] }
  /** The function's code is there, or has failed to load, which its first invocation will tell. */
  | { loaded: true };

export type WorkerSetup = {
  file: string;
  exportName: string;
  /** The shared clock's offset. */
  offset: Float64Array;
  context: {
    functionName: string;
    invokedFunctionArn: string;
    memoryLimitInMB: string;
  };
};
