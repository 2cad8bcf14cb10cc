import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../support/serve.ts';

/** As little as an HTTP server can do. */
const server = createServer((_request, response) => {
  response.writeHead(202, { 'content-length': 5 });
  response.end('hello');
});
server.listen(0, '127.0.0.1', () => serve({ port: (server.address() as AddressInfo).port }, async () => null));
