import * as z from 'zod';
import type { Route } from '../../functions/platform/route.ts';
import { operationOf } from './operationOf.ts';

type Json = Record<string, unknown>;

/** Problem details (RFC 9457) with one entry for each field at fault. */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});

/** The description of the routes (OpenAPI 3.1), from the declarations that their handlers and the gateway come from. */
export function openApi(shopName: string, routes: Route[]): Json {
  const paths = Map.groupBy(routes, ({ path }) => path);
  const operations = (of: Route[]) => of.map((route) => [route.method.toLowerCase(), operationOf(route)]);
  return {
    openapi: '3.1.0',
    info: { title: `Kartoteka of ${shopName}`, version: '1' },
    paths: Object.fromEntries([...paths].map(([path, of]) => [path, Object.fromEntries(operations(of))])),
    components: {
      schemas: { Problem: z.toJSONSchema(problemSchema) },
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
        staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  };
}
