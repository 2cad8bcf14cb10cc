import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleFunctions } from '../../infra/bundleFunctions.ts';

type Probe = Record<'update' | 'transact' | 'mail' | 'secret', (endpoint: string) => Promise<object>> & {
  endpoints: (region: string) => string[];
};

const refusals: Record<string, [number, string]> = {
  'DynamoDB_20120810.UpdateItem': [
    400,
    '{"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException","message":"No.","Item":{"n":{"N":"1"}}}',
  ],
  'DynamoDB_20120810.TransactWriteItems': [
    400,
    '{"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException","Message":"No.","CancellationReasons":[{"Code":"None"},{"Code":"ConditionalCheckFailed"}]}',
  ],
  'AmazonSSM.GetParameter': [400, '{"__type":"ParameterNotFound","message":"No."}'],
  mail: [
    400,
    '<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>MessageRejected</Code><Message>Address blacklisted.</Message></Error><RequestId>r</RequestId></ErrorResponse>',
  ],
};

describe('the SDK without its leftovers', () => {
  let server: Server;
  let probe: Probe;
  let endpoint: string;
  let authorization: string | undefined;

  beforeAll(async () => {
    server = createServer((request, response) => {
      authorization = request.headers.authorization;
      const [status, body] = refusals[String(request.headers['x-amz-target'] ?? 'mail')]!;
      request.resume().on('end', () => response.writeHead(status).end(body));
    }).listen(0, '127.0.0.1');
    const folder = mkdtempSync(join(tmpdir(), 'kartoteka-lean-'));
    await bundleFunctions({ from: 'test/infra/fixtures', to: folder });
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'from-the-environment');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    probe = (await import(join(folder, 'probe', 'index.mjs'))).handler;
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });

  it('signs with the credentials of the environment', async () => {
    await probe.update(endpoint);
    expect(authorization).toContain('Credential=from-the-environment/');
  });

  it.each(['eu-central-1', 'us-east-1', 'us-gov-west-1', 'ap-southeast-7', 'cn-north-1'])(
    'calls in %s where the whole SDK calls',
    (region) => {
      const whole = [new DynamoDBClient({ region }), new SESClient({ region }), new SSMClient({ region })];
      const params = { Region: region, UseFIPS: false, UseDualStack: false };
      expect(probe.endpoints(region)).toEqual(whole.map(({ config }) => config.endpointProvider(params).url.href));
    },
  );

  it('tells a refused condition by its name, with the item that refused it', async () => {
    const refusal = {
      name: 'ConditionalCheckFailedException',
      message: 'No.',
      $fault: 'client',
      Item: { n: { N: '1' } },
    };
    expect(await probe.update(endpoint)).toMatchObject(refusal);
  });

  it('tells which item of a transaction was refused', async () => {
    expect(await probe.transact(endpoint)).toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
  });

  it('tells a secret that is not there by its name', async () => {
    expect(await probe.secret(endpoint)).toMatchObject({ name: 'ParameterNotFound', $fault: 'client' });
  });

  it('tells a mail that SES will never take', async () => {
    const refusal = { name: 'MessageRejected', message: 'Address blacklisted.', $fault: 'client' };
    expect(await probe.mail(endpoint)).toMatchObject(refusal);
  });
});
