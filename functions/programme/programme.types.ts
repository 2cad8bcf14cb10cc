import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import type { AutomationBody, SegmentBody, Trigger, VoucherKindBody } from './definition.schema.ts';

/** From when on the deployment's definitions hold, unless it is known that they have changed since. */
export const ever: Instant = '1970-01-01T00:00:00.000Z';

/**
 * What every definition has. A version takes effect at `from`, everywhere at once, and is never edited; version 0 is the
 * one that comes with the deployment.
 */
export type Defined = {
  id: string;
  version: number;
  from: Instant;
  /** Whether it is the deployment's: built in, or of `shop.config.ts`. */
  builtIn: boolean;
};

export type Segment = Defined & SegmentBody;
export type VoucherKind = Defined & VoucherKindBody;
export type Automation = Defined & AutomationBody & { earlier?: readonly Moments[] | undefined };

/** When a former version of an automation had its letters due; it held from `from` on. */
export type Moments = { from: Instant; trigger: Trigger; after: readonly string[] };

/**
 * Everything that may change without a deployment, as it is at one instant. `version` names it: the instant since which
 * it has been this very programme.
 */
export type Programme = {
  version: Instant;
  segments: ReadonlyMap<string, Segment>;
  automations: ReadonlyMap<string, Automation>;
  vouchers: ReadonlyMap<string, VoucherKind>;
};

/** What judging needs of the shop besides: what only a deployment changes. */
export type Frame = Pick<Shop, 'country' | 'timeZone' | 'currency' | 'surveys' | 'retention'>;
