import { serve } from './serve.ts';
import { warmHost } from './warmHost.ts';

/**
 * The local host in a process of its own, as fast as it goes: what paces mails is another figure. Besides waiting until it
 * is idle it says how many mails SES has taken, what its functions have used since the last question, and moves its clock.
 */
export type HostQuestion =
  | { accepted: true }
  | { failures: true }
  | { problems: true }
  | { use: true }
  | { advance: string }
  | { idle: true };

const host = await warmHost({ throttled: false, environment: { MAILS_PER_SECOND: '100000' } });
const tables = Object.fromEntries(host.tables.map(({ logicalId, name }) => [logicalId, name]));
const hello = { url: host.url, dynamodb: host.engines.dynamodb, tables, pids: [process.pid, ...host.pids] };

async function answer(question: HostQuestion): Promise<unknown> {
  if ('accepted' in question) return host.meter.snapshot().ses.accepted;
  if ('failures' in question) return failures();
  if ('problems' in question)
    return host.logs().flatMap((one) => (one.level === 'error' ? [`${one.function}: ${one.text}`] : []));
  if ('advance' in question) return host.advance(new Date(question.advance));
  if (!('use' in question)) return host.idle();
  const { functions } = host.meter.snapshot();
  host.meter.reset();
  return functions;
}

/** Messages that failed for good. */
async function failures(): Promise<number> {
  const queues = host.model.stack.of('AWS::SQS::Queue').filter(({ logicalId }) => /Failures/.test(logicalId));
  const states = await Promise.all(queues.map(({ logicalId }) => host.queue(logicalId)));
  return states.reduce((sum, { ready }) => sum + ready, 0);
}

serve(hello, answer as (question: never) => Promise<unknown>, host.stop);
