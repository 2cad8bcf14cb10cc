import { parseArgs } from 'node:util';
import { callerAt, doorOf } from './door.ts';

const usage = `npm run connect -- woocommerce --name "web shop"     an address and a secret to copy into the shop's admin
npm run connect -- shopify --name "web shop"         an address; the secret is the one that Shopify shows
npm run connect -- --id web_… --secret …             says the secret that Shopify shows; without --secret a new one for WooCommerce
npm run connect -- --list                            which there are, and which orders could not be kept
npm run connect -- --id web_… --remove               takes nothing from it any more
  --prefix NAME                    for a second shop of one kind: what the ids of its orders begin with
  --url http://localhost:4001      the system that runs there; without it the one at port 4000 (PORT), where it answers
  --stack NAME                     the one that was deployed from this folder`;

const text = { type: 'string' } as const;
const yes = { type: 'boolean' } as const;
const options = {
  name: text,
  prefix: text,
  id: text,
  secret: text,
  url: text,
  stack: text,
  list: yes,
  remove: yes,
} as const;

type Shown = {
  id: string;
  kind: 'woocommerce' | 'shopify';
  name: string;
  address: string;
  secret?: string;
  signs: boolean;
  heardAt?: string;
  revokedAt?: string;
  setAside?: { order: string; at: string; errors: { path: string; message: string }[] }[];
};

/** Connects a web shop's own webhooks, as the owner: no program has to be written for it. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [kind] = positionals;
  const { id, name, prefix, secret, list, remove } = values;
  if ([kind && name, id, list].filter(Boolean).length !== 1) {
    console.error(usage);
    process.exitCode = 1;
    return;
  }
  const call = callerAt(await doorOf('owner', values));
  if (list) {
    const { items } = (await call('GET', '/v1/webshops')) as { items: Shown[] };
    for (const one of items) tell(one);
  } else if (id && remove) tell((await call('DELETE', `/v1/webshops/${id}`)) as Shown);
  else if (id) steps((await call('PUT', `/v1/webshops/${id}`, secret ? { secret } : {})) as Shown);
  else
    steps(
      (await call('POST', '/v1/webshops', {
        kind,
        name,
        ...(prefix && { prefix }),
        ...(secret && { secret }),
      })) as Shown,
    );
}

function tell({ id, kind, name, address, signs, heardAt, revokedAt, setAside = [] }: Shown): void {
  const state = revokedAt
    ? `removed ${revokedAt}`
    : signs
      ? `last heard of ${heardAt ?? 'never'}`
      : 'waits for its secret';
  console.info(`  ${id}  ${kind}  ${name}: ${state}\n    ${address}`);
  for (const { order, at, errors } of setAside)
    console.info(
      `    order ${order} of ${at} was not kept: ${errors.map((one) => `${one.path}: ${one.message}`).join(' ')}`,
    );
}

function steps(shown: Shown): void {
  const { id, kind, address, secret, signs } = shown;
  console.info(`\n  ${id}\n  Delivery URL  ${address}`);
  if (secret) console.info(`  Secret        ${secret}\n\n  The secret is shown this once.`);
  if (kind === 'woocommerce')
    console.info(`
  In WordPress: WooCommerce, Settings, Advanced, Webhooks, Add webhook. Status Active, the Delivery URL and the Secret
  from above, API version WP REST API Integration v3. One for each topic: Order created, Order updated, Order deleted,
  Order restored, all four with the same address and secret.`);
  else
    console.info(`
  In Shopify: Settings, Notifications, Webhooks, Create webhook. Format JSON, the Delivery URL from above. One for each
  event: Order creation, Order update, Order payment, Order cancellation, Refund create.${
    signs
      ? ''
      : `
  The page then shows what they are signed with: npm run connect -- --id ${id} --secret <that>`
  }`);
}

await main().catch((error: Error) => {
  console.error(`\n  ${error.message}`);
  process.exitCode = 1;
});
