import { randomBytes } from 'node:crypto';
import type * as z from 'zod/mini';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { Conflict, InvalidInput, NotFound } from '../platform/problem.ts';
import { seal } from '../platform/sealed.ts';
import { fault } from './told.ts';
import type { Webshop } from './webshop.schema.ts';
import type { webshopsRoutes } from './webshops.routes.ts';
import type { WebshopsTable } from './webshops.table.ts';

type Dependencies = { webshops: WebshopsTable; sealing: Uint8Array; publicUrl: string; now: Date };
type Wanted = z.infer<NonNullable<typeof webshopsRoutes.connect.body>>;
type Shown = z.infer<NonNullable<typeof webshopsRoutes.connect.answer>>;

/**
 * An address of its own for a shop system, whose id nobody guesses, and where it takes one the secret to sign with, which
 * is shown now and never again. Throws `Conflict` where another in force numbers its orders alike.
 */
export async function connectWebshop(
  { kind, name, secret, prefix = kind }: Wanted,
  by: string,
  dependencies: Dependencies,
): Promise<Shown> {
  const { webshops, sealing, now } = dependencies;
  const inForce = (await webshops.list()).filter(({ revokedAt }) => !revokedAt);
  if (inForce.some((one) => one.prefix === prefix))
    throw new Conflict('One with this prefix is in force', [fault('prefix', 'used-before')]);
  const id = newId('webshop', now);
  const made = secret ?? (kind === 'woocommerce' ? newSecret() : undefined);
  const webshop = { id, kind, name, prefix, by, createdAt: now.toISOString() };
  await webshops.create({ ...webshop, ...(made && { secret: seal(made, id, sealing) }) });
  log('WEBSHOP_CONNECTED', { webshop: id, by });
  return { ...viewWebshop({ ...webshop, secret: made }, dependencies), ...(!secret && made && { secret: made }) };
}

/** Another secret: the one that is told, or for WooCommerce a new one, shown now. */
export async function resecureWebshop(
  id: string,
  told: string | undefined,
  by: string,
  dependencies: Dependencies,
): Promise<Shown> {
  const { webshops, sealing } = dependencies;
  const webshop = await found(id, dependencies);
  if (webshop.revokedAt) throw new NotFound();
  if (!told && webshop.kind === 'shopify') throw new InvalidInput([fault('secret', 'required')]);
  const secret = told ?? newSecret();
  await webshops.change(id, { secret: seal(secret, id, sealing) });
  log('WEBSHOP_RESECURED', { webshop: id, by });
  return { ...viewWebshop({ ...webshop, secret }, dependencies), ...(!told && { secret }) };
}

export async function disconnectWebshop(id: string, by: string, dependencies: Dependencies): Promise<Shown> {
  const webshop = await found(id, dependencies);
  const revokedAt = webshop.revokedAt ?? dependencies.now.toISOString();
  await dependencies.webshops.change(id, { revokedAt });
  log('WEBSHOP_DISCONNECTED', { webshop: id, by });
  return viewWebshop({ ...webshop, revokedAt }, dependencies);
}

export async function listWebshops(dependencies: Dependencies) {
  const { webshops, now } = dependencies;
  const all = await webshops.list();
  const items = all.map(async (one) => ({
    ...viewWebshop(one, dependencies),
    setAside: await webshops.asideOf(one.id, now),
  }));
  return { items: await Promise.all(items) };
}

function viewWebshop(webshop: Webshop, { publicUrl }: Pick<Dependencies, 'publicUrl'>): Shown {
  const { id, kind, name, createdAt, heardAt, revokedAt, secret } = webshop;
  const address = `${publicUrl}/v1/webshops/${id}/${kind}`;
  return { id, kind, name, address, signs: secret !== undefined, createdAt, heardAt, revokedAt };
}

async function found(id: string, { webshops }: Dependencies): Promise<Webshop> {
  const webshop = /^web_[\w-]{10,60}$/.test(id) ? await webshops.get(id) : undefined;
  if (!webshop) throw new NotFound();
  return webshop;
}

/** Letters and digits alone: it is copied by hand, and WordPress unescapes what looks like markup. */
const newSecret = () => randomBytes(32).toString('hex');
