import { randomUUID } from 'node:crypto';
import { isDue } from './scheduleExpression.ts';
import type { Stack } from './stack.ts';

export type Schedule = {
  name: string;
  arn: string;
  expression: string;
  timeZone: string;
  target: string;
  input?: string;
};

/** The template's schedules, run by the host's clock. */
export type Schedules = {
  /** Runs every schedule once, whatever its expression says: what a moved clock has skipped falls due once. Resolves when all are done. */
  fireAll(): Promise<void>;
  /** Firings under way, with their further tries. */
  pending(): number;
  stop(): void;
};

type Options = {
  schedules: Schedule[];
  now(): Date;
  /** Resolves when the target has done it or it was given up. */
  run(schedule: Schedule, event: string): Promise<void>;
  onError(error: Error): void;
};

const MINUTE = 60_000;

export function readSchedules(stack: Stack, arnOf: (logicalId: string) => string): Schedule[] {
  return stack
    .of('AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties.State !== 'DISABLED')
    .map(({ logicalId, properties }) => {
      const { Arn, Input } = properties.Target as { Arn: string; Input?: string };
      return {
        name: logicalId,
        arn: arnOf(logicalId),
        expression: String(properties.ScheduleExpression),
        timeZone: String(properties.ScheduleExpressionTimezone ?? 'UTC'),
        target: Arn,
        ...(Input !== undefined && { input: Input }),
      };
    });
}

export function startSchedules({ schedules, now, run, onError }: Options): Schedules {
  let pending = 0;
  let timer: NodeJS.Timeout;
  let lastMinute = Math.floor(now().getTime() / MINUTE);

  async function fire(schedule: Schedule): Promise<void> {
    pending += 1;
    try {
      await run(schedule, eventOf(schedule, now()));
    } catch (error) {
      onError(error as Error);
    } finally {
      pending -= 1;
    }
  }

  function tick(): void {
    const minute = Math.floor(now().getTime() / MINUTE);
    if (minute > lastMinute) {
      lastMinute = minute;
      for (const schedule of schedules)
        if (isDue(schedule.expression, new Date(minute * MINUTE), schedule.timeZone)) void fire(schedule);
    }
    plan();
  }

  function plan(): void {
    timer = setTimeout(tick, MINUTE - (now().getTime() % MINUTE) + 5).unref();
  }

  plan();
  return {
    async fireAll() {
      lastMinute = Math.floor(now().getTime() / MINUTE);
      clearTimeout(timer);
      plan();
      await Promise.all(schedules.map(fire));
    },
    pending: () => pending,
    stop: () => clearTimeout(timer),
  };
}

/** Source: https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html */
function eventOf({ arn, input }: Schedule, now: Date): string {
  const values: Record<string, string> = {
    'schedule-arn': arn,
    'scheduled-time': now.toISOString().replace(/\.\d+Z$/, 'Z'),
    'execution-id': randomUUID(),
    'attempt-number': '1',
  };
  return (input ?? '{}').replace(/<aws\.scheduler\.([a-z-]+)>/g, (whole, name: string) => values[name] ?? whole);
}
