import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Listener = { port: number; server: Server; stop(graceMs: number): Promise<void> };

/** Listens on this machine only; port 0 takes any free one. Rejects with a message for people when the port is taken. */
export function listen(port: number, handler: RequestListener): Promise<Listener> {
  const server = createServer({ noDelay: true, keepAliveTimeout: 65_000, requestTimeout: 60_000 }, handler);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new Error(`Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`),
      );
    });
    server.listen(port, '127.0.0.1', 1024, () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        server,
        /** Takes no new request, lets those under way finish within the grace, then cuts them off. */
        stop: (graceMs) =>
          new Promise((stopped) => {
            const cut = setTimeout(() => server.closeAllConnections(), graceMs);
            server.close(() => {
              clearTimeout(cut);
              stopped();
            });
            server.closeIdleConnections();
          }),
      }),
    );
  });
}
