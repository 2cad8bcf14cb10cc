import type { FunctionUse } from '../../../infra/local/meter.ts';
import { type allowances, assumed, prices } from './prices.ts';

/** What was counted of something done so many times, everything in it that AWS asks money for. */
export type Counted = {
  times: number;
  functions: Record<string, FunctionUse>;
  /** Requests to the API, and lines that functions logged, with their bytes. */
  apiRequests: number;
  logLines: number;
  logBytes: number;
  mails: number;
  /** News of mails that SES publishes. */
  publications: number;
};

/** Amounts of one of them, in the units that are paid for. */
export type Amounts = Record<Exclude<keyof typeof units, never>, number>;

const units = {
  writeUnits: prices.writeUnit,
  readUnits: prices.readUnit,
  apiRequests: prices.apiRequest,
  invocations: prices.invocation,
  gbSeconds: prices.gbSecond,
  queueRequests: prices.queueRequest,
  publications: prices.publication,
  logGb: prices.logs,
  mails: prices.mail,
} as const;

/** Functions that Lambda feeds from a queue: each batch is received and deleted. */
const fedByQueues = ['send', 'feedback', 'work'];
const memoryGb = 0.5;

export function amountsOf({ times, functions, ...counted }: Counted): Amounts {
  const uses = Object.entries(functions);
  const total = (of: (use: FunctionUse, name: string) => number) =>
    uses.reduce((sum, [name, use]) => sum + of(use, name), 0) / times;
  const asked = (use: FunctionUse, which: RegExp) =>
    Object.entries(use.requests).reduce((sum, [action, count]) => sum + (which.test(action) ? count : 0), 0);
  const seconds = total(
    (use) =>
      use.invocations * assumed.ownSeconds +
      asked(use, /./) * assumed.requestSeconds +
      asked(use, /^SendRawEmail$/) * assumed.mailSeconds,
  );
  return {
    writeUnits: total((use) => use.writeUnits),
    readUnits: total((use) => use.readUnits),
    apiRequests: counted.apiRequests / times,
    invocations: total((use) => use.invocations),
    gbSeconds: seconds * memoryGb,
    queueRequests:
      total((use, name) => asked(use, /^SendMessage/) + (fedByQueues.includes(name) ? 2 * use.invocations : 0)) +
      counted.publications / times,
    publications: counted.publications / times,
    logGb:
      (counted.logBytes + counted.logLines * assumed.logLineBytes + counted.apiRequests * assumed.accessLogBytes) /
      times /
      1e9,
    mails: counted.mails / times,
  };
}

/** In dollars, one of them. */
export const dollarsOf = (amounts: Amounts, { mails }: { mails: boolean }): number =>
  Object.entries(units).reduce(
    (sum, [what, price]) => sum + (what === 'mails' && !mails ? 0 : amounts[what as keyof Amounts] * price),
    0,
  );

export const plus = (...all: [Amounts, number][]): Amounts =>
  Object.fromEntries(
    Object.keys(units).map((what) => [what, all.reduce((sum, [one, n]) => sum + one[what as keyof Amounts] * n, 0)]),
  ) as Amounts;

/** What a month of such amounts costs when what every account gets for nothing is taken off. */
export function paidFor(amounts: Amounts, free: typeof allowances): number {
  const given: Partial<Amounts> = {
    ...{ invocations: free.invocations, gbSeconds: free.gbSeconds, queueRequests: free.queueRequests },
    ...{ publications: free.publications, logGb: free.logs },
  };
  return Object.entries(units).reduce((sum, [what, price]) => {
    const key = what as keyof Amounts;
    return sum + Math.max(0, amounts[key] - (given[key] ?? 0)) * price;
  }, 0);
}
