import type { Shop } from '../shop/shop.ts';
import type { LocalDate } from '../time/localInstant.ts';
import type { Standing } from './account.schema.ts';
import { warmUpLimit } from './accountRules.ts';

/** What a forecast does not foresee: it tells of people and rules, and not of what the account sends in which time. */
export type AccountWarning = { code: 'marketing-paused' | 'warming-up'; message: string };

/** What keeps marketing mails that are foretold from going at their time, as the account stands on a day. */
export function accountWarnings(
  { marketing }: Pick<Standing, 'marketing'>,
  { limits, day }: { limits: Pick<Shop['limits'], 'warmUp'>; day: LocalDate },
): AccountWarning[] {
  const most = warmUpLimit(limits, day);
  return [
    ...(marketing?.state === 'paused'
      ? [
          {
            code: 'marketing-paused' as const,
            message: 'Marketing is paused: nothing goes out until somebody lets it go on',
          },
        ]
      : []),
    ...(most === undefined
      ? []
      : [
          {
            code: 'warming-up' as const,
            message: `A new sender warms up: at most ${most} marketing mails go out today`,
          },
        ]),
  ];
}
