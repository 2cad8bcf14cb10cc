import { fileURLToPath } from 'node:url';
import { buildIfChanged } from '../../infra/local/buildIfChanged.ts';
import { type HostOptions, startHost } from '../../infra/local/host.ts';
import { aSignup, shownHash } from './builders.ts';
import { anEngine } from './engine.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Mail = {
  id: string;
  at: string;
  from: string;
  to: string;
  subject: string;
  headers: Record<string, string>;
  tags: Record<string, string>;
  text: string;
  html: string;
};

// biome-ignore lint/suspicious/noExplicitAny: answers are read the way a stranger reads them, by what they hold
type Answer = { status: number; headers: Headers; text: string; json: any };

type Options = Partial<Pick<HostOptions, 'clockOffset' | 'dataDir' | 'environment' | 'templateDir' | 'built'>>;

/**
 * The whole system on this machine, on a free port, with verbs for what people do to it. Everything goes through the
 * public API and `/_local`; nothing reaches behind it but `host`.
 */
export async function startWorld(options: Options = {}) {
  const { templateDir = `${root}cdk.out`, built = buildIfChanged(root, 'cdk.out'), ...others } = options;
  const engine = await anEngine();
  const host = await startHost({ port: 0, templateDir, built, engine, quiet: true, ...others });
  return { host, ...peopleAt(host.url), stop: host.stop };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** What people, staff and the shop's systems do with a system at an address. */
export function peopleAt(url: string) {
  const call = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(path.startsWith('http') ? path : url + path, { redirect: 'manual', ...init });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text !== '' ? JSON.parse(text) : undefined,
    };
  };
  const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const done = async (answer: Promise<Answer>, what: string): Promise<Answer> => {
    const { status, text } = await answer;
    if (status >= 400) throw new Error(`${what}: ${status} ${text}`);
    return answer;
  };
  const idle = () => done(post('/_local/idle'), 'the system does not come to rest');
  const credentials = async () => (await call('/_local/credentials')).json as Record<string, string>;
  const asStaff = async (path: string, role = 'owner') =>
    call(path, { headers: { authorization: `Bearer ${(await credentials())[role]}` } });

  const mails = async (to: string): Promise<Mail[]> => {
    await idle();
    return (await call(`/_local/mail?to=${encodeURIComponent(to)}`)).json;
  };
  const signUp = (email: string, fields: Record<string, unknown> = {}) =>
    post('/v1/signups', aSignup({ email, ...fields }));
  const confirmLink = async (email: string): Promise<string> => {
    const invite = (await mails(email)).find(({ tags }) => tags.kind === 'invite');
    return /http\S+\/confirm\S+/.exec(invite!.text)![0];
  };
  /** Where the newest letter's way out leads, on this machine. */
  const unsubscribeLink = async (email: string): Promise<string> => {
    const letter = (await mails(email)).find(({ tags }) => tags.kind === 'marketing');
    return /http\S+\/unsubscribe\S+/.exec(letter!.text)![0];
  };
  const contact = async (email: string) => {
    await idle();
    const id = (await asStaff(`/v1/contacts?email=${encodeURIComponent(email)}`)).json.items[0]?.id;
    return id && (await asStaff(`/v1/contacts/${id}`)).json;
  };
  /** Signs up in the language, confirms by the mail, and gives the contact. */
  const join = async (email: string, fields: Record<string, unknown> = {}) => {
    const locale = (fields.locale ?? 'pl') as 'pl';
    const consents = { newsletter: { granted: true, text: shownHash('newsletter', locale) } };
    await done(signUp(email, { consents, ...fields }), `the sign-up of ${email}`);
    await done(post(await confirmLink(email)), `the confirmation of ${email}`);
    return contact(email);
  };
  const order = async (fields: Record<string, unknown>) =>
    post('/v1/orders', { currency: 'PLN', total: 1000, ...fields }, { 'x-api-key': (await credentials()).apiKey! });
  const moveClock = (now: string | Date) =>
    done(post('/_local/clock', { now: new Date(now).toISOString() }), `the clock to ${now}`);
  const now = async () => new Date((await call('/_local/clock')).json.now);
  const raw = async (mailId: string) => (await call(`/_local/mail/${mailId}/raw`)).text;
  const fault = (rule: Record<string, unknown>) => post('/_local/faults', rule);
  const meter = async () => (await call('/_local/meter')).json.functions;
  const resetMeter = () => call('/_local/meter', { method: 'DELETE' });
  return {
    ...{
      url,
      call,
      post,
      idle,
      asStaff,
      credentials,
      mails,
      raw,
      signUp,
      confirmLink,
      unsubscribeLink,
      contact,
      join,
      order,
    },
    ...{ moveClock, now, fault, meter, resetMeter },
  };
}
