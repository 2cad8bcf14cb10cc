import { connect, type Socket } from 'node:net';

/** An engine's answer; header names are lower-case. */
export interface EngineAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface EngineClient {
  /** Posts a body; rejects when the connection fails. `headers` are ready lines, each ending in CRLF. */
  post(path: string, headers: string, body: Buffer): Promise<EngineAnswer>;
  close(): void;
}

/** Below the engines' own idle limit (Jetty's is 30 s), so that no request meets a connection the engine is just closing. */
const IDLE_LIMIT_MS = 10_000;

interface Connection {
  socket: Socket;
  idleSince: number;
  settle?: { resolve(answer: EngineAnswer): void; reject(reason: Error): void };
}

/**
 * An HTTP/1.1 client that does what forwarding needs and nothing else: one request at a time on kept-alive connections to one engine,
 * head and body in one write. It stands here because the gateway is on the path of every database call and `node:http`'s client costs
 * several times as much for each.
 */
export function createEngineClient(origin: string): EngineClient {
  const { hostname, port } = new URL(origin);
  const idle: Connection[] = [];
  const open = new Set<Connection>();

  const openConnection = (): Connection => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const connection: Connection = { socket, idleSince: 0 };
    open.add(connection);
    const read = answerReader((answer) => {
      const settle = connection.settle;
      connection.settle = undefined;
      connection.idleSince = performance.now();
      if (/close/i.test(answer.headers.connection ?? '')) socket.destroy();
      else idle.push(connection);
      settle?.resolve(answer);
    });
    socket.on('data', (chunk) => {
      try {
        read(chunk);
      } catch (error) {
        socket.destroy(error as Error);
      }
    });
    let reason: Error | undefined;
    socket.on('error', (error) => {
      reason = error;
    });
    socket.on('close', () => {
      open.delete(connection);
      const at = idle.indexOf(connection);
      if (at >= 0) idle.splice(at, 1);
      connection.settle?.reject(reason ?? new Error(`The engine at ${origin} closed the connection.`));
    });
    return connection;
  };

  const takeConnection = (): Connection => {
    const oldest = performance.now() - IDLE_LIMIT_MS;
    for (let connection = idle.pop(); connection; connection = idle.pop()) {
      if (!connection.socket.destroyed && connection.idleSince > oldest) return connection;
      connection.socket.destroy();
    }
    return openConnection();
  };

  return {
    post: (path, headers, body) =>
      new Promise((resolve, reject) => {
        const connection = takeConnection();
        connection.settle = { resolve, reject };
        const head = `POST ${path} HTTP/1.1\r\n${headers}content-length: ${body.length}\r\n\r\n`;
        connection.socket.write(Buffer.concat([Buffer.from(head, 'latin1'), body]));
      }),
    close() {
      for (const { socket } of open) socket.destroy();
    },
  };
}

/** Collects chunks until an answer is whole, by its content length or its chunked encoding. */
function answerReader(done: (answer: EngineAnswer) => void): (chunk: Buffer) => void {
  let received: Buffer[] = [];
  let size = 0;
  let head: { status: number; headers: Record<string, string>; bodyAt: number; length: number } | undefined;

  return (chunk) => {
    received.push(chunk);
    size += chunk.length;
    if (!head) {
      const bytes = received.length === 1 ? chunk : Buffer.concat(received);
      received = [bytes];
      head = readHead(bytes);
      if (!head) return;
    }
    if (size < head.bodyAt + Math.max(head.length, 0)) return;
    const bytes = received.length === 1 ? (received[0] as Buffer) : Buffer.concat(received);
    const body = head.length >= 0 ? bytes.subarray(head.bodyAt) : readChunked(bytes, head.bodyAt);
    if (!body) return;
    const { status, headers } = head;
    received = [];
    size = 0;
    head = undefined;
    done({ status, headers, body });
  };
}

function readHead(bytes: Buffer) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const lines = bytes.toString('latin1', 0, end).split('\r\n');
  const headers: Record<string, string> = {};
  for (let i = 1; i < lines.length; i += 1) {
    const line = lines[i] as string;
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const chunked = headers['transfer-encoding'] === 'chunked';
  return {
    status: Number((lines[0] as string).slice(9, 12)),
    headers,
    bodyAt: end + 4,
    length: chunked ? -1 : Number(headers['content-length'] ?? 0),
  };
}

function readChunked(bytes: Buffer, from: number): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let at = from; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const length = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const start = lineEnd + 2;
    if (bytes.length < start + length + 2) return undefined;
    if (length === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(start, start + length));
    at = start + length + 2;
  }
}
