import { deployed } from './deployed.ts';
import { signIn } from './signIn.ts';

export type Door = { url: string; token: string };

/**
 * Where the system is, and the token of somebody who may: the one that runs on this machine has one, of another a person
 * signs in.
 */
export async function doorOf(
  role: 'owner' | 'marketer',
  { url, stack }: { url?: string | undefined; stack?: string | undefined },
): Promise<Door> {
  const here = url ?? `http://localhost:${process.env.PORT ?? 4000}`;
  const answer = stack ? undefined : await fetch(`${here}/_local/credentials`).catch(() => undefined);
  if (answer?.ok) {
    const tokens = (await answer.json()) as Record<typeof role, string>;
    console.info(`  To the system at ${here}`);
    return { url: here, token: tokens[role] };
  }
  if (url) throw new Error(`Nothing answers at ${url}: run npm start there first.`);
  const show = (address: string) => console.info(`  Open this address and sign in:\n\n  ${address}\n`);
  const token = await signIn({ signInUrl: deployed('SignInUrl', stack), clientId: deployed('Client', stack), show });
  return { url: deployed('Url', stack), token };
}

/** Calls the API there. What it refuses is thrown as a message for people. */
export function callerAt({ url, token }: Door) {
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const said = (await answer.json()) as { title?: string; errors?: { path: string; message: string }[] };
    if (answer.ok) return said;
    const faults = (said.errors ?? []).map((fault) => `${fault.path}: ${fault.message}`);
    throw new Error([said.title ?? `${answer.status}`, ...faults].join('\n  '));
  };
}
