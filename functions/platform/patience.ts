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

/**
 * What each client of the SDK is made with. Where no address is set in the environment it looks for none in files either,
 * which it would before every request.
 */
export const clientSettings = (requestTimeout: number) => ({
  requestHandler: patience(requestTimeout),
  ignoreConfiguredEndpointUrls: !Object.keys(process.env).some((name) => name.startsWith('AWS_ENDPOINT_URL')),
});
