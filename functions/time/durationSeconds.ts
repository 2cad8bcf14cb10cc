const seconds = { Y: 365 * 86_400, M: 30 * 86_400, W: 7 * 86_400, D: 86_400 };

/**
 * The length of an ISO 8601 duration in seconds, for periods where a day more or less is no matter (retention):
 * a month counts 30 days, a year 365. Where the calendar matters, use `addDuration`.
 */
export function durationSeconds(duration: string): number {
  const [, date = '', time = ''] = /^P([^T]*)(?:T(.*))?$/.exec(duration) ?? [];
  const days = [...date.matchAll(/(\d+)([YMWD])/g)].map(
    ([, n, unit]) => Number(n) * seconds[unit as keyof typeof seconds],
  );
  const clock = [...time.matchAll(/(\d+)([HMS])/g)].map(
    ([, n, unit]) => Number(n) * { H: 3600, M: 60, S: 1 }[unit as 'H' | 'M' | 'S'],
  );
  return [...days, ...clock].reduce((sum, part) => sum + part, 0);
}
