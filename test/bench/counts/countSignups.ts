import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { contactPk } from '../../../functions/platform/tableKeys.ts';
import type { Host } from '../../../infra/local/host.ts';
import { itemSize, type WireItem } from '../../../infra/local/units.ts';
import { signupRequest } from '../signup/signupRequest.ts';
import { countUse, type Use } from './countUse.ts';
import { engineClient } from './engineClient.ts';
import { confirmation, passDays, send } from './journey.ts';

export type SignupCounts = {
  /** By what the address was to the shop when it signed up. */
  signups: Record<
    'new' | 'asked a moment ago' | 'confirmed a moment ago' | 'confirmed long ago',
    { answer: string; use: Use }
  >;
  confirmation: Use;
  /** The write units of a confirmation and of all that follows it but the letters it sets off, by function. */
  following: Record<string, number>;
  /** The write units of a confirmation by a form that promises a voucher. */
  withVoucher: number;
  /** What a page of the list of all contacts asks of the table. */
  listRequests: number;
  /** The contact's item after enrichment and judging, without orders. */
  contactBytes: number;
};

const email = 'zofia.kowalska@example.com';
/** Half a year from when the mails of `countSends` were due: what a birthday costs comes in its own weeks. */
const birthday = '--10-09';

/** Takes one address through sign-up, confirmation and later sign-ups on the local host, and counts what each step costs. */
export async function countSignups(host: Host): Promise<SignupCounts> {
  const signUp = async () => {
    const { result, use } = await countUse(host, 'subscribe', () => send(host, signupRequest(email, { birthday })));
    return { answer: result, use };
  };
  const fresh = await signUp();
  const pending = await signUp();
  const press = await confirmation(host, email);
  const { use, result } = await countUse(host, 'confirm', () => send(host, press));
  const following = Object.fromEntries(
    Object.entries(host.meter.snapshot().functions)
      .filter(([name]) => ['confirm', 'enrich', 'segment'].includes(name))
      .map(([name, { writeUnits }]) => [name, writeUnits]),
  );
  if (!result.startsWith('200')) throw new Error(`the confirmation was answered with ${result.slice(0, 3)}`);
  const confirmed = await signUp();
  const contactBytes = await sizeOfContact(host);
  await passDays(host, 3);
  const signups = {
    new: fresh,
    'asked a moment ago': pending,
    'confirmed a moment ago': confirmed,
    'confirmed long ago': await signUp(),
  };
  const withVoucher = await confirmWithVoucher(host);
  const listRequests = await countList(host);
  return { signups, confirmation: use, following, withVoucher, listRequests, contactBytes };
}

async function confirmWithVoucher(host: Host): Promise<number> {
  const address = 'with-voucher@example.com';
  await send(host, signupRequest(address, { form: 'newsletter' }));
  const press = await confirmation(host, address);
  return (await countUse(host, 'confirm', () => send(host, press))).use.writeUnits;
}

async function countList(host: Host): Promise<number> {
  const { owner } = await host.credentials();
  const headers = { authorization: `Bearer ${owner}` };
  const list = () => send(host, { method: 'GET', path: '/v1/contacts', headers });
  const { result, use } = await countUse(host, 'contacts', list);
  const { items } = JSON.parse(result.slice(4)) as { items: unknown[] };
  if (items.length !== 25) throw new Error(`a page of ${items.length} contacts is none to count by`);
  return Object.values(use.requests).reduce((sum, count) => sum + count, 0);
}

/** As staff find it, and then as the table holds it. */
async function sizeOfContact(host: Host): Promise<number> {
  const { owner } = await host.credentials();
  const response = await fetch(`${host.url}/v1/contacts?email=${email}`, {
    headers: { authorization: `Bearer ${owner}` },
  });
  const { items } = (await response.json()) as { items: { id: string }[] };
  const { name } = host.tables.find(({ logicalId }) => logicalId.includes('Contacts'))!;
  const client = engineClient(host.engines.dynamodb);
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: { pk: contactPk(items[0]!.id), sk: 'CONTACT' } }),
  );
  client.destroy();
  if (!Item?.facts || !Item.segments) throw new Error('the contact is not enriched and judged yet');
  return itemSize(marshall(Item) as unknown as WireItem);
}
