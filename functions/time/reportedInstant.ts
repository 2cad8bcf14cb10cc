import * as z from 'zod/mini';
import { refusedAs } from '../platform/parseShape.ts';
import { withinBounds } from './instant.ts';

/**
 * An instant as systems report one: with any offset, between 1970 and 2100, so that it has one spelling in UTC by which
 * it sorts. `0000-01-01T00:00:00+23:59` is a date of ISO 8601 that no other place could read.
 */
export const reportedInstant = z.iso.datetime({ offset: true }).check(z.refine(withinBounds, refusedAs('not-allowed')));
