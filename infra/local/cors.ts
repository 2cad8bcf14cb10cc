/** The CORS configuration of an HTTP API, as the template writes it. */
export type CorsConfiguration = {
  AllowOrigins?: string[];
  AllowMethods?: string[];
  AllowHeaders?: string[];
  ExposeHeaders?: string[];
  MaxAge?: number;
  AllowCredentials?: boolean;
};

type Headers = Record<string, string>;

/**
 * The headers API Gateway adds to an answer for a web page of this origin; none when the origin has no grant. What the
 * function itself says about CORS is ignored when the API has a configuration.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export function corsHeaders(cors: CorsConfiguration, origin: string | undefined): Headers {
  const granted = grant(cors, origin);
  if (!granted) return {};
  return {
    'access-control-allow-origin': granted,
    ...(granted !== '*' && { vary: 'origin' }),
    ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(cors.ExposeHeaders?.length && { 'access-control-expose-headers': cors.ExposeHeaders.join(',') }),
  };
}

/** What the API answers to a preflight by itself, before any function is asked. */
export function preflightHeaders(
  cors: CorsConfiguration,
  asked: { origin?: string; method?: string; headers?: string },
): Headers {
  const base = corsHeaders(cors, asked.origin);
  const method = asked.method ?? '';
  const headers = (asked.headers ?? '').split(',').map((name) => name.trim().toLowerCase());
  if (Object.keys(base).length === 0 || !includes(cors.AllowMethods, method)) return {};
  if (!headers.every((name) => name === '' || includes(cors.AllowHeaders, name))) return {};
  return {
    ...base,
    'access-control-allow-methods': (cors.AllowMethods ?? []).join(','),
    ...(cors.AllowHeaders?.length && { 'access-control-allow-headers': cors.AllowHeaders.join(',') }),
    ...(cors.MaxAge !== undefined && { 'access-control-max-age': String(cors.MaxAge) }),
  };
}

function grant(
  { AllowOrigins = [], AllowCredentials }: CorsConfiguration,
  origin: string | undefined,
): string | undefined {
  if (!origin) return undefined;
  if (AllowOrigins.includes('*')) return AllowCredentials ? origin : '*';
  return AllowOrigins.some((allowed) => sameOrigin(allowed, origin)) ? origin : undefined;
}

function sameOrigin(allowed: string, origin: string): boolean {
  const [before, after] = allowed.toLowerCase().split('*') as [string, string?];
  const asked = origin.toLowerCase();
  if (after === undefined) return asked === before;
  return asked.length > before.length + after.length && asked.startsWith(before) && asked.endsWith(after);
}

function includes(allowed: string[] | undefined, wanted: string): boolean {
  return (allowed ?? []).some((each) => each === '*' || each.toLowerCase() === wanted.toLowerCase());
}
