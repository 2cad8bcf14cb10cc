import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import type { DueKind, DueKinds, Hands } from './dueKind.ts';
import { outOfSightUntil } from './sight.ts';

/** Until when the next piece of a kind is out of sight. */
export type Turns = (kind: string) => Promise<Instant>;

/**
 * Counts, kind by kind, what waits before the next piece: what others had queued when a sweep found the first, and what
 * this sweep has picked since.
 */
export function turnsOf({ kinds, hands, shop, now }: { kinds: DueKinds; hands: Hands; shop: Shop; now: Date }): Turns {
  const waiting = new Map<string, Promise<number>>();
  const picked = new Map<string, number>();
  return async (name) => {
    const { turns }: Pick<DueKind, 'turns'> = kinds[name]!;
    if (!turns) return outOfSightUntil(now);
    const before = picked.get(name) ?? 0;
    picked.set(name, before + 1);
    if (!waiting.has(name)) waiting.set(name, turns.waiting(hands));
    return outOfSightUntil(now, (await waiting.get(name)!) + before, turns.perSecond(shop));
  };
}
