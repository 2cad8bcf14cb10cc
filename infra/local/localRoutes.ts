import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './faults.ts';
import type { Issuer } from './issuer.ts';
import { json, problem, readJson, refusal } from './localRequest.ts';
import type { Meter } from './meter.ts';

/** Beyond it tokens, certificates and instants of the system itself would be over. */
const furthestYear = 2100;

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
  /** Where the staff sign in: what a user pool serves under an address of its own. */
  issuer: Pick<Issuer, 'concerns' | 'serve'>;
  /** The mailbox's routes: answers whether one of them took the request. */
  mail(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
};

/** Serves `/_local`: what exists on one machine only, for people who try the system and for tests. */
export async function serveLocal(
  request: IncomingMessage,
  response: ServerResponse,
  host: LocalActions,
): Promise<void> {
  const path = request.url!.split('?')[0]!;
  if (host.issuer.concerns(path)) return host.issuer.serve(request, response);
  const refused = refusal(request);
  if (refused) return problem(response, refused.status, refused.title);
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
      if (instant.getUTCFullYear() > furthestYear)
        return problem(response, 400, `The clock goes no further than the year ${furthestYear}`);
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
