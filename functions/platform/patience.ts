/**
 * How long a client of the SDK waits for an answer before it takes the call for failed. Without it a service that hangs
 * would hold a function until its own time is over; the SDK by itself only warns (`throwOnRequestTimeout`).
 */
export const patience = (requestTimeout: number) => ({
  connectionTimeout: 5_000,
  requestTimeout,
  throwOnRequestTimeout: true,
});
