import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Host } from '../../../infra/local/host.ts';
import { itemSize, type WireItem } from '../../../infra/local/units.ts';
import { withoutVoucher } from '../counts/countSends.ts';
import { engineClient } from '../counts/engineClient.ts';
import { confirmation, send } from '../counts/journey.ts';
import { due } from '../send/people.ts';
import { writePeople } from '../send/writePeople.ts';
import { signupRequest } from '../signup/signupRequest.ts';
import type { HttpRequest } from '../support/load.ts';
import { type Amounts, amountsOf, type Counted } from './costOf.ts';

export type Costs = {
  /** With its invitation; with all that follows; with all that follows; from falling due to the last news of it. */
  signup: Amounts;
  confirmation: Amounts;
  order: Amounts;
  mail: Amounts;
  /** A contact at rest, with all that belongs to one: in the table, with its places in the indexes, and in the table alone. */
  rest: { stored: number; recoverable: number; items: number };
};

const [people, birthdays] = [40, 200];
const locales = ['pl', 'en', 'fi', 'sr', 'ru'];
/** Spread over the months, and none of them today. */
const birthdayOf = (i: number) => `--${String((i % 12) + 1).padStart(2, '0')}-${String(10 + (i % 9)).padStart(2, '0')}`;
const visitor = (i: number) => `zofia.kowalska-${String(i).padStart(3, '0')}@example.com`;

/** What real people cost: with birthdays, in five languages, one after the other, counted at the host's meter. */
export async function countCosts(host: Host): Promise<Costs> {
  const counted = async (
    times: number,
    act: () => Promise<{ apiRequests: number; news?: boolean }>,
  ): Promise<Counted> => {
    await host.idle();
    const before = host.logs().length;
    host.meter.reset();
    const { apiRequests, news = false } = await act();
    await host.idle();
    const { functions, ses } = host.meter.snapshot();
    for (const use of Object.values(functions)) delete use.requests.GetParameter;
    const lines = host.logs().slice(before);
    return {
      ...{ times, functions, apiRequests, mails: ses.accepted, publications: news ? ses.accepted : 0 },
      ...{ logLines: lines.length, logBytes: lines.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) },
    };
  };
  const each = async (act: (i: number) => Promise<string>, expected: string) => {
    for (let i = 0; i < people; i += 1) {
      const answer = await act(i);
      if (!answer.startsWith(expected)) throw new Error(`expected ${expected} and got ${answer.slice(0, 200)}`);
      await host.idle();
    }
    return { apiRequests: people };
  };
  // The first of anything wakes what is woken once.
  await send(host, signupRequest('first@example.com', { birthday: '--11-05' }));
  await send(host, await confirmation(host, 'first@example.com'));

  const mail = await birthdayMails(host, counted);
  // Of mails that somebody asked for SES tells only what goes wrong.
  const signup = await counted(people, () =>
    each(
      (i) => send(host, signupRequest(visitor(i), { locale: locales[i % locales.length], birthday: birthdayOf(i) })),
      '202',
    ),
  );
  const presses: HttpRequest[] = [];
  for (let i = 0; i < people; i += 1) presses.push(await confirmation(host, visitor(i)));
  const before = await stored(host);
  const confirmed = await counted(people, () => each((i) => send(host, presses[i]!), '200'));
  const after = await stored(host);
  const { apiKey } = await host.credentials();
  const headers = { 'x-api-key': apiKey!, 'content-type': 'application/json' };
  const at = host.clock.now().toISOString();
  const order = (i: number) => ({
    ...{ orderId: `order-${i}`, email: visitor(i), at, currency: 'PLN', total: 4990 },
    items: [{ sku: 'cake', name: 'Cake', quantity: 1, price: 4990 }],
  });
  const ordered = await counted(people, () =>
    each((i) => send(host, { method: 'POST', path: '/v1/orders', headers, body: JSON.stringify(order(i)) }), '20'),
  );
  const grown = (of: keyof typeof after) => (after[of] - before[of]) / people;
  return {
    ...{
      signup: amountsOf(signup),
      confirmation: amountsOf(confirmed),
      order: amountsOf(ordered),
      mail: amountsOf(mail),
    },
    rest: { stored: grown('stored'), recoverable: grown('recoverable'), items: grown('items') },
  };
}

async function birthdayMails(
  host: Host,
  counted: (times: number, act: () => Promise<{ apiRequests: number; news?: boolean }>) => Promise<Counted>,
): Promise<Counted> {
  await withoutVoucher(host);
  const client = engineClient(host.engines.dynamodb);
  await writePeople(client, contactsTable(host), 0, birthdays);
  client.destroy();
  // The first sweeps write the table's name, note the deployment and have everybody judged by it, once.
  for (const minutes of [2, 1]) await host.advance(new Date(due.getTime() - minutes * 60_000));
  const mail = await counted(birthdays, async () => {
    for (let idle = await host.advance(due), tries = 0; !idle && tries < 5; tries += 1) idle = await host.idle();
    return { apiRequests: 0, news: true };
  });
  if (mail.mails !== birthdays) throw new Error(`${mail.mails} of ${birthdays} were mailed`);
  return mail;
}

const contactsTable = (host: Host) => host.tables.find(({ logicalId }) => logicalId.includes('Contacts'))!.name;

/** An item, and each place of it in an index, weighs a hundred bytes more than what is in it. */
const overhead = 100;
const indexes = {
  agenda: ['pk', 'sk', 'agenda', 'agendaAt', 'work'],
  groups: [
    ...[
      'pk',
      'sk',
      'group',
      'groupSort',
      'contactId',
      'occasion',
      'state',
      'reason',
      'at',
      'dueAt',
      'variant',
      'locale',
    ],
    ...['deliveredAt', 'bouncedAt', 'complainedAt', 'clickedAt', 'leftAt'],
  ],
};

/** Bytes of the Contacts table as they are charged for. */
async function stored(host: Host): Promise<{ stored: number; recoverable: number; items: number }> {
  const client = engineClient(host.engines.dynamodb);
  const sums = { stored: 0, recoverable: 0, items: 0 };
  for (let ExclusiveStartKey: Record<string, unknown> | undefined, more = true; more; ) {
    const page = await client.send(
      new ScanCommand({
        TableName: contactsTable(host),
        ConsistentRead: true,
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    );
    for (const item of page.Items ?? []) {
      const wire = marshall(item) as unknown as WireItem;
      const own = itemSize(wire) + overhead;
      const places = Object.entries(indexes)
        .filter(([key]) => (key === 'agenda' ? 'agenda' in item : 'group' in item))
        .map(
          ([, names]) =>
            itemSize(Object.fromEntries(Object.entries(wire).filter(([name]) => names.includes(name)))) + overhead,
        );
      sums.items += 1;
      sums.recoverable += own;
      sums.stored += own + places.reduce((sum, one) => sum + one, 0);
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
    more = ExclusiveStartKey !== undefined;
  }
  client.destroy();
  return sums;
}
