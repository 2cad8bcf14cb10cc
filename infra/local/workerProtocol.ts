/** What the host and a function's thread say to each other. Events and results travel as JSON text, as they do in Lambda. */
export type Job = {
  id: number;
  event: string;
  requestId: string /** Machine time, ms. */;
  at: number;
  timeoutMs: number;
};

export type LogLine = { level: 'debug' | 'info' | 'warn' | 'error'; text: string };

/** `loaded`: the bundle has been read, well or not. */
export type Report =
  | { id: number; ok: boolean; payload: string; logs?: LogLine[] }
  | { logs: LogLine[] }
  | { loaded: true; logs?: undefined };

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
