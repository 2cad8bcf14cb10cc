import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { framing, policyFor } from '../../functions/platform/pagePolicy.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

export type Answer = { status: number; type?: string; body?: string | Buffer; location?: string };

/** Serves built pages as the site does, by path and locale. POSTs are answered by the test, which sees their bodies. */
export async function servePages(
  folder: string,
  answer: (path: string, body: string) => Answer,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const { status, type, body, location } =
      request.method === 'POST'
        ? answer(pathname + new URL(request.url!, 'http://localhost').search, await bodyOf(request))
        : await fileFor(folder, pathname, searchParams.get('locale') ?? 'en');
    // What the deployed pages live under; a page that needs more fails its test.
    const name = pathname === '/snippets' ? 'snippets.' : pathname.slice(1);
    const policy = framing(name, policyFor(String(body ?? '')));
    const headers = { 'content-security-policy': policy, ...(type && { 'content-type': type }) };
    response.writeHead(status, location ? { ...headers, location } : headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

async function fileFor(folder: string, path: string, locale: string): Promise<Answer> {
  const name = path.startsWith('/assets/')
    ? path
    : `${path === '/' ? '/index' : path}.${locale}.${path.startsWith('/v1/') ? 'json' : 'html'}`;
  try {
    return { status: 200, type: types[extname(name)]!, body: await readFile(join(folder, name)) };
  } catch {
    return { status: 404 };
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
