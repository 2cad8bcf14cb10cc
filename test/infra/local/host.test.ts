import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsJson } from '../../../infra/local/awsJson.ts';
import { type Host, startHost } from '../../../infra/local/host.ts';
import { anEngine } from '../../support/engine.ts';
import { theApplication } from './fixture/theApplication.ts';

let host: Host;
let call: ReturnType<typeof awsJson>['call'];

beforeAll(async () => {
  host = await startHost({ port: 0, templateDir: theApplication(), engine: anEngine(), quiet: true });
  call = awsJson(host.engines.dynamodb).call;
});
afterAll(() => host?.stop());

const table = () => host.tables[0]!.name;
const put = (...items: Array<Record<string, unknown>>) =>
  Promise.all(items.map((Item) => call('DynamoDB_20120810.PutItem', { TableName: table(), Item })));
const read = (id: string) =>
  call<{ Item?: object }>('DynamoDB_20120810.GetItem', { TableName: table(), Key: { id: { S: id } } });
const said = (name: string, text: string) =>
  host.logs().filter((line) => line.function === name && String(JSON.parse(line.text).message).includes(text)).length;
const sendJob = (job: object, more: object = {}) =>
  awsJson(host.engines.sqs).call('AmazonSQS.SendMessage', {
    QueueUrl: host.model.refOf('Jobs'),
    MessageBody: JSON.stringify(job),
    ...more,
  });
