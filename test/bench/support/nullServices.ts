import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { marshall } from '@aws-sdk/util-dynamodb';
import { headKey } from '../../../functions/platform/tableKeys.ts';
import { defaults } from '../../../functions/programme/defaults.ts';
import { ever } from '../../../functions/programme/programme.types.ts';
import { person } from '../send/people.ts';
import { serve } from './serve.ts';

/**
 * DynamoDB, SSM and SES that know everybody, take everything and keep nothing, in a process of their own: what
 * a deployed function does for an answer is left. Told apart by what a request says, never by reading more of it.
 */
const secret = JSON.stringify({ Parameter: { Value: JSON.stringify({ pepper: 'p'.repeat(64) }), Version: 1 } });
const taken =
  '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>0100</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendRawEmailResponse>';
const quota =
  '<GetSendQuotaResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><GetSendQuotaResult><Max24HourSend>1000000000</Max24HourSend><MaxSendRate>100000</MaxSendRate><SentLast24Hours>0</SentLast24Hours></GetSendQuotaResult></GetSendQuotaResponse>';

type Item = Record<string, unknown>;
const wire = (item: Item) => marshall(item, { removeUndefinedValues: true });

/** A birthday without a voucher: a mail that promises one has it to write besides. */
function programme(): Item[] {
  const birthday = defaults.automations.get('birthday')!;
  const body = { ...birthday, steps: birthday.steps.map(({ voucher: _, ...step }) => step) };
  const head = { kind: 'automation', id: 'birthday', version: 1, versions: [{ version: 1, from: ever, body }] };
  return [wire({ ...headKey('automation', 'birthday'), ...head })];
}

function item(pk: string, sk: string): Item | undefined {
  const number = Number(pk.slice(-12));
  if (!pk.startsWith('CONTACT#') || Number.isNaN(number)) return undefined;
  const { contact, send, subscription } = person(number);
  return wire({ pk, sk, ...(sk === 'CONTACT' ? contact : sk.startsWith('SEND#') ? send : subscription) });
}

type Asked = {
  Key?: { pk: { S: string }; sk?: { S: string } };
  RequestItems?: Record<string, { Keys: Asked['Key'][] }>;
};

function dynamo(action: string, asked: () => Asked): object {
  const found = (key: Asked['Key']) => item(key!.pk.S, key!.sk?.S ?? '');
  switch (action) {
    case 'GetItem':
      return { Item: found(asked().Key) };
    case 'BatchGetItem': {
      const [[table, { Keys }]] = Object.entries(asked().RequestItems!) as [[string, { Keys: Asked['Key'][] }]];
      return { Responses: { [table]: Keys.flatMap((key) => found(key) ?? []) } };
    }
    case 'Query':
      return { Items: programme(), Count: 1 };
    case 'UpdateItem':
      return { Attributes: found(asked().Key) };
    default:
      return {};
  }
}

function answer({ headers }: IncomingMessage, body: Buffer): string {
  const [service, action] = String(headers['x-amz-target'] ?? '').split('.');
  if (!service) return body.subarray(0, 200).includes('GetSendQuota') ? quota : taken;
  if (service === 'AmazonSSM') return secret;
  return JSON.stringify(dynamo(action!, () => JSON.parse(body.toString()) as Asked));
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const said = answer(request, Buffer.concat(chunks));
    const type = said.startsWith('<') ? 'text/xml' : 'application/x-amz-json-1.0';
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(said) });
    response.end(said);
  });
});
server.listen(0, '127.0.0.1', () => {
  serve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }, async () => null);
});
