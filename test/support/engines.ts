import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamodbLocal } from '../../infra/local/dynamodbLocal.ts';
import { launchBrowserServer } from './browserServer.ts';

const variable = 'KARTOTEKA_TEST_ENGINES';

/**
 * What every file of a run shares, started when the first of them asks: one DynamoDB Local, where each file has a database
 * of its own, one Chromium, one synthesis, and the shop's pages built once. The runner calls this once for each lane; the
 * first one keeps them for both.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[variable]) return undefined;
  const stops: (() => Promise<unknown>)[] = [];
  const starts: Record<string, () => Promise<string>> = {
    '/dynamodb': once(async () => {
      const engine = await startDynamodbLocal();
      stops.push(engine.stop);
      await engine.ready;
      return engine.url;
    }),
    '/template': once(async () => (await import('./synthesise.ts')).synthesise({ checked: false })),
    '/pages': once(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'kartoteka-pages-'));
      stops.push(() => rm(folder, { recursive: true }));
      const [{ buildPages }, { aShop }] = await Promise.all([
        import('../../forms/buildPages.ts'),
        import('./aShop.ts'),
      ]);
      await buildPages({ shop: aShop(), outDir: folder });
      return folder;
    }),
    '/browser': once(async () => {
      const browser = await launchBrowserServer();
      stops.push(browser.close);
      return browser.url;
    }),
  };
  const server = createServer((request, response) => {
    const tell = (status: number) => (text: string) => response.writeHead(status, { connection: 'close' }).end(text);
    starts[request.url!]!().then(tell(200), ({ message }: Error) => tell(500)(message));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env[variable] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    delete process.env[variable];
    server.closeAllConnections();
    server.close();
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Something that this run shares, or its address; undefined where there is no run. */
export async function askEngines(what: 'dynamodb' | 'browser' | 'template' | 'pages'): Promise<string | undefined> {
  const engines = process.env[variable];
  if (!engines) return undefined;
  const answer = await fetch(`${engines}/${what}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () => {
    started ??= start();
    return started;
  };
}
