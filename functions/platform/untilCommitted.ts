import { setTimeout as wait } from 'node:timers/promises';
import { cancellationCodes } from './aws.ts';
import { Unavailable } from './problem.ts';

const mostAttempts = 30;
const firstWaitMs = 20;
const longestWaitMs = 400;

/**
 * Does what ends in a transaction, again and in the light of what has changed as long as others are faster. Waits in
 * between, longer each time and by chance (AWS Architecture Blog, "Exponential Backoff And Jitter": full jitter), so
 * that those who collide once do not collide for ever: forty at once come in, one after the other, within seconds. Whatever else goes
 * wrong is thrown. Throws `Unavailable` when after five seconds or so it is still not done.
 */
export async function untilCommitted<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tried = 0; tried < mostAttempts; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!cancellationCodes(error)) throw error;
    }
    await wait(Math.random() * Math.min(longestWaitMs, firstWaitMs * 2 ** tried));
  }
  throw new Unavailable();
}
