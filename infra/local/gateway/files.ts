import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Permissions } from '../permissions.ts';
import { PRIVATE_FILE, privateRoom } from '../privateFolder.ts';

interface Options {
  /** The names of the template's buckets. */
  buckets: string[];
  clock: { now(): Date };
  permissions?: Permissions;
  /** Keeps the files here; in a folder that goes with the host without it. */
  dataDir?: string;
}

export interface Files {
  /** Whether a request is for a bucket, by an address that was signed for it. */
  concerns(url: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): void;
}

/** The secret of every function's access key on this machine (`workerEnvironment`). */
const SECRET = 'local';

/**
 * Stands in for S3 as far as signed addresses go: `PUT`, `GET` and `DELETE` of one object. The signature is held to what S3 holds it
 * to (method, path, headers, expiry), and the permission to that of the function which signed.
 */
export function createFiles({ buckets, clock, permissions, dataDir }: Options): Files {
  const folder = dataDir ? privateRoom(dataDir) : mkdtempSync(join(tmpdir(), 'kartoteka-files-'));

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, `http://${request.headers.host}`);
    const [, bucket = '', ...path] = decodeURIComponent(url.pathname).split('/');
    const key = path.join('/');
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    if (request.method === 'OPTIONS') return answer(response, 204, '', preflight);
    const method = methods[request.method ?? ''] ? request.method! : 'GET';
    const refused = refusalOf(request, url, method, clock.now());
    const caller = (url.searchParams.get('X-Amz-Credential') ?? '').split('/')[0]!;
    const mayDo = permissions?.allows(caller, `s3:${methods[method]}Object`, `arn:aws:s3:::${bucket}/${key}`);
    if (refused || mayDo === false || !buckets.includes(bucket))
      return answer(response, 403, failure(refused ?? 'AccessDenied'));
    const file = join(folder, createHash('sha256').update(`${bucket}/${key}`).digest('hex'));
    if (method === 'DELETE') rmSync(file, { force: true });
    if (method === 'DELETE') return answer(response, 204, '');
    return method === 'PUT' ? put(request, response, file) : get(request, response, file);
  }

  async function put(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
    mkdirSync(folder, { recursive: true });
    await pipeline(request, createWriteStream(file, { mode: PRIVATE_FILE }));
    answer(response, 200, '');
  }

  async function get({ headers }: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) return answer(response, 404, failure('NoSuchKey'));
    const start = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    if (start > 0 && start >= size) return answer(response, 416, failure('InvalidRange'));
    response.writeHead(start > 0 ? 206 : 200, { 'content-length': size - start });
    await pipeline(createReadStream(file, { start }), response).catch(() => {});
  }

  return {
    concerns: (url) => url.includes('X-Amz-Signature=') || buckets.some((bucket) => url.startsWith(`/${bucket}/`)),
    handle,
    stop: () => {
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What may be done with an object, as IAM calls it. */
const methods: Record<string, string> = { GET: 'Get', PUT: 'Put', DELETE: 'Delete' };

const preflight = {
  'access-control-allow-methods': 'PUT',
  'access-control-allow-headers': 'content-type',
};

/** Why S3 would turn the address down; undefined if it would not. */
function refusalOf({ headers }: IncomingMessage, url: URL, method: string, now: Date): string | undefined {
  const query = url.search.slice(1).replace(/&X-Amz-Signature=.*$/, '');
  const { searchParams: asked } = url;
  const stamp = asked.get('X-Amz-Date') ?? '';
  const at = Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const end = at + Number(asked.get('X-Amz-Expires')) * 1000;
  if (!(now.getTime() <= end && now.getTime() >= at - 900_000)) return 'AccessDenied';
  const names = asked.get('X-Amz-SignedHeaders') ?? '';
  const lines = names.split(';').map((name) => `${name}:${String(headers[name] ?? '')}\n`);
  const request = [method, url.pathname, query, lines.join(''), names, 'UNSIGNED-PAYLOAD'].join('\n');
  const [, ...scope] = (asked.get('X-Amz-Credential') ?? '').split('/');
  const text = ['AWS4-HMAC-SHA256', stamp, scope.join('/'), createHash('sha256').update(request).digest('hex')].join(
    '\n',
  );
  const key = scope.reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${SECRET}`,
  );
  const wanted = createHmac('sha256', key).update(text).digest();
  const given = Buffer.from(asked.get('X-Amz-Signature') ?? '', 'hex');
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? undefined : 'SignatureDoesNotMatch';
}

const failure = (code: string) => `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;

function answer(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, {
    ...headers,
    ...(body && { 'content-type': 'application/xml' }),
    ...(status !== 204 && { 'content-length': Buffer.byteLength(body) }),
  });
  response.end(body || undefined);
}
