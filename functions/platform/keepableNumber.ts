import * as z from 'zod/mini';
import { refusedAs } from './parseShape.ts';

const [least, most] = [1e-9, 1e15];

/**
 * Whether the table holds a number and JSON gives it back the same: DynamoDB refuses 1e-200, the SDK whatever is larger
 * than 2^53.
 */
export const isKeepable = (value: number) => value === 0 || (Math.abs(value) >= least && Math.abs(value) <= most);

export const keepableNumber = z.number().check(z.refine(isKeepable, refusedAs('not-allowed')));
