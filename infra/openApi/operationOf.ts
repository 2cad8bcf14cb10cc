import * as z from 'zod';
import { doorOf } from '../../functions/platform/may.ts';
import type { Route } from '../../functions/platform/route.ts';
import { statusesOf } from './statusesOf.ts';

type Json = Record<string, unknown>;

const mediaTypes = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const;
const jsonSchema = (schema: Route['body'], io: 'input' | 'output'): Json => {
  const { $schema: _, ...described } = z.toJSONSchema(schema!, { io });
  return described;
};

/** What OpenAPI says of one route. */
export function operationOf(route: Route): Json {
  const { summary, may } = route;
  const parameters = [...inPath(route), ...inQuery(route)];
  return {
    summary,
    ...(may && { security: securityOf(may) }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && { requestBody: requestBody(route) }),
    responses: Object.fromEntries(
      Object.entries(statusesOf(route)).map(([status, description]) => [
        status,
        { description, ...content(route, Number(status)) },
      ]),
    ),
  };
}

/** Either of two is asked for where both stand (OpenAPI 3.1, "Security Requirement Object"). */
function securityOf(may: NonNullable<Route['may']>): Json[] {
  const door = doorOf(may);
  return [...(door === 'systems' ? [] : [{ staff: [] }]), ...(door === 'staff' ? [] : [{ apiKey: [] }])];
}

function inPath({ path }: Route): Json[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function inQuery({ query }: Route): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchema(query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }));
}

function requestBody({ body, sent = ['json'] }: Route): Json {
  const schema = jsonSchema(body, 'input');
  const kinds = sent.filter((kind) => kind !== 'none');
  return {
    required: !sent.includes('none'),
    content: Object.fromEntries(kinds.map((kind) => [mediaTypes[kind], { schema }])),
  };
}

/** Pages are shown to people whatever the status, problems are told to programs. */
function content({ answer, shows = [] }: Route, status: number): { content?: Json } {
  if (status >= 300 && status < 400) return {};
  const text = { schema: { type: 'string' } };
  const shown = Object.fromEntries(shows.map((type) => [type, text]));
  if (status >= 400) {
    const page = shows.includes('text/html') && { 'text/html': text };
    return { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } }, ...page } };
  }
  return { content: { ...(answer && { 'application/json': { schema: jsonSchema(answer, 'output') } }), ...shown } };
}
