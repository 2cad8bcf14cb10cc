import type { FauxqsAnswer, FauxqsRequest, FauxqsSetup, QueueState } from './fauxqsProtocol.ts';
import { privateRoom } from './privateFolder.ts';
import { startThread } from './thread.ts';

/** The queues and topics of this machine. */
export type Fauxqs = {
  url: string;
  state(queue: string): Promise<QueueState>;
  /** Publishes to a topic by name. */
  publish(topic: string, message: string): Promise<void>;
  send(queue: string, message: string): Promise<void>;
  /** Moves every visible message of one queue to another and answers how many there were. */
  redrive(from: string, to: string): Promise<number>;
  stop(): Promise<void>;
};

type Ask = FauxqsRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** Starts fauxqs in a thread of its own, so that its work and the host's don't wait for each other. */
export async function startFauxqsThread(setup: FauxqsSetup): Promise<Fauxqs> {
  if (setup.dataDir) privateRoom(setup.dataDir);
  const thread = startThread(new URL('./fauxqsMain.ts', import.meta.url), {
    name: 'fauxqs',
    workerData: setup,
  });
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let asked = 0;
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on('message', ({ id, result, error }: FauxqsAnswer) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) waiter?.resolve(result);
    else waiter?.reject(new Error(error));
  });
  thread.on('error', failAll);
  thread.on('exit', () => failAll(new Error('the queues have stopped')));
  const answerTo = (id: number) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  const ask = (request: Ask): Promise<unknown> => {
    asked += 1;
    const answered = answerTo(asked);
    thread.postMessage({ id: asked, ...request });
    return answered;
  };

  const port = await answerTo(0);
  return {
    url: `http://127.0.0.1:${port}`,
    state: async (queue) => (await ask({ ask: 'state', queue })) as QueueState,
    publish: async (topic, message) => void (await ask({ ask: 'publish', topic, message })),
    send: async (queue, message) => void (await ask({ ask: 'send', queue, message })),
    redrive: async (from, to) => (await ask({ ask: 'redrive', from, to })) as number,
    async stop() {
      const late = new Promise((resolve) => setTimeout(resolve, 1000).unref());
      await Promise.race([ask({ ask: 'stop' }).catch(() => {}), late]);
      await thread.terminate();
    },
  };
}
