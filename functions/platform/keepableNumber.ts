import * as z from 'zod/mini';
import { refusedAs } from './parseShape.ts';

const [least, most] = [1e-9, 1e15];

/**
 * Any number that the table holds and JSON gives back the same: DynamoDB refuses 1e-200, the SDK whatever is larger than
 * 2^53.
 */
export const keepableNumber = z
  .number()
  .check(
    z.refine((value) => value === 0 || (Math.abs(value) >= least && Math.abs(value) <= most), refusedAs('not-allowed')),
  );
