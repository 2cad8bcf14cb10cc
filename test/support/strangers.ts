import { request } from 'node:http';
import { expect } from 'vitest';
import { behindTheApi } from './behindTheApi.ts';
import type { World } from './world.ts';

type Sent = { status: number; headers: Record<string, unknown>; text: string; ms: number };

/** What strangers do to a world that people as a rule don't. */
export function strangersAt(world: World) {
  const behind = behindTheApi(world.host);
  return {
    /** Signs up from an address of this machine, as a visitor from elsewhere would. */
    postFrom(localAddress: string, body: unknown, headers: Record<string, string> = {}): Promise<Sent> {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const { port } = new URL(world.url);
      const all = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers };
      const startedAt = performance.now();
      return new Promise((resolve, reject) => {
        const to = { host: '127.0.0.1', port, path: '/v1/signups', method: 'POST', localAddress, headers: all };
        const sent = request(to, async (answer) => {
          let received = '';
          for await (const chunk of answer) received += chunk;
          const ms = performance.now() - startedAt;
          resolve({ status: answer.statusCode!, headers: answer.headers, text: received, ms });
        });
        sent.on('error', reject);
        sent.end(text);
      });
    },

    /** Fails if anything is stored when that is done and everything has come to rest. */
    async storesNothing<T>(act: () => Promise<T>): Promise<T> {
      await world.idle();
      const before = await behind.everything();
      const result = await act();
      await world.idle();
      expect(await behind.everything()).toEqual(before);
      return result;
    },
  };
}

/** What an answer with a problem looks like. */
export const problem = (status: number) => ({
  status,
  json: { type: 'about:blank', status, title: expect.any(String) },
});
