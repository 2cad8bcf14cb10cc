import { registerHooks } from 'node:module';
import { shiftDate } from '../../../infra/local/shiftDate.ts';
import { due, person } from '../send/people.ts';
import { signupRequest } from '../signup/signupRequest.ts';
import { serve } from './serve.ts';

/**
 * A function as it is deployed: its bundle imported, with services that take everything (`nullServices`) where its
 * environment leads. Answers a count of things to be done with the CPU time that each took of this process, in
 * microseconds. Without a bundle it is the sign-up's handler from its sources, whose clients answer by themselves.
 */
export type Question = { what: 'signups' | 'mails'; from: number; count: number };

const { BUNDLE: bundle, CONTACTS_TABLE: table } = process.env;
// Shortly after all mails are due, and never too late for them.
shiftDate(new Float64Array([due.getTime() + 60_000 - Date.now()]));
// As Lambda writes a line of the log.
console.info = (line) => void JSON.stringify(line);

type Handler = (event: object, context: object) => Promise<unknown>;
const { handler } = (bundle ? await import(bundle) : await ownWork()) as { handler: Handler };
const context = { getRemainingTimeInMillis: () => 600_000 };
const mailsPerMessage = 100;

async function ownWork() {
  const source = 'export const cachingDocumentClient = () => ({ send: async () => ({}) });';
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('/platform/documentClient.ts')
        ? { format: 'module', shortCircuit: true, source }
        : next(url, context),
  });
  const { SSMClient } = await import('@aws-sdk/client-ssm');
  SSMClient.prototype.send = async () => ({
    Parameter: { Value: JSON.stringify({ pepper: 'p'.repeat(64) }), Version: 1 },
  });
  return import('../../../functions/signup/subscribe.lambda.ts');
}

async function signUp(i: number): Promise<void> {
  const { headers, body } = signupRequest(`visitor-${i}@example.com`);
  const http = { sourceIp: '192.0.2.1', userAgent: 'bench' };
  const answer = await handler({ headers, body, isBase64Encoded: false, requestContext: { http } }, context);
  const { statusCode } = answer as { statusCode: number };
  if (statusCode !== 202) throw new Error(`a sign-up was answered with ${statusCode}`);
}

async function mail(from: number, count: number): Promise<void> {
  const mails = Array.from({ length: count }, (_, i) => {
    const { contactId, occasion } = person(from + i).send;
    return { contactId, occasion };
  });
  const record = { messageId: 'm', body: JSON.stringify({ table, mails }), attributes: {} };
  const { batchItemFailures = [] } = (await handler({ Records: [record] }, context)) as {
    batchItemFailures?: unknown[];
  };
  if (batchItemFailures.length > 0) throw new Error('mails were not sent');
}

async function inFlight(atOnce: number, count: number, act: (i: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

serve(null, async ({ what, from, count }: Question) => {
  const before = process.cpuUsage();
  if (what === 'signups') await inFlight(16, count, (i) => signUp(from + i));
  else
    for (let i = from; i < from + count; i += mailsPerMessage)
      await mail(i, Math.min(mailsPerMessage, from + count - i));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
});
