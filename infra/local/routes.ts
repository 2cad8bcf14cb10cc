export type Route<T> = { method: string; path: string; to: T };
export type RouteMatch<T> = { route: Route<T>; parameters?: Record<string, string> };

type Segment = { literal: string } | { name: string; greedy: boolean };
type Compiled<T> = { route: Route<T>; segments: Segment[] };

/**
 * Finds the route of an HTTP API for a request: a full match before one with variables, that before a greedy one
 * (`{proxy+}`), a method before `ANY`, `$default` last.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function createRouter<T>(routes: Array<Route<T>>): (method: string, path: string) => RouteMatch<T> | undefined {
  const fallback = routes.find(({ method }) => method === '$default');
  const compiled = routes
    .filter((route) => route !== fallback)
    .map((route) => ({ route, segments: compile(route.path) }))
    .sort((a, b) => rank(a) - rank(b));
  const literal = new Map<string, RouteMatch<T>>();
  for (const { route, segments } of compiled)
    if (segments.every((segment) => 'literal' in segment)) literal.set(`${route.method} ${route.path}`, { route });

  return (method, path) => {
    const full = literal.get(`${method} ${path}`) ?? literal.get(`ANY ${path}`);
    if (full) return full;
    const parts = path.slice(1).split('/');
    for (const { route, segments } of compiled) {
      if (route.method !== method && route.method !== 'ANY') continue;
      const parameters = match(segments, parts);
      if (parameters) return { route, parameters };
    }
    return fallback && { route: fallback };
  };
}

/** Reads a route key of the template: `GET /v1/contacts/{id}` or `$default`. */
export function routeOf<T>(routeKey: string, to: T): Route<T> {
  const [method = '', path = ''] = routeKey.split(' ');
  return { method, path, to };
}

function compile(path: string): Segment[] {
  return path
    .slice(1)
    .split('/')
    .map((part) => {
      const [, name, plus] = /^\{([^}+]+)(\+?)\}$/.exec(part) ?? [];
      return name ? { name, greedy: plus === '+' } : { literal: part };
    });
}

function match(segments: Segment[], parts: string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [i, segment] of segments.entries()) {
    const part = parts[i];
    if (part === undefined) return undefined;
    if ('literal' in segment) {
      if (segment.literal !== part) return undefined;
    } else if (segment.greedy) {
      parameters[segment.name] = parts.slice(i).join('/');
      return parameters;
    } else {
      if (part === '') return undefined;
      parameters[segment.name] = part;
    }
  }
  return parts.length === segments.length ? parameters : undefined;
}

function rank<T>({ route, segments }: Compiled<T>): number {
  const greedy = segments.some((segment) => 'name' in segment && segment.greedy) ? 1000 : 0;
  const variables = segments.filter((segment) => 'name' in segment).length * 10;
  return greedy + variables + (route.method === 'ANY' ? 1 : 0) - segments.length / 100;
}
