import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import type { ParsedSignup } from '../signup/parseSignup.ts';
import { type SubscribeDependencies, subscribe } from '../signup/subscribe.ts';

/**
 * Asks the mailbox of a customer to confirm what was ticked at the checkout, by the path of every sign-up. Nobody is
 * asked again for what they confirmed already, and an order that is repeated finds its own lead fresh and asks nothing.
 */
export async function askForConsents(
  contactId: string,
  signup: ParsedSignup,
  { subscriptions, ...dependencies }: SubscribeDependencies & { subscriptions: Pick<SubscriptionsTable, 'get'> },
): Promise<void> {
  const known = await subscriptions.get(contactId);
  const wanted = Object.keys(signup.signup.consents);
  if (wanted.every((purpose) => known?.purposes[purpose]?.state === 'confirmed')) return;
  await subscribe(signup, undefined, dependencies);
}
