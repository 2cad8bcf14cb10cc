import type { IncomingHttpHeaders } from 'node:http';
import { engineAuthorisation } from '../engineKey.ts';
import { type Call, HOST_CALLER } from './call.ts';
import { askForUnits, NO_UNITS, readUnitsFrom, type Units } from './dynamoUnits.ts';
import { createEngineClient, type EngineAnswer } from './engineClient.ts';
import type { Answer } from './serviceError.ts';
import { createTableShapes, type TableShape } from './tableShapes.ts';
import { withTransactionUnits } from './transactionUnits.ts';

export interface Done {
  answer: Answer;
  units: Units;
}

export interface Engines {
  dynamodb(call: Call, headers: IncomingHttpHeaders): Promise<Done>;
  queues(call: Call, headers: IncomingHttpHeaders, path: string): Promise<Done>;
  shapeOf(table: string): Promise<TableShape>;
  close(): void;
}

/** DynamoDB Local and fauxqs behind the gateway; what a call to DynamoDB cost comes back with its answer. */
export function createEngines(addresses: { dynamodb: string; sqs: string }): Engines {
  const dynamodb = createEngineClient(addresses.dynamodb);
  const queues = createEngineClient(addresses.sqs);

  const toDynamodb = `authorization: ${engineAuthorisation(addresses.dynamodb, 'dynamodb')}\r\n`;

  const ask = async (action: string, request: object): Promise<object> => {
    const answer = await dynamodb.post('/', toDynamodb + ownHeaders(action), Buffer.from(JSON.stringify(request)));
    if (answer.status !== 200) throw new Error(`${action} failed: ${answer.body}`);
    return JSON.parse(answer.body.toString());
  };
  const shapeOf = createTableShapes(ask);

  return {
    async dynamodb(call, headers) {
      const lines = toDynamodb + passedOn(headers);
      if (call.caller === HOST_CALLER) return unmetered(await dynamodb.post('/', lines, call.body));
      if (call.action === 'TransactWriteItems') {
        const run = () => dynamodb.post('/', lines, call.body);
        const { answer, writeUnits } = await withTransactionUnits(call.json(), { ask, shapeOf }, run);
        return { answer: shown(answer), units: { writeUnits, readUnits: 0 } };
      }
      const asked = askForUnits(call.action, call.body);
      const answer = await dynamodb.post('/', lines, asked.body);
      const { body, units } = readUnitsFrom(call.action, asked, answer.status, answer.body, call.json);
      return { answer: { ...shown(answer), body }, units };
    },
    queues: async ({ service, region, body }, headers, path) => {
      const lines = `authorization: ${QUEUES}/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0\r\n`;
      return unmetered(await queues.post(path, lines + passedOn(headers), body));
    },
    shapeOf,
    close() {
      dynamodb.close();
      queues.close();
    },
  };
}

function unmetered(answer: EngineAnswer): Done {
  return { answer: shown(answer), units: NO_UNITS };
}

const SHOWN = ['content-type', 'x-amzn-requestid', 'x-amzn-query-error'];
const PASSED_ON = ['host', 'content-type', 'x-amz-target', 'x-amzn-query-mode'];

/** What an engine's answer shows to the caller: not its server's name, date or checksum, since the body may have changed. */
function shown({ status, headers, body }: EngineAnswer): Answer {
  const kept: Record<string, string> = {};
  for (const name of SHOWN) if (headers[name] !== undefined) kept[name] = headers[name];
  return { status, headers: kept, body };
}

const QUEUES = 'AWS4-HMAC-SHA256 Credential=gateway/20300101';

function passedOn(headers: IncomingHttpHeaders): string {
  let lines = '';
  for (const name of PASSED_ON) if (headers[name] !== undefined) lines += `${name}: ${headers[name]}\r\n`;
  return lines;
}

function ownHeaders(action: string): string {
  const target = `x-amz-target: DynamoDB_20120810.${action}\r\n`;
  return `host: localhost\r\ncontent-type: application/x-amz-json-1.0\r\n${target}`;
}
