import type { ParamsOf, Route } from '../../functions/platform/route.ts';
import { session, signedOut, token } from './session.ts';
import { shared } from './shared.ts';

/** One thing wrong with what was sent: where, a stable code, and what to do about it. */
export type FieldError = { path: string; code?: string; message: string };

/**
 * Why something did not happen, by what helps: mend it (`invalid`), look what somebody else did (`conflict`), sign in
 * (`signed-out`), wait (`busy`), get back to the network (`offline`).
 */
export type ProblemKind =
  | 'invalid'
  | 'conflict'
  | 'forbidden'
  | 'missing'
  | 'over'
  | 'signed-out'
  | 'busy'
  | 'offline'
  | 'broken';

/** What the API said (RFC 9457), or that it said nothing. */
export class ApiProblem extends Error {
  readonly kind: ProblemKind;
  readonly errors: FieldError[];
  /** All that the answer held. */
  readonly told: Record<string, unknown>;
  constructor(kind: ProblemKind, told: Record<string, unknown> = {}) {
    super(String(told.title ?? kind));
    this.kind = kind;
    this.told = told;
    this.errors = (told.errors as FieldError[] | undefined) ?? [];
  }
}

// biome-ignore lint/suspicious/noExplicitAny: any route will do, whatever it takes and answers
export type AnyRoute = Route<any, any, any, any>;
export type AnswerOf<R> = R extends Route<string, infer _Q, infer _B, infer Answer> ? Answer : never;
type QueryOf<R> = R extends Route<string, infer Query, infer _B, infer _A> ? Query : never;
type BodyOf<R> = R extends Route<string, infer _Q, infer Body, infer _A> ? Body : never;
export type Asking<R extends AnyRoute> = {
  params?: ParamsOf<R['path']>;
  query?: Partial<QueryOf<R>>;
  signal?: AbortSignal;
  /** Another kind of answer than JSON, given as its text. */
  accept?: 'text/csv' | 'text/html';
  /** Hears the headers of the answer. */
  heard?: (headers: Headers) => void;
};
export type Telling<R extends AnyRoute> = Asking<R> & { body?: BodyOf<R> };

/** Whether the network is there, as far as the browser and the last request know. */
export const online = shared(navigator.onLine);
addEventListener('online', () => (online.value = true));
addEventListener('offline', () => (online.value = false));

/**
 * Calls a route by its declaration: `get<typeof contactsRoutes.see>('/v1/contacts/{id}', { params: { id } })`. The types
 * are those that the handler parses by. Reading is tried again when network or service fail for a moment; changes are not,
 * since nobody knows whether the first try arrived. Throws an `ApiProblem`.
 */
export const get = <R extends AnyRoute>(path: R['path'], asking: Asking<R> = {}) => call<R>('GET', path, asking);
export const post = <R extends AnyRoute>(path: R['path'], telling: Telling<R> = {}) => call<R>('POST', path, telling);
export const put = <R extends AnyRoute>(path: R['path'], telling: Telling<R> = {}) => call<R>('PUT', path, telling);
export const patch = <R extends AnyRoute>(path: R['path'], telling: Telling<R> = {}) => call<R>('PATCH', path, telling);
export const remove = <R extends AnyRoute>(path: R['path'], asking: Asking<R> = {}) => call<R>('DELETE', path, asking);

const waitsMs = [300, 1000];

async function call<R extends AnyRoute>(method: string, path: string, telling: Telling<R>): Promise<AnswerOf<R>> {
  for (let tries = 0; ; tries++)
    try {
      return await once<R>(method, path, telling);
    } catch (error) {
      const passing = error instanceof ApiProblem && (error.kind === 'offline' || error.kind === 'busy');
      const wait = waitsMs[tries];
      if (method !== 'GET' || !passing || wait === undefined || telling.signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
}

async function once<R extends AnyRoute>(method: string, path: string, telling: Telling<R>): Promise<AnswerOf<R>> {
  const first = await bearer();
  let answer = await send(method, path, telling, first);
  if (answer.status === 401) answer = await send(method, path, telling, await bearer(first));
  if (answer.ok) telling.heard?.(answer.headers);
  if (answer.ok)
    return (telling.accept || answer.status === 204 ? await answer.text() : await answer.json()) as AnswerOf<R>;
  const told = await answer.json().catch(() => ({}));
  throw new ApiProblem(kindOf(answer.status), told);
}

/** A token, or the problem that there is none any more: what is on the screen stays. */
async function bearer(refused?: string): Promise<string> {
  const good = await token(refused).catch(() => {
    throw lost();
  });
  if (good) return good;
  signedOut.value = session.value !== undefined || signedOut.value;
  throw new ApiProblem('signed-out');
}

async function send<R extends AnyRoute>(
  method: string,
  path: string,
  telling: Telling<R>,
  good: string,
): Promise<Response> {
  const { params = {}, query = {}, body, signal: aborting, accept } = telling;
  const address = path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent((params as Record<string, string>)[name]!),
  );
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );
  const answer = await fetch(asked.size > 0 ? `${address}?${asked}` : address, {
    method,
    headers: {
      authorization: `Bearer ${good}`,
      ...(accept && { accept }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(aborting && { signal: aborting }),
  }).catch((error) => {
    if (aborting?.aborted) throw error;
    throw lost();
  });
  online.value = true;
  return answer;
}

function lost(): ApiProblem {
  online.value = false;
  return new ApiProblem('offline');
}

function kindOf(status: number): ProblemKind {
  const kinds: Record<number, ProblemKind> = {
    ...{ 400: 'invalid', 401: 'signed-out', 403: 'forbidden', 404: 'missing', 409: 'conflict', 410: 'over' },
    ...{ 413: 'invalid', 429: 'busy', 502: 'busy', 503: 'busy', 504: 'busy' },
  };
  return kinds[status] ?? 'broken';
}
