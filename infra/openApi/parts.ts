export type Json = Record<string, unknown>;

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
export const json = (schema: Json, description: string): Json => ({
  description,
  content: { 'application/json': { schema } },
});
export const page = (description: string): Json => ({
  description,
  content: { 'text/html': { schema: { type: 'string' } } },
});
export const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
export const inPath = (name: string): Json => ({ name, in: 'path', required: true, schema: { type: 'string' } });
export const inQuery = (name: string, required = false): Json => ({
  name,
  in: 'query',
  required,
  schema: { type: 'string' },
});
