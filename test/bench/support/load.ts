import { connect, type Socket } from 'node:net';

export type HttpRequest = { method: string; path: string; headers?: Record<string, string>; body?: string };

export type Load = {
  port: number;
  /** Requests in flight, each on a connection of its own. */
  inFlight: number;
  requests: number;
  request: (index: number) => HttpRequest;
  /** The address that a visitor's nth request comes from; a change of it opens a new connection. */
  from?: (visitor: number, nth: number) => string;
  /** The status every answer must have. */
  expect: number;
};

/**
 * Sends requests to 127.0.0.1 as fast as they are answered, and gives the answers per second. It writes to bare sockets
 * (HTTP/1.1, answers with a content length): a full HTTP client would use more of the machine than what it measures.
 */
export async function requestsPerSecond(load: Load): Promise<number> {
  const texts = Array.from({ length: load.requests }, (_, i) => requestText(load.request(i)));
  let next = 0;
  const visit = async (visitor: number) => {
    let connection: Connection | undefined;
    let address: string | undefined;
    for (let i = next++, nth = 0; i < load.requests; i = next++, nth += 1) {
      const from = load.from?.(visitor, nth);
      if (!connection || from !== address) {
        connection?.close();
        connection = await openConnection(load.port, from);
        address = from;
      }
      const status = await connection.send(texts[i]!);
      if (status !== load.expect) throw new Error(`expected ${load.expect} and got ${status}`);
    }
    connection?.close();
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: load.inFlight }, (_, visitor) => visit(visitor)));
  return (load.requests * 1000) / (performance.now() - start);
}

function requestText({ method, path, headers = {}, body = '' }: HttpRequest): string {
  const all = { host: 'localhost', ...headers, 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

type Connection = { send(text: string): Promise<number>; close(): void };

async function openConnection(port: number, localAddress?: string): Promise<Connection> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true, ...(localAddress && { localAddress }) });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let answered: (status: number) => void;
  let failed: (error: Error) => void;
  let received = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    received += chunk;
    const end = received.indexOf('\r\n\r\n');
    if (end === -1) return;
    const length = Number(/content-length: *(\d+)/i.exec(received)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) return void failed(new Error('an answer without a content length'));
    if (received.length < end + 4 + length) return;
    const status = Number(received.slice(9, 12));
    received = '';
    answered(status);
  });
  socket.on('error', (error) => failed?.(error)).on('close', () => failed?.(new Error('the connection was closed')));
  return {
    send: (text) =>
      new Promise((resolve, reject) => {
        answered = resolve;
        failed = reject;
        socket.write(text);
      }),
    close: () => socket.destroy(),
  };
}
