import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Faults } from './faults.ts';
import { type Call, HOST_CALLER, readCall } from './gateway/call.ts';
import { askForUnits, NO_UNITS, readUnitsFrom, type Units } from './gateway/dynamoUnits.ts';
import { createEngineClient, type EngineAnswer } from './gateway/engineClient.ts';
import { requiredPermissions } from './gateway/requiredPermissions.ts';
import { answerSecret } from './gateway/secrets.ts';
import { type Answer, denied, failed, serviceError, throttled } from './gateway/serviceError.ts';
import { createTableShapes, type TableShape } from './gateway/tableShapes.ts';
import { withTransactionUnits } from './gateway/transactionUnits.ts';
import type { Meter } from './meter.ts';
import type { Permissions } from './permissions.ts';
import type { SesEndpoint } from './ses.ts';

export interface GatewayOptions {
  clock: { now(): Date };
  /** The engines' addresses, `http://127.0.0.1:8000`; `sqs` serves SNS too. */
  engines: { dynamodb: string; sqs: string };
  /** Secret strings by ARN or name. */
  secrets: Map<string, string>;
  meter: Meter;
  faults: Faults;
  ses: SesEndpoint;
  /** Absent: everything is allowed. */
  permissions?: Permissions;
  /** The account of the ARNs that permissions speak of. */
  account?: string;
  /** Ends the function's worker in the middle of its work. */
  crash(functionName: string): void;
}

export interface Gateway {
  url: string;
  stop(): Promise<void>;
}

/**
 * The one endpoint every function's SDK clients talk to. It knows the caller by the access key id (the function's name) and the service by the
 * credential scope, checks the function's role, meets the faults asked for, hands the call to the engine, and counts what it cost.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { meter, faults, ses, secrets, permissions, clock, crash } = options;
  const account = options.account ?? '000000000000';
  const engines = {
    dynamodb: createEngineClient(options.engines.dynamodb),
    sqs: createEngineClient(options.engines.sqs),
  };
  const ask = async (action: string, request: object): Promise<object> => {
    const answer = await engines.dynamodb.post('/', dynamoHeaders(action), Buffer.from(JSON.stringify(request)));
    if (answer.status !== 200) throw new Error(`${action}: ${answer.body}`);
    return JSON.parse(answer.body.toString());
  };
  const shapeOf = createTableShapes(ask);
  const partitionKeys = new Map<string, string | undefined>();

  const refusal = async (call: Call): Promise<Answer | undefined> => {
    if (!permissions) return undefined;
    if (call.service === 'dynamodb') await learnPartitionKeys(call, shapeOf, partitionKeys);
    const partitionKeyOf = (table: string) => partitionKeys.get(table);
    for (const { action, resource, context } of requiredPermissions(call, { account, partitionKeyOf })) {
      if (!permissions.allows(call.caller, action, resource, context) && !allowsDomain(permissions, call, action, resource)) {
        return denied(call.service, call.caller, action, resource);
      }
    }
    return undefined;
  };

  const perform = async (call: Call, request: IncomingMessage): Promise<{ answer: Answer; units: Units }> => {
    switch (call.service) {
      case 'dynamodb':
        return performDynamo(call, request);
      case 'sqs':
      case 'sns':
        return { answer: shown(await engines.sqs.post(request.url ?? '/', headerLines(request, call), call.body)), units: NO_UNITS };
      case 'ses':
      case 'email':
        return { answer: await ses.handle(call.action, call.form()), units: NO_UNITS };
      case 'secretsmanager': {
        const secretId = String(call.json().SecretId ?? '');
        return { answer: answerSecret(call.action, secretId, secrets, clock.now()), units: NO_UNITS };
      }
      default: {
        const message = `The local host does not stand in for ${call.service}.`;
        return { answer: serviceError(call.service, { status: 400, code: 'UnknownService', message }), units: NO_UNITS };
      }
    }
  };

  const performDynamo = async (call: Call, request: IncomingMessage): Promise<{ answer: Answer; units: Units }> => {
    const headers = headerLines(request, call);
    if (call.caller === HOST_CALLER) {
      return { answer: shown(await engines.dynamodb.post('/', headers, call.body)), units: NO_UNITS };
    }
    if (call.action === 'TransactWriteItems') {
      const run = () => engines.dynamodb.post('/', headers, call.body);
      const { answer, writeUnits } = await withTransactionUnits(call.json(), { ask, shapeOf }, run);
      return { answer: shown(answer), units: { writeUnits, readUnits: 0 } };
    }
    const asked = askForUnits(call.action, call.body);
    const answer = await engines.dynamodb.post('/', headers, asked.body);
    const { body, units } = readUnitsFrom(call.action, asked, answer.status, answer.body, call.json);
    return { answer: { ...shown(answer), body }, units };
  };

  const record = (call: Call, units: Units, answer?: Answer): void => {
    meter.record({ functionName: call.caller, action: call.action, ...units });
    if (answer && call.service === 'ses' && call.action.startsWith('Send')) meter.ses(answer.status < 400);
  };

  const serve = async (call: Call, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (call.caller === HOST_CALLER) return send(response, (await perform(call, request)).answer);
    const refused = await refusal(call);
    if (refused) {
      record(call, NO_UNITS, refused);
      return send(response, refused);
    }
    const fault = faults.take({ service: call.service, action: call.action, functionName: call.caller });
    if (fault?.fault === 'throttle' || fault?.fault === 'error') {
      const answer = fault.fault === 'throttle' ? throttled(call.service) : failed(call.service);
      record(call, NO_UNITS, answer);
      return send(response, answer);
    }
    if (fault?.fault === 'timeout') return record(call, NO_UNITS);
    if (fault?.fault === 'crash' && !fault.after) {
      crash(call.caller);
      return void response.socket?.destroy();
    }
    const { answer, units } = await perform(call, request);
    record(call, units, answer);
    if (fault?.fault === 'crash') crash(call.caller);
    if (fault) return void response.socket?.destroy();
    send(response, answer);
  };

  const server = createServer({ noDelay: true, keepAliveTimeout: 0, requestTimeout: 0 }, (request, response) => {
    response.sendDate = false;
    readBody(request, (body) => {
      const call = readCall(request.headers, body);
      if (!call) return send(response, serviceError('', { status: 400, code: 'MissingAuthenticationToken', message: 'Unsigned.' }));
      serve(call, request, response).catch((error: Error) =>
        send(response, serviceError(call.service, { status: 500, code: 'InternalFailure', message: error.message })),
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
        for (const engine of Object.values(engines)) engine.close();
      }),
  };
}

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

/** What an engine's answer shows to the caller: not its server's name, date or checksum (the body may have changed). */
function shown({ status, headers, body }: EngineAnswer): Answer {
  const kept: Record<string, string> = {};
  for (const name of SHOWN) if (headers[name] !== undefined) kept[name] = headers[name];
  return { status, headers: kept, body };
}

