import { addDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';
import { type Answer, answer } from './answer.ts';
import { holds } from './holds.ts';
import { windowReach } from './ordersReach.ts';
import type { Condition } from './rule.schema.ts';
import type { RecentOrder, Subject } from './subject.ts';

type Worth = (order: RecentOrder) => number;

/**
 * Sums what the orders in the window are worth. An order is in it from its own instant on until it is `within` old;
 * one dated ahead comes in when its time comes. The answer lasts until the coming or going that changes it. Exact or
 * refused: throws RangeError when orders that may be in the window are not known (`ordersReach` says which have to be).
 */
export function evaluateWindow(condition: Condition, worth: Worth, subject: Subject, now: Instant): Answer {
  const stays = staysOf(condition, worth, subject, now);
  const memberAt = (time: Instant) => holds(condition, sumAt(stays, time));
  const member = memberAt(now);
  const changes = stays.flatMap(({ from, to }) => [from, to]).filter((time) => time > now);
  return answer(
    member,
    changes.sort().find((time) => memberAt(time) !== member),
  );
}

/** What the orders in the window are worth now. */
export function sumIn(condition: Condition, worth: Worth, subject: Subject, now: Instant): number {
  return sumAt(staysOf(condition, worth, subject, now), now);
}

function staysOf(condition: Condition, worth: Worth, { orders, zone }: Subject, now: Instant) {
  if (orders.knownAfter !== undefined && orders.knownAfter > windowReach(condition.within!, now))
    throw new RangeError(`orders before ${orders.knownAfter} are not known`);
  return orders.recent.map((order) => ({
    from: order.at,
    to: addDuration(order.at, condition.within!, zone),
    worth: worth(order),
  }));
}

function sumAt(stays: ReturnType<typeof staysOf>, time: Instant): number {
  const inside = stays.filter(({ from, to }) => from <= time && time < to);
  return inside.reduce((sum, stay) => sum + stay.worth, 0);
}
