import { createHmac, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { bodyText } from '../platform/body.ts';
import { log } from '../platform/log.ts';
import { InvalidInput, Unauthorised, Unavailable } from '../platform/problem.ts';
import { unseal } from '../platform/sealed.ts';
import { type KeepDependencies, type Kept, keepTold } from './keepTold.ts';
import { readShopify } from './shopify.ts';
import { readWords, textIn } from './told.ts';
import type { Webshop, WebshopKind } from './webshop.schema.ts';
import { readWooCommerce } from './woocommerce.ts';

type Manner = { signature: string; topic: string; test?: string; read: typeof readWooCommerce };

/** How each system signs and names what it sends (WooCommerce and Shopify documentation, "Webhooks"). */
const manners: Record<WebshopKind, Manner> = {
  woocommerce: { signature: 'x-wc-webhook-signature', topic: 'x-wc-webhook-topic', read: readWooCommerce },
  shopify: {
    signature: 'x-shopify-hmac-sha256',
    topic: 'x-shopify-topic',
    test: 'x-shopify-test',
    read: readShopify,
  },
};
/** Orders with hundreds of items and what plugins add to them. */
const mostKilobytes = 1024;

export type Delivery = { kind: WebshopKind; id: string; event: APIGatewayProxyEventV2 };
export type Taken = Omit<Kept, 'result'> & { result: Kept['result'] | 'hello' | 'test' | 'set-aside' };
export type TakeDependencies = KeepDependencies & { sealing: Uint8Array };

/**
 * Takes a delivery of a shop's system. What it has signed is answered by 200 whatever becomes of it, since WooCommerce
 * gives up for good after five refusals: an order that cannot be kept is set aside, where staff find it, and rings.
 * `Unauthorised` for what was not signed by it, `Unavailable` as long as its secret is not known here.
 */
export async function takeDelivery({ kind, id, event }: Delivery, dependencies: TakeDependencies): Promise<Taken> {
  const { webshops, sealing } = dependencies;
  const text = bodyText(event, mostKilobytes);
  const webshop = /^web_[\w-]{10,60}$/.test(id) ? await webshops.get(id) : undefined;
  if (!webshop || webshop.revokedAt || webshop.kind !== kind) throw new Unauthorised();
  const { signature, topic, test, read } = manners[kind];
  const signed = event.headers[signature];
  if (kind === 'woocommerce' && signed === undefined && /^webhook_id=\d+$/.test(text)) return { result: 'hello' };
  if (!webshop.secret) throw new Unavailable();
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (!isSigned(bytes, signed, unseal(webshop.secret, id, sealing))) {
    if (signed !== undefined) log('WEBSHOP_UNSIGNED', { webshop: id });
    throw new Unauthorised();
  }
  if (test && event.headers[test] === 'true') return { result: 'test' };
  await noteHeard(webshop, dependencies);
  return keepOrSetAside(
    webshop,
    () => read(event.headers[topic], readWords(text), dependencies.now),
    text,
    dependencies,
  );
}

function isSigned(bytes: Buffer, signature: string | undefined, secret: string): boolean {
  const [told, own] = [Buffer.from(signature ?? '', 'base64'), createHmac('sha256', secret).update(bytes).digest()];
  return told.length === own.length && timingSafeEqual(told, own);
}

async function keepOrSetAside(
  webshop: Webshop,
  read: () => ReturnType<Manner['read']>,
  text: string,
  dependencies: TakeDependencies,
): Promise<Taken> {
  const { webshops, now } = dependencies;
  try {
    const kept = await keepTold(read(), webshop, dependencies);
    if (webshop.asideAt) await webshops.takeUp(webshop.id, orderIn(text));
    return kept;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const errors = (error.errors ?? []).slice(0, 10);
    const order = orderIn(text);
    await webshops.setAside(webshop.id, { order, at: now.toISOString(), errors }, now);
    await webshops.change(webshop.id, { asideAt: now.toISOString() });
    log('ORDER_SET_ASIDE', { webshop: webshop.id, path: errors[0]?.path, reason: errors[0]?.code });
    return { result: 'set-aside', warnings: errors };
  }
}

/** The id that the shop's people find an order by. */
function orderIn(text: string): string {
  try {
    const { id, order_id } = readWords(text);
    return (textIn(order_id) ?? textIn(id) ?? 'unknown').slice(0, 60);
  } catch {
    return 'unknown';
  }
}

const hourMs = 3_600_000;

async function noteHeard({ id, heardAt }: Webshop, { webshops, now }: TakeDependencies): Promise<void> {
  if (heardAt && Date.parse(heardAt) > now.getTime() - hourMs) return;
  await webshops.change(id, { heardAt: now.toISOString() });
}
