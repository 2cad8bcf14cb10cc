import * as z from 'zod/mini';
import { type Instant, toInstant, withinBounds } from '../time/instant.ts';
import { localDay } from '../time/localInstant.ts';

/** A day of the shop's, or an instant with any offset, as people ask from when and until when. */
const isDay = (text: string) => text.length === 10;

/** Whether a text is a day of a calendar, of a year that instants have. */
export const isDate = (text: string): boolean => z.iso.date().safeParse(text).success && withinBounds(text);

/** From when on: a day counts from its beginning. */
export const beginsAt = (text: string, zone: string): Instant =>
  isDay(text) ? localDay(text, zone).start : toInstant(text);

/** Until when, exclusively: a day counts whole. */
export const endsAt = (text: string, zone: string): Instant =>
  isDay(text) ? localDay(text, zone).end : toInstant(text);
