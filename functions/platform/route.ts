import type * as z from 'zod/mini';
import type { Action } from './may.ts';

type MediaType =
  | 'application/json'
  | 'text/html'
  | 'text/csv'
  | 'text/css'
  | 'text/javascript'
  | 'text/calendar'
  | 'image/svg+xml'
  | 'image/png'
  | 'image/jpeg';

/**
 * What a route is, said once. From this come what its handler checks and answers (`serve`), its entry in
 * `/openapi.json`, the route of the API Gateway with its authoriser and CORS method (`Api.add`), and its rows in the
 * test of roles by routes. Declarations stand in `<name>.routes.ts` beside `<name>.lambda.ts` and import schemas alone:
 * infrastructure reads them without the functions' own dependencies.
 */
export interface Route<Path extends string = string, Query = unknown, Body = unknown, Answer = unknown> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: Path;
  /** What it does or shows, in one line. */
  summary: string;
  /** What a caller must be allowed to do; without it the route is everybody's. */
  may?: Action;
  /** What is asked for instead where none of these is in the query: then it shows many, and not the one it names. */
  many?: { unless: readonly string[]; may: Action };
  /** A strict object: unknown parameters are refused. Without it there are none. */
  query?: z.ZodMiniType<Query>;
  body?: z.ZodMiniType<Body>;
  /** How the body may be sent, JSON unless told otherwise; `none` where it may be left out. */
  sent?: readonly ('json' | 'form' | 'none')[];
  /** A member of the body whose entries the handler checks one by one, so that a bad one stops no other. */
  rows?: string;
  /** The largest body; 16 unless told otherwise. */
  kilobytes?: number;
  /** What a JSON answer looks like; it is parsed by this before it goes out, so what is not described stays in. */
  answer?: z.ZodMiniType<Answer>;
  /** Other kinds of answers, such as a page. */
  shows?: readonly MediaType[];
  /**
   * The statuses that its own logic answers with, and what each means. Those of the kit are added: 400, 429 and 503
   * everywhere, 401 and 403 where a caller is asked for, 413 and 415 where there is a body.
   */
  statuses: Readonly<Record<number, string>>;
}

/** Declares a route. */
export function route<const Path extends string, Query, Body, Answer>(
  declaration: Route<Path, Query, Body, Answer>,
): Route<Path, Query, Body, Answer> {
  return declaration;
}

/** What a caller must be allowed to do who asks with this query; undefined where the route is everybody's. */
export function actionOf({ may, many }: Pick<Route, 'may' | 'many'>, query: object = {}): Action | undefined {
  return many && !many.unless.some((name) => Object.hasOwn(query, name)) ? many.may : may;
}

/** The variable parts of a path by name: `/v1/contacts/{id}` has `id`. */
export type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Record<Name, string> & ParamsOf<Rest>
  : unknown;
