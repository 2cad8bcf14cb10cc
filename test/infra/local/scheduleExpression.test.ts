import { describe, expect, it } from 'vitest';
import { isDue } from '../../../infra/local/scheduleExpression.ts';

describe('a schedule', () => {
  it.each<[string, string, boolean, string?]>([
    ['rate(1 minute)', '2027-05-17T07:31:00Z', true],
    ['rate(5 minutes)', '2027-05-17T07:30:00Z', true],
    ['rate(5 minutes)', '2027-05-17T07:31:00Z', false],
    ['rate(1 hour)', '2027-05-17T07:00:00Z', true],
    ['rate(1 day)', '2027-05-17T00:00:00Z', true],
    ['cron(0 9 * * ? *)', '2027-05-17T09:00:00Z', true],
    ['cron(0 9 * * ? *)', '2027-05-17T09:01:00Z', false],
    ['cron(0/15 8-10 ? * MON-FRI *)', '2027-05-17T09:45:00Z', true],
    ['cron(0/15 8-10 ? * MON-FRI *)', '2027-05-16T09:45:00Z', false],
    ['cron(0 0 L * ? *)', '2028-02-29T00:00:00Z', true],
    ['cron(0 0 1 JAN,JUL ? 2027)', '2027-07-01T00:00:00Z', true],
    ['cron(0 9 * * ? *)', '2027-05-17T07:00:00Z', true, 'Europe/Warsaw'],
    ['at(2027-05-17T09:00:00)', '2027-05-17T07:00:00Z', true, 'Europe/Warsaw'],
  ])('%s at %s: %s', (expression, at, expected, zone) => {
    expect(isDue(expression, new Date(at), zone)).toBe(expected);
  });

  it('that cannot be read is refused', () => {
    expect(() => isDue('every now and then', new Date())).toThrow('no schedule');
  });
});