const SHOWN = ['content-type', 'x-amzn-requestid', 'x-amzn-query-error'];
const PASSED_ON = ['host', 'content-type', 'x-amz-target', 'x-amzn-query-mode'];

/** DynamoDB Local takes only letters and digits for an access key, so every call comes in one name. */
const AUTHORISATION = (service: string, region: string) =>
  `authorization: AWS4-HMAC-SHA256 Credential=gateway/20300101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0\r\n`;

function headerLines({ headers }: IncomingMessage, { service, region }: Call): string {
  let lines = AUTHORISATION(service, region);
  for (const name of PASSED_ON) if (headers[name] !== undefined) lines += `${name}: ${headers[name]}\r\n`;
  return lines;
}

function dynamoHeaders(action: string): string {
  return (
    `host: localhost\r\ncontent-type: application/x-amz-json-1.0\r\nx-amz-target: DynamoDB_20120810.${action}\r\n` +
    AUTHORISATION('dynamodb', 'eu-central-1')
  );
}

/** An identity may be the address or its whole domain; a permission for either lets a mail go. */
function allowsDomain(permissions: Permissions, call: Call, action: string, resource: string): boolean {
  if (!resource.includes(':identity/')) return false;
  return permissions.allows(call.caller, action, resource.replace(/:identity\/.*@/, ':identity/'), () => ({}));
}

async function learnPartitionKeys(
  call: Call,
  shapeOf: (table: string) => Promise<TableShape>,
  known: Map<string, string | undefined>,
): Promise<void> {
  for (const [, table = ''] of call.body.toString().matchAll(/"TableName"\s*:\s*"([^"]+)"/g)) {
    if (known.has(table)) continue;
    known.set(table, await shapeOf(table).then(({ keys }) => keys[0]).catch(() => undefined));
  }
}
