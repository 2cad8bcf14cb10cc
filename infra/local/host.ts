import { join } from 'node:path';
import type { ApiSpec } from './apiSpec.ts';
import { awsJson } from './awsJson.ts';
import { type Clock, createClock } from './clock.ts';
import { createCredentials } from './credentials.ts';
import { type DynamodbLocal, startDynamodbLocal } from './dynamodbLocal.ts';
import { type EventSources, startEventSources } from './eventSources.ts';
import { createFaults, type Faults } from './faults.ts';
import { startFauxqsThread } from './fauxqs.ts';
import { nameOf } from './functionSpecs.ts';
import { createFunctions, type Outcome } from './functions.ts';
import { createFiles } from './gateway/files.ts';
import { startGateway } from './gateway.ts';
import { openState } from './hostState.ts';
import { createHttpApi } from './httpApi.ts';
import { untilIdle } from './idle.ts';
import { invokeAsync } from './invokeAsync.ts';
import { listen } from './listen.ts';
import { json, problem } from './localRequest.ts';
import { type LocalActions, serveLocal } from './localRoutes.ts';
import { createLogs, type Logs } from './logs.ts';
import { mailboxRoutes } from './mailbox.ts';
import { createMeter, type Meter } from './meter.ts';
import { type Model, readModel } from './model.ts';
import { permissionsOf } from './permissions.ts';
import { lastPart } from './queueSpecs.ts';
import { startSchedules } from './schedules.ts';
import { readSecrets } from './secrets.ts';
import { createSes } from './ses.ts';
import { sesGreeting } from './sesEvents.ts';
import { createTables, type Table } from './tables.ts';
import { loadAssembly } from './template.ts';
import { workerEnvironment } from './workerEnvironment.ts';

type Engine = Pick<DynamodbLocal, 'url' | 'stop'> & Partial<DynamodbLocal>;

export type HostOptions = {
  /** 0 takes any free port. */
  port: number;
  /** The synthesised application, `cdk.out`. */
  templateDir: string;
  /** Resolves when `templateDir` is up to date; the engines start meanwhile. */
  built?: Promise<unknown>;
  /** An engine that was begun before, with a database of this host's own; it is stopped with the host. */
  engine?: Engine | Promise<Engine>;
  /** Keeps the data here; in memory only without it. */
  dataDir?: string;
  /** An SMTP server every mail is handed to as well. */
  smtp?: string;
  /** What every function's environment holds besides its own. */
  environment?: Record<string, string>;
  /** How many ms its clock is ahead of the machine's at first; below zero it begins in the past. What is kept knows its own. */
  clockOffset?: number;
  /** Prints nothing; `logs()` has it all the same. */
  quiet?: boolean;
  /** Whether the API's throttle holds (it does, unless told otherwise): a benchmark measures what is behind it. */
  throttled?: boolean;
  /** Told what has just come up, for people who wait. */
  onProgress?(step: string): void;
};

export type Host = {
  url: string;
  clock: Clock;
  model: Model;
  tables: Table[];
  meter: Meter;
  faults: Faults;
  /** Addresses of the engines, for tests that look behind the API. */
  engines: { dynamodb: string; sqs: string };
  /** Process ids of everything started outside this process. */
  pids: number[];
  logs: Logs['lines'];
  hush: Logs['hush'];
  credentials: LocalActions['credentials'];
  idle(): Promise<boolean>;
  advance(instant: Date): Promise<boolean>;
  /** Invokes a function by name and waits for its answer. */
  invoke(name: string, event: object): Promise<Outcome>;
  /** Messages in a queue, by its logical id. */
  queue(logicalId: string): ReturnType<Awaited<ReturnType<typeof startFauxqsThread>>['state']>;
  stop(): Promise<void>;
};

const IDLE_WITHIN_MS = 120_000;
const SETTLE_WITHIN_MS = 20_000;
const EXPIRE_EVERY_MS = 30_000;
const GRACE_MS = 1_000;

