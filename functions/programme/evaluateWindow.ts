import { addDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';
import { type Answer, answer } from './answer.ts';
import { holds } from './holds.ts';
import { windowReach } from './ordersReach.ts';
import type { Condition } from './rule.schema.ts';
import type { RecentOrder, Subject } from './subject.ts';

/**
 * Sums what the orders in the window are worth. An order is in it from its own instant on until it is `within` old;
 * one dated ahead comes in when its time comes. The answer lasts until the coming or going that changes it. Exact or
 * refused: throws RangeError when orders that may be in the window are not known (`ordersReach` says which have to be).
 */
export function evaluateWindow(
  condition: Condition,
  worth: (order: RecentOrder) => number,
  { orders, zone }: Subject,
  now: Instant,
): Answer {
  if (orders.knownAfter !== undefined && orders.knownAfter > windowReach(condition.within!, now))
    throw new RangeError(`orders before ${orders.knownAfter} are not known`);
  const stays = orders.recent.map((order) => ({
    from: order.at,
    to: addDuration(order.at, condition.within!, zone),
    worth: worth(order),
  }));
  const memberAt = (time: Instant) => {
    const inside = stays.filter(({ from, to }) => from <= time && time < to);
    return holds(
      condition,
      inside.reduce((sum, stay) => sum + stay.worth, 0),
    );
  };
  const member = memberAt(now);
  const changes = stays.flatMap(({ from, to }) => [from, to]).filter((time) => time > now);
  return answer(
    member,
    changes.sort().find((time) => memberAt(time) !== member),
  );
}