const failureMessages = async (queue: string) => {
  const { Messages = [] } = await awsJson(host.engines.sqs).call<{ Messages?: Array<{ Body: string }> }>(
    'AmazonSQS.ReceiveMessage',
    { QueueUrl: host.model.refOf(queue), MaxNumberOfMessages: 10, VisibilityTimeout: 0 },
  );
  return Messages.map(({ Body }) => JSON.parse(Body));
};
const tell = (path: string, body: string) =>
  fetch(host.url + path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
const later = (ms: number) => host.advance(new Date(host.clock.now().getTime() + ms));

describe('streams', () => {
  it('a poisoned record ends at the failure destination while its neighbours go on', async () => {
    await put(
      ...['a', 'b', 'c'].map((id) => ({ id: { S: `before-${id}` } })),
      { id: { S: 'poisoned' }, poison: { BOOL: true } },
      ...['a', 'b', 'c'].map((id) => ({ id: { S: `after-${id}` } })),
    );
    expect(await host.idle()).toBe(true);
    for (const id of ['before-a', 'before-b', 'before-c', 'after-a', 'after-b', 'after-c'])
      expect(said('careful', `SEEN ${id} `), id).toBeGreaterThan(0);
    expect(said('careful', 'SEEN poisoned')).toBe(0);
    const [failure, ...more] = await failureMessages('Failures');
    expect(more).toEqual([]);
    expect(failure).toMatchObject({
      version: '1.0',
      requestContext: { condition: 'RetryAttemptsExhausted', functionArn: host.model.arnOf('CarefulFunction') },
      DDBStreamBatchInfo: { batchSize: 1, streamArn: expect.stringContaining('/stream/') },
    });
  });

  it('a record that fails for a while is tried again, and nothing before it', async () => {
    await put({ id: { S: 'shaky' }, failures: { N: '2' } });
    await host.idle();
    expect(said('careful', 'SEEN shaky ')).toBe(1);
  });

  it('a filter wakes its own function only', async () => {
    await put({ id: { S: 'wanted' }, kind: { S: 'plain' } }, { id: { S: 'unwanted' }, kind: { S: 'other' } });
    await host.idle();
    expect(said('plain', 'SEEN wanted')).toBe(1);
    expect(said('plain', 'SEEN unwanted')).toBe(0);
  });

  it('a mapping that is stuck does not hold up the other on the same stream', async () => {
    await put(
      { id: { S: 'bad-for-plain' }, kind: { S: 'plain' }, poison: { BOOL: true } },
      { id: { S: 'good' }, kind: { S: 'plain' } },
    );
    await host.idle();
    expect(said('plain', 'SEEN good')).toBe(1);
    expect(said('plain', 'SEEN bad-for-plain')).toBe(0);
  });

  it('an empty map arrives as an empty map', async () => {
    await put({ id: { S: 'hollow' }, empty: { M: {} } });
    await host.idle();
    expect(said('careful', 'SEEN hollow INSERT null {"M":{}}')).toBe(1);
  });

  it('an invocation that is lost after its work is done is delivered again', async () => {
    host.faults.add({ service: 'lambda', function: 'careful', fault: 'drop-response', times: 1 });
    await put({ id: { S: 'twice' } });
    await host.idle();
    expect(said('careful', 'SEEN twice ')).toBe(2);
  });
});

describe('expiry', () => {
  it('an expired item goes when its time has come, and the stream says who took it', async () => {
    const seconds = Math.floor(host.clock.now().getTime() / 1000) + 3600;
    await put({ id: { S: 'passing' }, expiresAt: { N: String(seconds) } }, { id: { S: 'staying' } });
    await later(3_000_000);
    expect((await read('passing')).Item).toBeDefined();
    await later(700_000);
    expect((await read('passing')).Item).toBeUndefined();
    expect((await read('staying')).Item).toBeDefined();
    expect(said('careful', 'SEEN passing REMOVE {"type":"Service","principalId":"dynamodb.amazonaws.com"}')).toBe(1);
  });

  it('an item deleted by somebody carries no such mark', async () => {
    await put({ id: { S: 'deleted' } });
    await call('DynamoDB_20120810.DeleteItem', { TableName: table(), Key: { id: { S: 'deleted' } } });
    await host.idle();
    expect(said('careful', 'SEEN deleted REMOVE null')).toBe(1);
  });

  it('an item whose time was put off stays', async () => {
    const seconds = Math.floor(host.clock.now().getTime() / 1000);
    await put({ id: { S: 'extended' }, expiresAt: { N: String(seconds + 60) } });
    await put({ id: { S: 'extended' }, expiresAt: { N: String(seconds + 7200) } });
    await later(120_000);
    expect((await read('extended')).Item).toBeDefined();
  });
});

describe('queues', () => {
  it('what is done is deleted, what failed comes back after its visibility timeout and ends in the dead-letter queue', async () => {
    await sendJob({ id: 'fine' });
    await sendJob({ id: 'broken', fail: true });
    await host.idle();
    expect(said('worker', 'DONE fine 1')).toBe(1);
    expect(said('worker', 'FAILED broken 1')).toBe(1);
    expect(await host.queue('Jobs')).toMatchObject({ ready: 0, inFlight: 1 });
    await later(301_000);
    expect(said('worker', 'FAILED broken 2')).toBe(1);
    expect(said('worker', 'DONE fine 2')).toBe(0);
    await later(301_000);
    expect(await host.queue('Jobs')).toMatchObject({ ready: 0, inFlight: 0 });
    expect(await failureMessages('Dead')).toEqual([{ id: 'broken', fail: true }]);
  });

  it('a delayed message comes due when the clock says so', async () => {
    await sendJob({ id: 'delayed' }, { DelaySeconds: 600 });
    await host.idle();
    expect(said('worker', 'DONE delayed')).toBe(0);
    await later(601_000);
    expect(said('worker', 'DONE delayed')).toBe(1);
  });

  it('a dead-letter queue can be sent back', async () => {
    const answer = await tell('/_local/redrive', '{"queue":"Dead"}');
    expect(await answer.json()).toEqual({ moved: 1 });
    await host.idle();
    expect(said('worker', 'FAILED broken 1')).toBe(2);
  });
});

describe('clock and schedules', () => {
  it('moves functions too, fires each schedule once, and never goes back', async () => {
    const before = said('tick', 'TICK');
    const target = new Date(host.clock.now().getTime() + 400 * 86_400_000);
    expect(await host.advance(target)).toBe(true);
    expect(said('tick', 'TICK')).toBe(before + 1);
    expect(host.logs().findLast((line) => line.function === 'tick')!.text).toContain(target.toISOString().slice(0, 16));
    const seen = await (await fetch(`${host.url}/now`)).json();
    expect(Math.abs(seen.ms - host.clock.now().getTime())).toBeLessThan(5_000);
    expect(seen).toMatchObject({
      is: true,
      parsed: Date.UTC(2020, 0, 1),
      text: expect.stringContaining(String(target.getUTCFullYear())),
    });
    expect((await tell('/_local/clock', '{"now":"9999-12-31T00:00:00Z"}')).status).toBe(400);
    const back = await tell('/_local/clock', '{"now":"2020-01-01T00:00:00Z"}');
    expect(back.status).toBe(400);
  });
});

describe('functions', () => {
  it('hold their own environment and nothing of the host', async () => {
    const environment = await (await fetch(`${host.url}/environment`)).json();
    expect(environment).toMatchObject({ TABLE: table(), URL: host.url, AWS_ACCESS_KEY_ID: 'api', TZ: ':UTC' });
    expect(environment.PATH).toBeUndefined();
    expect(environment.HOME).toBeUndefined();
  });

  it.each(['sleep', 'spin'])('are ended at their timeout: %s', async (way) => {
    expect((await fetch(`${host.url}/${way}`)).status).toBe(500);
    expect((await fetch(`${host.url}/now`)).status).toBe(200);
  });

  it.each(['throw', 'exit'])('answer 500 when they fail, and go on: %s', async (way) => {
    const answer = await fetch(`${host.url}/${way}`);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ status: 500, title: 'Internal Server Error' });
    expect((await fetch(`${host.url}/now`)).status).toBe(200);
  });

  it('die in the middle of a call when that is asked for, before it or after it', async () => {
    host.faults.add({ service: 'dynamodb', function: 'crasher', action: 'PutItem', fault: 'crash', times: 1 });
    expect(await host.invoke('crasher', { id: 'never-written' })).toMatchObject({ kind: 'error' });
    expect((await read('never-written')).Item).toBeUndefined();
    host.faults.add({
      service: 'dynamodb',
      function: 'crasher',
      action: 'PutItem',
      fault: 'crash',
      after: true,
      times: 1,
    });
    expect(await host.invoke('crasher', { id: 'written' })).toMatchObject({ kind: 'error' });
    expect((await read('written')).Item).toBeDefined();
    expect(await host.invoke('crasher', { id: 'well' })).toMatchObject({ kind: 'ok', payload: '"survived"' });
  });

  it('are counted, with what they ask of the services', async () => {
    host.meter.reset();
    await host.invoke('crasher', { id: 'counted' });
    expect(host.meter.snapshot().functions.crasher).toMatchObject({
      invocations: 1,
      errors: 0,
      requests: { PutItem: 1 },
    });
  });
});
