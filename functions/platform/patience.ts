/**
 * How long a client of the SDK waits for an answer before it takes the call for failed. Without it a service that hangs
 * would hold a function until its own time is over; the SDK by itself only warns (`throwOnRequestTimeout`). The environment
 * may shorten it where services are near.
 */
export const patience = (requestTimeout: number) => ({
  connectionTimeout: 5_000,
  requestTimeout: Math.min(requestTimeout, Number(process.env.ANSWER_WITHIN_MS ?? requestTimeout)),
  throwOnRequestTimeout: true,
});
