import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Everything a function asks of its environment when it starts. */
const environment = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  CONFIGURATION_SET: 'none',
  CONTACTS_TABLE: 'contacts',
  LEADS_TABLE: 'leads',
  MAILS_PER_SECOND: '14',
  PUBLIC_URL: 'https://shop.example',
  SECRET_NAME: '/none',
  SENDERS: '2',
  SEND_QUEUE_URL: 'https://queue.example',
  STREAM: 'none',
};

/** How long a fresh process takes to load a function's bundle, in milliseconds: what Lambda does before the first event. */
export async function importTime(file: string): Promise<number> {
  const script = `const start = performance.now(); await import('${pathToFileURL(file).href}'); console.log(performance.now() - start); process.exit();`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { env: environment });
  return Number(stdout);
}
