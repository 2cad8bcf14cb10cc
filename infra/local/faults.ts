import * as z from 'zod';
import { accountFaults, isAccountFault } from './mail/accountFaults.ts';

/**
 * One fault to inject. `throttle` and `error` answer as the service itself would, `timeout` never answers, `drop-response` lets the
 * engine do the work and cuts the connection, `crash` ends the calling function before the service hears of the call, or with
 * `after: true` once the service has done it. SES alone also refuses in the account's name: `deny` (IAM), `unverified` (the sandbox),
 * `quota` (of the day), `account-paused`, and of what the mail says, `content`. Without an `action` a fault of SES is one of sending: questions about the account are none.
 * `times` counts down, one for each call that meets the fault.
 */
export const faultRuleSchema = z
  .strictObject({
    service: z.enum(['ses', 'dynamodb', 'sqs', 'lambda', 'sns', 'ssm']),
    action: z.string().min(1).optional(),
    function: z.string().min(1).optional(),
    fault: z.enum(['throttle', 'error', 'timeout', 'drop-response', 'crash', ...accountFaults]),
    after: z.boolean().optional(),
    times: z.int().min(1).default(1),
  })
  .refine(({ service, fault }) => service === 'ses' || !isAccountFault(fault), 'only SES has this fault');

export type FaultRule = z.infer<typeof faultRuleSchema>;

export interface Faults {
  /** Takes a rule as `POST /_local/faults` brings it; throws a `ZodError` for anything else. */
  add(rule: unknown): void;
  clear(): void;
  take(call: { service: string; action: string; functionName: string }): FaultRule | undefined;
  takeLambda(functionName: string): FaultRule | undefined;
}

/** The faults still to come, met in the order they were added. */
export function createFaults(): Faults {
  let rules: FaultRule[] = [];

  const take = (matches: (rule: FaultRule) => boolean): FaultRule | undefined => {
    if (rules.length === 0) return undefined;
    const rule = rules.find(matches);
    if (!rule) return undefined;
    rule.times -= 1;
    if (rule.times === 0) rules = rules.filter((other) => other !== rule);
    return rule;
  };
  const concerns = (rule: FaultRule, functionName: string) => !rule.function || rule.function === functionName;

  return {
    add(rule) {
      rules.push(faultRuleSchema.parse(rule));
    },
    clear() {
      rules = [];
    },
    take: ({ service, action, functionName }) =>
      take(
        (rule) =>
          rule.service === service &&
          (rule.action ? rule.action === action : service !== 'ses' || action.startsWith('Send')) &&
          concerns(rule, functionName),
      ),
    takeLambda: (functionName) => take((rule) => rule.service === 'lambda' && concerns(rule, functionName)),
  };
}
