import type { CorsConfiguration } from './cors.ts';
import { atHome } from './identities.ts';
import { type Route, routeOf } from './routes.ts';
import type { Stack } from './stack.ts';
import type { Properties } from './template.ts';

export type Authoriser = { issuer: string; audience: string[]; scopes: string[]; header: string };
export type Target = { routeKey: string; functionName: string; authoriser?: Authoriser };

/** The template's HTTP API. */
export type ApiSpec = {
  routes: Array<Route<Target>>;
  cors?: CorsConfiguration;
  throttle?: Throttle;
  /** Routes with a throttle of their own, by route key; the others share the stage's. */
  throttles: Map<string, Throttle>;
};

export type Throttle = { rate: number; burst: number };

type FunctionNames = { name: string; arn: string };

type Names = { refOf(logicalId: string): string; publicUrl: string };

export function readApi(stack: Stack, functions: FunctionNames[], { refOf, publicUrl }: Names): ApiSpec {
  const [api] = stack.of('AWS::ApiGatewayV2::Api');
  const integrations = new Map(
    stack.of('AWS::ApiGatewayV2::Integration').map(({ logicalId, properties }) => {
      const uri = String(properties.IntegrationUri);
      return [refOf(logicalId), functions.find(({ arn }) => uri === arn || uri.includes(`${arn}/`))?.name];
    }),
  );
  const authorisers = new Map(
    stack.of('AWS::ApiGatewayV2::Authorizer').map((found) => [refOf(found.logicalId), found.properties]),
  );
  const routes = stack.of('AWS::ApiGatewayV2::Route').map(({ logicalId, properties }) => {
    const routeKey = String(properties.RouteKey);
    const functionName = integrations.get(String(properties.Target).split('/').at(-1)!);
    if (!functionName) throw new Error(`${logicalId} (${routeKey}) leads to no function of the template`);
    const authoriser = readAuthoriser(properties, authorisers, publicUrl);
    return routeOf(routeKey, { routeKey, functionName, ...(authoriser && { authoriser }) });
  });
  const cors = api?.properties.CorsConfiguration as CorsConfiguration | undefined;
  const stage = stack.of('AWS::ApiGatewayV2::Stage')[0]?.properties;
  const throttle = readThrottle(stage?.DefaultRouteSettings);
  return {
    routes,
    ...(cors && { cors }),
    ...(throttle && { throttle }),
    throttles: readThrottles(stage?.RouteSettings),
  };
}

function readAuthoriser(
  route: Properties,
  authorisers: Map<string, Properties>,
  publicUrl: string,
): Authoriser | undefined {
  if (route.AuthorizationType !== 'JWT') return undefined;
  const found = authorisers.get(String(route.AuthorizerId));
  if (!found) throw new Error(`${route.RouteKey} names an authoriser that is not in the template`);
  const { Issuer, Audience } = found.JwtConfiguration as { Issuer: string; Audience: string[] };
  const [source = '$request.header.Authorization'] = [found.IdentitySource ?? []].flat() as string[];
  return {
    issuer: atHome(Issuer, publicUrl),
    audience: Audience,
    scopes: (route.AuthorizationScopes ?? []) as string[],
    header: source.replace('$request.header.', '').toLowerCase(),
  };
}

function readThrottles(settings: unknown): Map<string, Throttle> {
  const own = Object.entries((settings ?? {}) as Properties).map(([key, each]) => [key, readThrottle(each)] as const);
  return new Map(own.filter((entry): entry is [string, Throttle] => entry[1] !== undefined));
}

function readThrottle(settings: unknown): Throttle | undefined {
  const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = (settings ?? {}) as Properties;
  return Number(rate) > 0 && Number(burst) > 0 ? { rate: Number(rate), burst: Number(burst) } : undefined;
}
