import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Faults } from './faults.ts';
import { type Call, HOST_CALLER, readCall } from './gateway/call.ts';
import { NO_UNITS, type Units } from './gateway/dynamoUnits.ts';
import { createEngines, type Done } from './gateway/engines.ts';
import type { Files } from './gateway/files.ts';
import { createGuard } from './gateway/guard.ts';
import { answerParameter } from './gateway/secrets.ts';
import { type Answer, failed, serviceError, throttled } from './gateway/serviceError.ts';
import { tablesWritten } from './gateway/tablesWritten.ts';
import { accountRefusal, isAccountFault } from './mail/accountFaults.ts';
import type { Meter } from './meter.ts';
import type { Permissions } from './permissions.ts';
import type { SesEndpoint } from './ses.ts';

export interface GatewayOptions {
  clock: { now(): Date };
  /** The engines' addresses, `http://127.0.0.1:8000`; `sqs` serves SNS too. */
  engines: { dynamodb: string; sqs: string };
  /** Secrets by the name of their parameter. */
  secrets: Map<string, string>;
  meter: Meter;
  faults: Faults;
  ses: SesEndpoint;
  /** What buckets hold. */
  files?: Files;
  /** Absent: everything is allowed. */
  permissions?: Permissions;
  /** The account in the ARNs that permissions speak of. */
  account?: string;
  /** A function's call has written to the table of this name. */
  onWrite?(table: string): void;
  /** Ends the function's worker in the middle of its work. */
  crash(functionName: string): void;
}

export interface Gateway {
  url: string;
  stop(): Promise<void>;
}

/**
 * The one endpoint every function's SDK clients talk to. It knows the caller by the access key id (the function's name) and the service by
 * the credential scope, checks the function's role, meets the faults asked for, hands the call to the engine, and counts what it cost.
 * A queue's URL must be on this endpoint too (`<url>/<account>/<queue>`): the SQS client sends a message to the host of its queue's URL.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { meter, faults, ses, secrets, permissions, clock, crash, account = '000000000000' } = options;
  const engines = createEngines(options.engines);
  const guard = permissions && createGuard({ permissions, account, shapeOf: engines.shapeOf });

  const perform = async (call: Call, { headers, url = '/' }: IncomingMessage): Promise<Done> => {
    switch (call.service) {
      case 'dynamodb':
        return engines.dynamodb(call, headers);
      case 'sqs':
      case 'sns':
        return engines.queues(call, headers, url);
      case 'ses':
        return { answer: await ses.handle(call.action, call.form(), call.caller), units: NO_UNITS };
      case 'ssm': {
        const answer = answerParameter(call.action, call.json(), secrets, clock.now());
        return { answer, units: NO_UNITS };
      }
      default: {
        const message = `The local host does not stand in for ${call.service}.`;
        return {
          answer: serviceError(call.service, { status: 400, code: 'UnknownService', message }),
          units: NO_UNITS,
        };
      }
    }
  };

  const record = (call: Call, units: Units, answer?: Answer): void => {
    meter.record({ functionName: call.caller, action: call.action, ...units });
    if (answer && call.service === 'ses' && call.action.startsWith('Send')) meter.ses(answer.status < 400);
  };

  const serve = async (call: Call, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (call.caller === HOST_CALLER) return send(response, (await perform(call, request)).answer);
    const { service, action, caller: functionName } = call;
    const refused = await guard?.(call);
    const rule = refused ? undefined : faults.take({ service, action, functionName });
    const instead = refused ?? (rule && answerInstead(rule.fault, call));
    if (instead) {
      record(call, NO_UNITS, instead);
      return send(response, instead);
    }
    if (rule?.fault === 'timeout') return record(call, NO_UNITS);
    if (rule?.fault === 'crash' && !rule.after) {
      crash(functionName);
      return cut(response);
    }
    const { answer, units } = await perform(call, request);
    record(call, units, answer);
    if (options.onWrite && answer.status === 200) for (const table of tablesWritten(call)) options.onWrite(table);
    if (!rule) return send(response, answer);
    if (rule.fault === 'crash') crash(functionName);
    cut(response);
  };

  const server = createServer({ noDelay: true, keepAliveTimeout: 0, requestTimeout: 0 }, (request, response) => {
    response.sendDate = false;
    if (options.files?.concerns(request.url ?? '')) {
      options.files.handle(request, response).catch(() => response.destroy());
      return;
    }
    readBody(request, (body) => {
      const call = readCall(request.headers, body, request.url);
      if (!call) return send(response, UNSIGNED);
      serve(call, request, response).catch(({ message }: Error) =>
        send(response, serviceError(call.service, { status: 500, code: 'InternalFailure', message })),
      );
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        engines.close();
        options.files?.stop();
      }),
  };
}

function answerInstead(fault: string, { service, caller, form }: Call): Answer | undefined {
  if (isAccountFault(fault)) return accountRefusal(fault, form(), caller);
  if (fault === 'throttle') return throttled(service);
  return fault === 'error' ? failed(service) : undefined;
}

const UNSIGNED = serviceError('', {
  status: 400,
  code: 'MissingAuthenticationToken',
  message: 'The request names no caller: it must be signed, if only with the local host’s keys.',
});

function readBody(request: IncomingMessage, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => done(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** Ends the connection without a word: the caller cannot know what was done. */
function cut(response: ServerResponse): void {
  response.socket?.destroy();
}
