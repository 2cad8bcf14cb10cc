import { parseDuration } from './duration.ts';

/**
 * The length of an ISO 8601 duration in seconds, for periods where a day more or less is no matter (retention):
 * a month counts 30 days, a year 365. Where the calendar matters, use `addDuration`.
 */
export function durationSeconds(duration: string): number {
  const { months, ms } = parseDuration(duration);
  const days = Math.floor(months / 12) * 365 + (months % 12) * 30;
  return days * 86_400 + ms / 1000;
}
