import { shop } from '../../support/builders.ts';
import { synthesise } from '../../support/synthesise.ts';
import { read } from '../../support/template.ts';
import type { Figure } from '../support/figure.ts';
import { warmHost } from '../support/warmHost.ts';
import { type Amounts, dollarsOf, paidFor, plus } from './costOf.ts';
import { type Costs, countCosts } from './countCosts.ts';
import { idleCost, sum } from './idleCost.ts';
import { allowances, hosted, prices } from './prices.ts';

const million = 1e6;
/** Two senders run for as long as the pace of the account has them wait between two mails. */
const [senders, memoryGb] = [2, 0.5];
const pacedSeconds = senders / shop.limits.mailsPerSecond;
const list = `prices of ${prices.asOf}, ${prices.region}`;

/** Figure 12: what it costs, from counted calls and one file of prices. */
export async function costFigures(tell: (figure: Figure) => void): Promise<void> {
  const { resources } = read(synthesise({ checked: false }));
  const idle = idleCost(resources);
  for (const { what, count, listed, paid } of idle.filter((line) => line.count > 0))
    console.log(
      `      idle, ${what}: ${Math.round(count).toLocaleString('en-GB')} a month, $${listed.toFixed(3)}, after what is free for ever $${paid.toFixed(3)}`,
    );
  const cost = (name: string, value: number, how: string, atMost?: number, unit = '$'): Figure => ({
    ...{ figure: 12, name: `cost: ${name}`, value, unit, how: `${how}; ${list}` },
    ...(atMost !== undefined && { target: { atMost } }),
  });
  tell(
    cost(
      'an idle shop, a month',
      sum(idle, 'paid'),
      'counted from the template, with the allowances of every account',
      0.5,
    ),
  );
  tell(cost('the same without any allowance', sum(idle, 'listed'), 'counted from the template'));

  // Pace is reckoned, not waited for.
  const host = await warmHost({ environment: { MAILS_PER_SECOND: '100000' } });
  let costs: Costs;
  try {
    costs = await countCosts(host);
  } finally {
    await host.stop();
  }
  costs.mail.gbSeconds += pacedSeconds * memoryGb;
  const { signup, confirmation, order, mail, rest } = costs;
  const counted = 'counted calls of people with birthdays in five languages, one after the other';
  tell(
    cost(
      'a million sign-ups with their invitation, without SES',
      million * dollarsOf(signup, { mails: false }),
      said(signup, counted),
      3.5,
    ),
  );
  tell(
    cost(
      'a million confirmations with all that follows',
      million * dollarsOf(confirmation, { mails: false }),
      said(confirmation, counted),
    ),
  );
  tell(
    cost('a million orders with all that follows', million * dollarsOf(order, { mails: false }), said(order, counted)),
  );
  const beside = dollarsOf(mail, { mails: false }) / prices.mail;
  tell(
    cost(
      'everything but SES, beside SES',
      100 * beside,
      said(
        mail,
        `birthday mails from falling due to the last news of them, the senders' waiting at ${shop.limits.mailsPerSecond} mails a second with it`,
      ),
      4,
      '%',
    ),
  );
  const atRest = (rest.stored * prices.storage + rest.recoverable * prices.recovery) / 1e9;
  tell(
    cost(
      'a million contacts at rest, a month',
      million * atRest,
      `${Math.round(rest.items)} items and ${Math.round(rest.stored)} bytes a contact with their places in the indexes, of them ${Math.round(rest.recoverable)} kept for recovery`,
      1.5,
    ),
  );
  for (const contacts of [500, 20_000, million]) tell(shopOf(contacts, costs, sum(idle, 'paid')));
}

/**
 * A month of a shop: a fiftieth of its contacts are new, each gets two letters and one in twelve a birthday mail, one in
 * five orders.
 */
function shopOf(contacts: number, { signup, confirmation, order, mail, rest }: Costs, idle: number): Figure {
  const joining = contacts / 50;
  const month: Amounts = plus(
    [signup, joining],
    [confirmation, joining],
    [order, contacts / 5],
    [mail, contacts * (2 + 1 / 12)],
  );
  const gb = (contacts * rest.stored) / 1e9;
  const storage =
    Math.max(0, gb - allowances.storage) * prices.storage + ((contacts * rest.recoverable) / 1e9) * prices.recovery;
  const value = idle + storage + paidFor(month, allowances);
  const others = hosted
    .filter((one) => (contacts === 500 ? one.contacts === 500 : contacts === 20_000 && one.contacts > 500))
    .map(
      (one) => `${one.service} $${one.price} for ${one.contacts.toLocaleString('en-GB')} (${one.of}, ${one.source})`,
    );
  const beside =
    others.length > 0
      ? `list prices as found: ${others.join('; ')}`
      : 'the hosted services publish no price for so many';
  return {
    ...{ figure: 12, name: `cost: a shop of ${contacts.toLocaleString('en-GB')} contacts, a month`, value, unit: '$' },
    how: `${Math.round(month.mails).toLocaleString('en-GB')} mails, of it SES $${(month.mails * prices.mail).toFixed(2)}, with the allowances of every account; ${beside}; ${list}`,
  };
}

const said = (amounts: Amounts, how: string) =>
  `${how}: ${Object.entries(amounts)
    .filter(([what, count]) => count > 0 && what !== 'mails')
    .map(
      ([what, count]) =>
        `${Number((what === 'logGb' ? count * 1e9 : count).toPrecision(3))} ${what === 'logGb' ? 'bytes of logs' : what}`,
    )
    .join(', ')}`;
