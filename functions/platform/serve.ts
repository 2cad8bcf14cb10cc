import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import * as z from 'zod/mini';
import { readBody } from './body.ts';
import { callerOf, type Doorkeeper } from './callerOf.ts';
import { jsonAnswer } from './jsonAnswer.ts';
import { type Caller, doorOf, may } from './may.ts';
import { parseShape } from './parseShape.ts';
import { pathParameters } from './pathParameters.ts';
import { Forbidden, NotFound, problemAnswer, Unauthorised } from './problem.ts';
import { noteRefused } from './refusals.table.ts';
import { actionOf, type ParamsOf, type Route } from './route.ts';

type Event = APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithJWTAuthorizer;

/** One request, checked: everything in it has the shape that its route declares. */
export type Request<Path extends string, Query, Body> = {
  params: ParamsOf<Path>;
  query: Query;
  body: Body;
  caller: Caller;
  /** When it came; nothing behind the handler reads a clock. */
  now: Date;
  event: Event;
};

type Given<Answer> = { status: number; value: Answer } | APIGatewayProxyStructuredResultV2;
type Served = { route: Route; answer: (event: Event, caller: Caller) => Promise<APIGatewayProxyStructuredResultV2> };

const noParameters = z.strictObject({});

/** A route and what answers it: a status with its value, or a whole answer where it is no JSON. */
export function on<Path extends string, Query, Body, Answer>(
  route: Route<Path, Query, Body, Answer>,
  act: (request: Request<Path, Query, Body>) => Promise<Given<Answer>> | Given<Answer>,
): Served {
  const answer = async (event: Event, caller: Caller) => {
    const given = await act({
      params: pathParameters(event) as ParamsOf<Path>,
      query: parseShape(route.query ?? noParameters, event.queryStringParameters ?? {}) as Query,
      body: (route.body && parseShape(route.body, sentIn(event, route), route.rows)) as Body,
      caller,
      now: new Date(),
      event,
    });
    if (!('value' in given)) return given;
    return jsonAnswer(given.status, route.answer ? route.answer.parse(given.value) : given.value);
  };
  return { route: route as Route, answer };
}

/**
 * The handler of a function that answers declared routes: asks who calls and whether they may, checks query and body,
 * parses the answer, and turns whatever is thrown into problem details (RFC 9457).
 */
export function serve(served: Served[], doorkeeper: Doorkeeper = {}) {
  const byKey = new Map(served.map((one) => [`${one.route.method} ${one.route.path}`, one]));
  return async (event: Event): Promise<APIGatewayProxyStructuredResultV2> => {
    try {
      const found = byKey.get(event.routeKey);
      if (!found) throw new NotFound();
      return await found.answer(event, await admitted(found.route, event, doorkeeper));
    } catch (error) {
      return problemAnswer(error);
    }
  };
}

/** What was sent; an empty object where the body may be left out and was. */
function sentIn(event: Event, route: Pick<Route, 'sent' | 'kilobytes' | 'rows'>): unknown {
  return route.sent?.includes('none') && !event.body ? {} : readBody(event, route).value;
}

/** Throws `Unauthorised` for nobody where the gateway has not seen to that, `Forbidden` for whoever may not. */
async function admitted(route: Route, event: Event, { apiKeys, tokens }: Doorkeeper): Promise<Caller> {
  const action = actionOf(route, event.queryStringParameters);
  if (!action) throw new Error('routes for everybody have handlers of their own');
  const door = doorOf(action);
  const caller = await callerOf(event, {
    apiKeys: door === 'staff' ? undefined : apiKeys,
    tokens: door === 'both' ? tokens : undefined,
  });
  if (!caller && door !== 'staff') throw new Unauthorised();
  if (caller && may(caller, action)) return caller;
  await noteRefused(caller, action);
  throw new Forbidden();
}
