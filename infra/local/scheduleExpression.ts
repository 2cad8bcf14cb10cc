/**
 * Whether a schedule of EventBridge Scheduler is due in the minute that begins at this instant (UTC unless it names a zone).
 * `rate(…)` counts from the start of time, so `rate(1 minute)` is due in every minute.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function isDue(expression: string, minute: Date, timeZone = 'UTC'): boolean {
  const [, kind, argument = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression) ?? [];
  switch (kind) {
    case 'rate':
      return Math.floor(minute.getTime() / 60_000) % minutesOf(argument) === 0;
    case 'cron':
      return cronMatches(argument, localParts(minute, timeZone));
    case 'at':
      return wallTime(minute, timeZone) === argument.slice(0, 16);
    default:
      throw new Error(`"${expression}" is no schedule`);
  }
}

const minutesIn = { minute: 1, hour: 60, day: 1440 } as const;

function minutesOf(rate: string): number {
  const [, count, unit] = /^(\d+) (minute|hour|day)s?$/.exec(rate) ?? [];
  if (!count) throw new Error(`"rate(${rate})" is no rate`);
  return Number(count) * minutesIn[unit as keyof typeof minutesIn];
}

type Parts = {
  minute: number;
  hour: number;
  day: number;
  month: number;
  weekday: number;
  year: number;
  lastDay: number;
};

function localParts(at: Date, timeZone: string): Parts {
  const [date = '', time = ''] = wallTime(at, timeZone).split('T');
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { minute, hour, day, month, weekday, year, lastDay };
}

function wallTime(at: Date, timeZone: string): string {
  const text = at.toLocaleString('sv-SE', { timeZone, hourCycle: 'h23' });
  return text.replace(' ', 'T').slice(0, 16);
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

function cronMatches(expression: string, parts: Parts): boolean {
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = '*'] = expression.trim().split(/\s+/);
  return (
    field(minute, parts.minute, 0) &&
    field(hour, parts.hour, 0) &&
    (day === 'L' ? parts.day === parts.lastDay : field(day, parts.day, 1)) &&
    field(numbered(month, monthNames), parts.month, 1) &&
    field(numbered(weekday, weekdayNames), parts.weekday, 1) &&
    field(year, parts.year, 1970)
  );
}

function numbered(text: string, names: string[]): string {
  return text.toUpperCase().replace(/[A-Z]{3}/g, (name) => String(names.indexOf(name) + 1));
}

function field(text: string, value: number, start: number): boolean {
  return text.split(',').some((part) => {
    const [range = '', step] = part.split('/');
    const [from, to] =
      range === '*' || range === '?' ? [start, Number.POSITIVE_INFINITY] : bounds(range, step !== undefined);
    return value >= from && value <= to && (value - from) % Number(step ?? 1) === 0;
  });
}

function bounds(range: string, open: boolean): [number, number] {
  const [from, to] = range.split('-').map(Number) as [number, number | undefined];
  return [from, to ?? (open ? Number.POSITIVE_INFINITY : from)];
}
