import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { NotFound } from './problem.ts';

/** Longer than any id, and short enough for a key of the table (2,048 bytes). */
const longest = 200;

/** The variable parts of the path. Throws `NotFound` for one that can name nothing of ours. */
export function pathParameters({ pathParameters: parts = {} }: Pick<APIGatewayProxyEventV2, 'pathParameters'>) {
  if (Object.values(parts).some((part = '') => part.length > longest)) throw new NotFound();
  return parts;
}
