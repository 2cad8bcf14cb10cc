import type { ShopConfig } from '../shop/shop.schema.ts';
import { builtInSegments } from './builtInSegments.ts';
import type { AutomationBody, ProgrammeConfig, SegmentBody, VoucherKindBody } from './definition.schema.ts';

/** The definitions that come with a deployment: they hold unless something of the same id is stored. */
export type Defaults = {
  segments: ReadonlyMap<string, SegmentBody>;
  automations: ReadonlyMap<string, AutomationBody>;
  vouchers: ReadonlyMap<string, VoucherKindBody>;
  /** Names what of it judging hangs on (`deploymentOf`); a table that has noted another is judged by an unknown version. */
  fingerprint?: string | undefined;
};

/** The built-in definitions, and the shop's own, which win. */
export function defaultsOf({
  placements,
  segments = {},
  automations,
  vouchers = {},
}: Pick<ShopConfig, 'placements'> & ProgrammeConfig): Defaults {
  const builtIn = builtInSegments({ placements }).map(({ id, ...body }) => [id, body] as const);
  return {
    segments: new Map<string, SegmentBody>([...builtIn, ...Object.entries(segments)]),
    automations: new Map(
      Object.entries(automations).map(([id, body]) => [id, { state: 'on' as const, ...body }] as const),
    ),
    vouchers: new Map(
      Object.entries(vouchers).map(([id, body]) => [id, { where: 'everywhere' as const, times: 1, ...body }] as const),
    ),
  };
}
