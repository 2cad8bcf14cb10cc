import type { Host } from '../../../infra/local/host.ts';
import type { HttpRequest } from '../support/load.ts';

const day = 24 * 60 * 60 * 1000;

/** Sends a request to the host's API and gives the answer as one text, status first. */
export async function send(host: Host, { method, path, headers, body }: HttpRequest): Promise<string> {
  const response = await fetch(host.url + path, { method, ...(headers && { headers }), ...(body && { body }) });
  return `${response.status} ${await response.text()}`;
}

/** The confirmation that the newest mail to an address asks for, as pressing its page's button would send it. */
export async function confirmation(host: Host, email: string): Promise<HttpRequest> {
  await host.idle();
  const mails = (await (await fetch(`${host.url}/_local/mail?to=${encodeURIComponent(email)}`)).json()) as {
    text: string;
  }[];
  const link = /https?:\/\/\S+\/confirm\?\S+/.exec(mails[0]?.text ?? '');
  if (!link) throw new Error('there is no mail with a confirmation link');
  const { pathname, search } = new URL(link[0]);
  return { method: 'POST', path: pathname + search };
}

/** Lets days pass on every clock. */
export async function passDays(host: Host, days: number): Promise<void> {
  await host.advance(new Date(host.clock.now().getTime() + days * day));
}
