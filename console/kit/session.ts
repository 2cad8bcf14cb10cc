import { type Action, may, type Role, roles } from '../../functions/platform/may.ts';
import { shared } from './shared.ts';

/** Who is signed in, and with what. It is the browser's, so two tabs share it, and signing out in one is out in both. */
export type Session = { idToken: string; refreshToken: string; role: Role; name: string; until: number; ahead: number };
export type Granted = {
  id_token?: string | undefined;
  refresh_token?: string | undefined;
  expires_in?: number | undefined;
};

const place = 'kartoteka.session';
/** Asked for anew so long before it is over. */
const earlyMs = 60_000;

export const session = shared<Session | undefined>(stored());
/** That somebody was signed in and no longer is: what is on the screen stays, until they sign in again. */
export const signedOut = shared(false);

addEventListener('storage', ({ key }) => {
  if (key === place) session.value = stored();
});

function stored(): Session | undefined {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Now, by the clock of the system: on one machine it may be far ahead of this one's. */
export const now = (): number => Date.now() + (session.value?.ahead ?? 0);

/** Whether whoever is signed in may do it: by the table that the API asks too. */
export function mayDo(action: Action): boolean {
  const who = session.value;
  return who !== undefined && may({ kind: 'staff', role: who.role, name: who.name }, action);
}

/** Somebody who is known at the sign-in pages, and has nothing to do in the shop. */
export class NoRole extends Error {}

/** Keeps what the sign-in gave. */
export function keep({ id_token, refresh_token, expires_in = 3600 }: Granted, before?: Session): Session {
  const claims = claimsOf(id_token!);
  const groups = (claims['cognito:groups'] ?? []) as string[];
  const role = roles.find((known) => groups.includes(known));
  if (!role) throw new NoRole();
  const kept = {
    idToken: id_token!,
    refreshToken: refresh_token ?? before?.refreshToken ?? '',
    role,
    name: String(claims.email ?? claims['cognito:username']),
    until: Date.now() + expires_in * 1000,
    ahead: Number(claims.iat) * 1000 - Date.now(),
  };
  localStorage.setItem(place, JSON.stringify(kept));
  session.value = kept;
  signedOut.value = false;
  return kept;
}

export function forget(): void {
  localStorage.removeItem(place);
  session.value = undefined;
}

/**
 * A token that is good for a while, refreshed when it is not, or when the API has refused this one (its clock may be ahead
 * of ours). One tab refreshes for all: a refresh token is good once. Undefined when only signing in again helps.
 */
export async function token(refused?: string): Promise<string | undefined> {
  const good = () => {
    const now = stored();
    return now && now.idToken !== refused && now.until - earlyMs > Date.now() ? now : undefined;
  };
  const there = good();
  if (there) return there.idToken;
  return navigator.locks.request(place, async () => {
    const meanwhile = good();
    if (meanwhile) return meanwhile.idToken;
    const old = stored();
    if (!old) return undefined;
    const { refresh } = await import('./signIn.ts');
    const granted = await refresh(old.refreshToken);
    return granted && keep(granted, old).idToken;
  });
}

export function claimsOf(jwt: string): Record<string, unknown> {
  const base64 = jwt.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))));
}