/** Starts the system the template describes on this machine. Rejects with a message for people when it cannot. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { dataDir, onProgress = () => {} } = options;
  const stops: Array<() => unknown> = [];
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    return await start(options, stops, stopAll, onProgress, dataDir);
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function start(
  options: HostOptions,
  stops: Array<() => unknown>,
  stopAll: () => Promise<void>,
  onProgress: (step: string) => void,
  dataDir: string | undefined,
): Promise<Host> {
  const { port, templateDir, built, smtp, quiet = false, throttled = true, engine: begun, environment = {} } = options;
  const inData = (room: string) => (dataDir ? { dataDir: join(dataDir, room) } : {});
  if (begun) stops.push(() => Promise.resolve(begun).then((engine) => engine.stop()));
  let actions: LocalActions | undefined;
  let api: ReturnType<typeof createHttpApi> | undefined;
  const listener = await listen(port, (request, response) => {
    if (request.url!.startsWith('/_local/') && actions)
      return void serveLocal(request, response, actions).catch((error) => problem(response, 400, error.message));
    if (api) return api(request, response);
    request.resume();
    json(response, 503, { message: 'Still starting' });
  });
  stops.push(() => listener.stop(GRACE_MS));
  const addresses = { publicUrl: `http://localhost:${listener.port}`, gatewayUrl: 'http://localhost' };

  const kept = openState(dataDir, options.clockOffset);
  const engine: Engine =
    (await begun) ?? (await startDynamodbLocal({ ...inData('tables'), key: kept.state.engineKey }));
  stops.push(engine.stop);
  stops.push(kept.close);
  const clock = createClock(kept.state.clockOffset);
  const logs = createLogs({ quiet, clock });
  stops.push(logs.stop);
  await built;
  const assembly = loadAssembly(templateDir);
  const planned = readModel(assembly, addresses);
  const fauxqs = await startFauxqsThread({
    offset: clock.offset,
    region: planned.region,
    ...inData('queues'),
    queues: planned.queues,
    topics: planned.topics,
    subscriptions: planned.subscriptions,
  });
  stops.push(fauxqs.stop);
  onProgress('queues');

  const meter = createMeter();
  const faults = createFaults();
  const ses = createSes({
    clock,
    region: planned.region,
    ...(smtp && { smtp }),
    ...(dataDir && { keep: join(dataDir, 'mail') }),
    publish(event, configurationSet) {
      for (const topic of planned.topicsOfMailEvent(event.eventType, configurationSet))
        void fauxqs.publish(topic, JSON.stringify(event)).catch((error) => logs.problem('mail events', error));
    },
  });
  const engines = { dynamodb: engine.url, sqs: fauxqs.url };
  const permissions = permissionsOf(planned.stack.resolved, (id, { Properties }) => nameOf(id, Properties));
  const buckets = planned.stack.of('AWS::S3::Bucket').map(({ logicalId }) => String(planned.refOf(logicalId)));
  let written: EventSources['written'] = () => {};
  const gateway = await startGateway({
    clock,
    files: createFiles({ buckets, clock, permissions, ...inData('files') }),
    engines,
    secrets: readSecrets(planned.functions, kept.state.secrets),
    meter,
    faults,
    ses,
    permissions,
    crash: (name) => functions.crash(name),
    onWrite: (table) => written(table),
  });
  kept.save();
  stops.push(gateway.stop);
  addresses.gatewayUrl = gateway.url;
  const model = readModel(assembly, addresses);

  const functions = createFunctions({
    specs: model.functions,
    shared: new Set(model.api.routes.map(({ to }) => to.functionName)),
    environmentOf: (spec) => ({ ...workerEnvironment(spec, { ...addresses, region: model.region }), ...environment }),
    clock,
    meter,
    faults,
    onLogs: logs.add,
  });

  const dynamodb = awsJson(engine.url);
  const sqs = awsJson(fauxqs.url);
  const toDestination = async (arn: string, message: object) => {
    const text = JSON.stringify(message);
    await (arn.includes(':sns:') ? fauxqs.publish(lastPart(arn), text) : fauxqs.send(lastPart(arn), text));
  };

  await engine.ready;
  onProgress('tables');
  const tables = await createTables(model.stack, dynamodb.call, {
    nameOf: model.refOf,
    streamArnOf: (logicalId) => model.attributeOf(logicalId, 'StreamArn'),
  });
  const events = startEventSources({
    model,
    tables,
    functions,
    clock,
    dynamodb: dynamodb.call,
    sqs: sqs.call,
    fauxqs,
    positions: kept.state.positions,
    onProgress: kept.save,
    toDestination,
    onError: logs.problem,
  });
  written = events.written;
  if (!kept.state.greeted) {
    for (const topic of model.greetedTopics) await fauxqs.publish(topic, sesGreeting);
    kept.state.greeted = true;
    kept.save();
  }
  const schedules = startSchedules({
    schedules: model.schedules,
    now: clock.now,
    onError: (error) => logs.problem('schedules', error),
    async run(schedule, event) {
      const spec = model.functions.find(({ arn }) => arn === schedule.target);
      if (!spec) throw new Error(`${schedule.name} wakes ${schedule.target}, which is no function of the template`);
      await invokeAsync(event, { functions, spec, now: clock.now, toDestination });
    },
  });
  const expiring = setInterval(() => {
    events.expire().catch((error) => logs.problem('expiry', error));
  }, EXPIRE_EVERY_MS).unref();
  stops.push(async () => {
    clearInterval(expiring);
    schedules.stop();
    logs.mute();
    const stopped = events.stop();
    await functions.stop();
    dynamodb.close();
    sqs.close();
    await stopped;
  });
  // The API goes first, so that whoever waits for an answer gets it while functions still run.
  stops.push(() => listener.stop(GRACE_MS));
  if (dataDir) events.scanExpiry().catch((error) => logs.problem('expiry', error));

  const settled = (withinMs: number) => untilIdle({ functions, sources: events.sources, schedules }, withinMs);
  let moving: Promise<unknown> = Promise.resolve();
  const advance = async (instant: Date): Promise<boolean> => {
    await settled(SETTLE_WITHIN_MS);
    clock.advanceTo(instant);
    kept.state.clockOffset = clock.offset[0]!;
    kept.save();
    await events.expire();
    await settled(SETTLE_WITHIN_MS);
    await schedules.fireAll();
    return settled(IDLE_WITHIN_MS);
  };
  const { tokens, credentials, issuer } = createCredentials({
    publicUrl: addresses.publicUrl,
    model,
    tables,
    apiKey: kept.state.apiKey,
    call: dynamodb.call,
    clock,
  });
  actions = {
    ready: () => true,
    now: clock.now,
    advance(instant) {
      const moved = moving.then(() => advance(instant));
      moving = moved.catch(() => {});
      return moved;
    },
    idle: () => settled(IDLE_WITHIN_MS),
    credentials,
    issuer,
    async redrive(queue) {
      const name = model.queues.find((each) => each.name === queue || each.name.endsWith(queue))?.name;
      const source = model.queues.find(({ attributes }) => attributes.RedrivePolicy?.includes(`:${name}"`));
      return name && source ? fauxqs.redrive(name, source.name) : undefined;
    },
    meter,
    faults,
    mail: mailboxRoutes(ses),
  };
  api = createHttpApi({
    api: withOrigin(model.api, addresses.publicUrl),
    functions,
    tokens,
    now: clock.now,
    throttled,
  });
  for (const { type, logicalIds } of model.stack.unknown)
    logs.problem('template', new Error(`${type} has no stand-in on this machine: ${logicalIds.join(', ')}`));

  return {
    url: addresses.publicUrl,
    clock,
    model,
    tables,
    meter,
    faults,
    engines,
    pids: engine.pid ? [engine.pid] : [],
    logs: logs.lines,
    hush: logs.hush,
    credentials,
    idle: actions.idle,
    advance: actions.advance,
    invoke: (name, event) => functions.invoke(name, JSON.stringify(event)),
    queue: (logicalId) => fauxqs.state(lastPart(model.arnOf(logicalId))),
    stop: stopAll,
  };
}

/** The site of a deployed shop is not on this machine: here its pages come from the host itself. */
function withOrigin(api: ApiSpec, own: string): ApiSpec {
  if (!api.cors) return api;
  const AllowOrigins = [...(api.cors.AllowOrigins ?? []), own, own.replace('localhost', '127.0.0.1')];
  return { ...api, cors: { ...api.cors, AllowOrigins } };
}
