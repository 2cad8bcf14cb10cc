// biome-ignore lint/suspicious/noExplicitAny: answers are read the way a stranger reads them, by what they hold
type Answered = { status: number; text: string; json: any };
type Caller = 'owner' | 'marketer' | 'clerk' | 'shop' | undefined;

/** Speaks to the system as people, staff and the shop's own systems do. */
export function createDemoApi(url: string, credentials: () => Promise<Record<string, string>>) {
  let known = credentials();
  const headersOf = async (as: Caller): Promise<Record<string, string>> => {
    if (!as) return {};
    const all = await known;
    return as === 'shop' ? { 'x-api-key': all.apiKey! } : { authorization: `Bearer ${all[as]}` };
  };
  async function ask(method: string, path: string, body?: object, as?: Caller, more: object = {}): Promise<Answered> {
    const isForm = body instanceof URLSearchParams;
    const answer = await fetch(path.startsWith('http') ? path : url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(await headersOf(as)),
        ...(body && !isForm && { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status >= 400)
      throw new Error(`${method} ${path.split('?')[0]} answered ${answer.status}: ${text.slice(0, 500)}`);
    return {
      status: answer.status,
      text,
      json: answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined,
    };
  }
  return {
    ask,
    get: async (path: string, as?: Caller) => (await ask('GET', path, undefined, as)).json,
    post: async (path: string, body?: object, as?: Caller) => (await ask('POST', path, body, as)).json,
    /** Moves every clock on; the tokens of before may be over by then. */
    async moveTo(now: Date) {
      await ask('POST', '/_local/clock', { now: now.toISOString() });
      known = credentials();
    },
  };
}

export type DemoApi = ReturnType<typeof createDemoApi>;

/** Does something for each, so many at a time. */
export async function forEach<T>(all: readonly T[], atOnce: number, act: (one: T, index: number) => Promise<unknown>) {
  const left = all.entries();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [index, one] of left) await act(one, index);
    }),
  );
}
