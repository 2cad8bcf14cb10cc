import type { Shop } from '../shop/shop.ts';
import type { SendQueue } from './sendQueue.ts';

/** Until the next sweep, and half as long again. */
const secondsAhead = 90;

/**
 * How many mails to whole audiences may go to the senders now: as many as they get done with in so long, less those that
 * wait already. What is due for one person alone is then never more than that behind.
 */
export async function bulkRoom({
  hands: { senders },
  shop: { limits },
}: {
  hands: { senders: Pick<SendQueue, 'waiting'> };
  shop: Pick<Shop, 'limits'>;
}): Promise<number> {
  return Math.max(0, Math.ceil(limits.mailsPerSecond * secondsAhead) - (await senders.waiting()));
}
