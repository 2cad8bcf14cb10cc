import { doorOf } from '../../functions/platform/may.ts';
import type { Route } from '../../functions/platform/route.ts';

const refusals: Record<ReturnType<typeof doorOf>, Record<number, string>> = {
  staff: { 401: 'No valid token', 403: 'Your role does not allow this' },
  both: {
    401: 'No valid token, and no key that is in force',
    403: 'Neither your role nor the scopes of the key allow this',
  },
  systems: { 401: 'No key that is in force', 403: 'The key has no scope for this' },
};

const bodyRefusals = (kilobytes: number): Record<number, string> => ({
  413: `Over ${kilobytes} KB`,
  415: 'Another content type',
});

/** Every status a route answers with, and what it means: its own, and those of the kit and the gateway. */
export function statusesOf({ may, body, kilobytes = 16, statuses }: Route): Record<number, string> {
  return {
    400: 'Something in the request is not valid; `errors` says what',
    ...(may ? refusals[doorOf(may)] : {}),
    ...(body ? bodyRefusals(kilobytes) : {}),
    429: 'Too many requests; see Retry-After',
    503: 'Try again in a moment',
    ...statuses,
  };
}
