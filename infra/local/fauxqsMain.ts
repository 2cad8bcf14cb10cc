import { flushCompileCache } from 'node:module';
import { Server } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import type { FauxqsServer } from 'fauxqs';
import type { FauxqsRequest, FauxqsSetup, QueueState } from './fauxqsProtocol.ts';
import { shiftDate } from './shiftDate.ts';

/**
 * The thread of fauxqs (SQS and SNS). Its deadlines all come from `Date.now()`, so under the shifted clock a delay or a
 * visibility timeout comes due when the host's clock says so.
 */
const { offset, region, dataDir, queues, topics, subscriptions }: FauxqsSetup = workerData;
const host = parentPort!;
shiftDate(offset);
listenOnThisMachineOnly();

const { startFauxqs } = await import('fauxqs');
const server: FauxqsServer = await startFauxqs({
  port: 0,
  logger: false,
  defaultRegion: region,
  ...(dataDir && { dataDir }),
});
for (const { name, attributes } of queues) await settleQueue(name, attributes);
for (const name of topics) server.createTopic(name);
for (const subscription of subscriptions) server.subscribe(subscription);

host.on('message', async (request: FauxqsRequest) => {
  try {
    host.postMessage({ id: request.id, result: await answer(request) });
  } catch (error) {
    host.postMessage({ id: request.id, error: (error as Error).message });
  }
});
host.postMessage({ id: 0, result: server.port });
flushCompileCache();

/** A queue kept from an earlier run keeps its messages and takes on what the template says now. */
async function settleQueue(name: string, attributes: Record<string, string>): Promise<void> {
  const kept = server.inspectQueue(name);
  if (!kept) server.createQueue(name, { attributes });
  else await call('SetQueueAttributes', { QueueUrl: kept.url, Attributes: attributes });
}

function answer(request: FauxqsRequest): unknown {
  switch (request.ask) {
    case 'state':
      return stateOf(request.queue);
    case 'publish':
      return server.publish(request.topic, request.message).messageId;
    case 'send':
      return server.sendMessage(request.queue, request.message).messageId;
    case 'redrive':
      return redrive(request.from, request.to);
    case 'stop':
      return server.stop();
  }
}

function stateOf(name: string): QueueState {
  const found = server.inspectQueue(name);
  if (!found) throw new Error(`there is no queue "${name}"`);
  const { ready, delayed, inflight } = found.messages;
  const now = Date.now();
  const waiting = delayed.map((message) => message.delayUntil ?? now).filter((due) => due > now);
  const hidden = inflight.filter((message) => message.visibilityDeadline > now);
  const overdue = delayed.length - waiting.length + inflight.length - hidden.length;
  const soonest = waiting.length > 0 ? waiting.reduce((a, b) => Math.min(a, b)) : undefined;
  return {
    ready: ready.length + overdue,
    inFlight: hidden.length,
    delayed: waiting.length,
    ...(soonest !== undefined && { soonest }),
  };
}

/** Sends a dead-letter queue's messages back, as StartMessageMoveTask does; fauxqs has no such call. */
async function redrive(from: string, to: string): Promise<number> {
  const url = server.inspectQueue(from)?.url;
  let moved = 0;
  for (;;) {
    const { Messages = [] } = await call('ReceiveMessage', {
      QueueUrl: url,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 60,
    });
    if (Messages.length === 0) return moved;
    for (const { Body, ReceiptHandle } of Messages) {
      server.sendMessage(to, Body);
      await call('DeleteMessage', { QueueUrl: url, ReceiptHandle });
      moved += 1;
    }
  }
}

async function call(
  action: string,
  body: object,
): Promise<{ Messages?: Array<{ Body: string; ReceiptHandle: string }> }> {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` };
  const answered = await fetch(`http://127.0.0.1:${server.port}/`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return answered.json() as Promise<{ Messages?: Array<{ Body: string; ReceiptHandle: string }> }>;
}

/** fauxqs listens on every interface; nobody but this machine has business with it. */
function listenOnThisMachineOnly(): void {
  const listen = Server.prototype.listen as (...parts: unknown[]) => Server;
  Server.prototype.listen = function (this: Server, options: unknown, ...rest: unknown[]) {
    const everywhere =
      typeof options === 'object' && options !== null && 'host' in options && options.host === '0.0.0.0';
    return listen.call(this, everywhere ? { ...options, host: '127.0.0.1' } : options, ...rest);
  } as typeof Server.prototype.listen;
}
