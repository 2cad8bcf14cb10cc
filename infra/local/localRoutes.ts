import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './faults.ts';
import type { Meter } from './meter.ts';

/** What `/_local` can ask of the host. */
export type LocalActions = {
  ready(): boolean;
  now(): Date;
  /** Moves the clock; throws a RangeError for an instant in the past. */
  advance(instant: Date): Promise<boolean>;
  idle(): Promise<boolean>;
  credentials(): Promise<Record<string, string>>;
  /** Sends a dead-letter queue's messages back; undefined when there is no such queue. */
  redrive(queue: string): Promise<number | undefined>;
  meter: Meter;
  faults: Faults;
  /** The mailbox's routes: answers whether one of them took the request. */
  mail(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
};

const MAX_BODY_BYTES = 64 * 1024;

/** Serves `/_local`: what exists on one machine only, for people who try the system and for tests. */
export async function serveLocal(
  request: IncomingMessage,
  response: ServerResponse,
  host: LocalActions,
): Promise<void> {
  const path = request.url!.split('?')[0]!;
  // A web page elsewhere can have its own name point here; these routes answer to this machine's names only.
  if (!/^(localhost|127(\.\d+){3})(:\d+)?$/.test(request.headers.host ?? ''))
    return problem(response, 403, 'Local only');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const clock = () => json(response, 200, { now: host.now().toISOString() });
  switch (`${method} ${path}`) {
    case 'GET /_local/ready':
      return host.ready() ? json(response, 200, { ready: true }) : problem(response, 503, 'Still starting');
    case 'GET /_local/clock':
      return clock();
    case 'POST /_local/clock': {
      const instant = new Date(String((await readJson(request)).now));
      if (Number.isNaN(instant.getTime()))
        return problem(response, 400, '`now` must be an instant such as 2027-05-17T07:30:00Z');
      if (instant < host.now())
        return problem(response, 400, `The clock moves forward only; it is ${host.now().toISOString()}`);
      return (await host.advance(instant)) ? clock() : problem(response, 504, 'The clock has moved, but work goes on');
    }
    case 'POST /_local/idle':
      return (await host.idle()) ? json(response, 200, { idle: true }) : problem(response, 504, 'Work goes on');
    case 'GET /_local/credentials':
      return json(response, 200, await host.credentials());
    case 'GET /_local/meter':
      return json(response, 200, host.meter.snapshot());
    case 'DELETE /_local/meter':
      host.meter.reset();
      return json(response, 200, {});
    case 'POST /_local/faults':
      try {
        const rules = [await readJson(request)].flat();
        for (const rule of rules) host.faults.add(rule);
        return json(response, 200, {});
      } catch (error) {
        return problem(response, 400, (error as Error).message);
      }
    case 'DELETE /_local/faults':
      host.faults.clear();
      return json(response, 200, {});
    case 'POST /_local/redrive': {
      const moved = await host.redrive(String((await readJson(request)).queue));
      return moved === undefined ? problem(response, 404, 'No such dead-letter queue') : json(response, 200, { moved });
    }
  }
  if (!(await host.mail(request, response))) problem(response, 404, 'There is no such local route');
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY_BYTES) throw new SyntaxError('the body is too large');
    chunks.push(chunk as Buffer);
  }
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
  if (typeof body !== 'object' || body === null) throw new SyntaxError('the body must be a JSON object');
  return body;
}

export function json(response: ServerResponse, status: number, value: unknown): void {
  answer(response, status, 'application/json', value);
}

export function problem(response: ServerResponse, status: number, title: string): void {
  answer(response, status, 'application/problem+json', { type: 'about:blank', title, status });
}

function answer(response: ServerResponse, status: number, type: string, value: unknown): void {
  if (response.headersSent) return;
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}
