import { type Json, json, problem, ref } from './parts.ts';

/** What the shop's systems may call with a key. */
export function shopPaths(): Json {
  const receipt = (description: string) =>
    json({ type: 'object', properties: { contactId: { type: 'string' } } }, description);
  return {
    '/v1/orders': {
      post: {
        security: [{ apiKey: [] }],
        requestBody: { required: true, content: { 'application/json': { schema: ref('Order') } } },
        responses: {
          201: receipt('Counted'),
          200: receipt('Was counted before'),
          400: problem('A field is not valid'),
          401: problem('No valid key'),
          409: problem('The order id was used with another body'),
        },
      },
    },
    '/v1/leads': {
      post: {
        security: [{ apiKey: [] }],
        requestBody: { required: true, content: { 'application/json': { schema: ref('LeadBatch') } } },
        responses: {
          200: json(ref('LeadResults'), 'What became of each lead; accepted ones are asked to confirm by mail'),
          400: problem('The batch is not valid'),
          401: problem('No valid key'),
          413: problem('Over 256 KB'),
        },
      },
    },
    '/v1/interactions': {
      post: {
        security: [{ apiKey: [] }],
        requestBody: { required: true, content: { 'application/json': { schema: ref('Interaction') } } },
        responses: {
          201: receipt('Kept'),
          200: receipt('Was kept before'),
          400: problem('A field is not valid'),
          401: problem('No valid key'),
          404: problem('Nobody is known by this address or id'),
          409: problem('The interaction id was used with another body'),
        },
      },
    },
  };
}
