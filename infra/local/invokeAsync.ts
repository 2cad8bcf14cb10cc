import { setTimeout as sleep } from 'node:timers/promises';
import type { FunctionSpec } from './functionSpecs.ts';
import type { Functions, Outcome } from './functions.ts';

type Options = {
  functions: Functions;
  spec: FunctionSpec;
  now(): Date;
  toDestination(arn: string, message: object): Promise<void>;
  /** Machine time before the first further try, doubled for each one after it. AWS waits one minute, then two. */
  pauseMs?: number;
};

/**
 * Invokes a function as an event nobody waits for: tried again after an error, then handed to its failure destination.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export async function invokeAsync(event: string, options: Options): Promise<void> {
  const { functions, spec, now, toDestination, pauseMs = 100 } = options;
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await functions.invoke(spec.name, event);
    if (outcome.kind === 'ok') return;
    if (outcome.kind === 'error' && attempt >= spec.async.retries) {
      if (spec.async.onFailure)
        await toDestination(spec.async.onFailure, failure(event, outcome, attempt + 1, spec, now()));
      return;
    }
    await sleep(pauseMs * 2 ** Math.min(attempt, 5));
  }
}

/** Source: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
function failure(event: string, outcome: Outcome, invocations: number, spec: FunctionSpec, now: Date): object {
  return {
    version: '1.0',
    timestamp: now.toISOString(),
    requestContext: {
      requestId: outcome.requestId,
      functionArn: `${spec.arn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: invocations,
    },
    requestPayload: JSON.parse(event),
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: JSON.parse(outcome.payload),
  };
}
