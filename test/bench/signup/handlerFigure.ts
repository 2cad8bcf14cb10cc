import { startChild } from '../support/child.ts';
import type { Figure } from '../support/figure.ts';
import { requestsPerSecond } from '../support/load.ts';
import { measurePairs } from '../support/pairs.ts';
import { signupRequest } from './signupRequest.ts';

const pairs = 7;
const requests = 6_000;

/** Figure 3: what the sign-up's own work costs beside HTTP. */
export async function handlerFigure(tell: (figure: Figure) => void): Promise<void> {
  const handler = await startChild(new URL('./handlerServer.ts', import.meta.url));
  const hello = await startChild(new URL('./helloServer.ts', import.meta.url));
  const measure = (server: typeof handler) => () =>
    requestsPerSecond({
      port: (server.hello as { port: number }).port,
      inFlight: 16,
      requests,
      request: (i) => signupRequest(`visitor-${i}@example.com`),
      expect: 202,
    });
  await measure(handler)();
  await measure(hello)();
  const { ratio, ratios, first, second } = await measurePairs(pairs, measure(handler), measure(hello));
  await Promise.all([handler.stop(), hello.stop()]);
  tell({
    figure: 3,
    name: 'sign-up handler without its database : bare HTTP hello',
    value: ratio,
    unit: '×',
    target: { atLeast: 0.4 },
    how: `requests a second, ${requests} POSTs with 16 in flight, median of ${pairs} pairs (${Math.round(first)}/s and ${Math.round(second)}/s)`,
    runs: ratios,
  });
}
