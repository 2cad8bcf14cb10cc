import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, json, problem, readJson } from './localRequest.ts';
import { mailboxPage, mailboxScript, VIEWS, type View } from './mail/mailboxPage.ts';
import { isListedReason } from './mail/suppressionList.ts';
import type { SesEndpoint } from './ses.ts';

const LISTED = 200;
const MAX_EVENT_BYTES = 256 * 1024;

const SCRIPT_HASH = createHash('sha256').update(mailboxScript).digest('base64');
const PAGE_POLICY =
  `default-src 'none'; script-src 'sha256-${SCRIPT_HASH}'; style-src 'unsafe-inline'; connect-src 'self'; frame-src 'self'; ` +
  `img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
/** A mail runs nothing and sends nothing; its pictures may come from where it says, as in any mailbox. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data: http: https:; " +
  "style-src 'unsafe-inline'; font-src data: https:; base-uri 'self'; frame-ancestors 'self'";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/**
 * The routes about mail: `/_local/mail` for programs, `/_local/mailbox` for people, `POST /_local/ses/events` for what happens to a mail
 * later. Resolves to false when the route is none of these.
 */
export function mailboxRoutes(ses: SesEndpoint): Handler {
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, local, room, id = '', part] = url.pathname.split('/');
    if (local !== '_local') return false;
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (request.method === 'POST' && url.pathname === '/_local/ses/events') await takeEvent(ses, request, response);
    else if (request.method === 'POST' && url.pathname === '/_local/ses/suppressed')
      await suppress(ses, request, response);
    else if (reads && room === 'mail') await program(ses, id, part, url, response);
    else if (reads && room === 'mailbox') await person(ses, id, part, url, response);
    else return false;
    return true;
  };
}

async function program(ses: SesEndpoint, id: string, part: string | undefined, url: URL, response: ServerResponse) {
  if (!id) return json(response, 200, await ses.list(url.searchParams.get('to') ?? undefined));
  if (part === 'raw') {
    const raw = await ses.raw(id);
    return raw ? answer(response, 200, 'message/rfc822', raw) : problem(response, 404, 'No such mail');
  }
  const mail = part ? undefined : await ses.get(id);
  return mail ? json(response, 200, mail) : problem(response, 404, 'No such mail');
}

async function person(
  ses: SesEndpoint,
  id: string,
  part: string | undefined,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  const chosen = id ? await ses.get(id) : undefined;
  if (part === 'html') {
    const mail = openingLinksOutside(chosen?.html ?? '');
    return answer(response, chosen ? 200 : 404, 'text/html; charset=utf-8', mail, MAIL_POLICY);
  }
  const to = url.searchParams.get('to')?.trim() ?? '';
  const asked = url.searchParams.get('view') as View;
  const view = VIEWS.includes(asked) ? asked : 'html';
  const raw = chosen && view === 'raw' ? (await ses.raw(id))?.toString() : undefined;
  const { mails, total } = await ses.newest(LISTED, to || undefined);
  const page = mailboxPage({ mails, more: total - mails.length, chosen, view, raw, to, now: ses.now() });
  return answer(response, id && !chosen ? 404 : 200, 'text/html; charset=utf-8', page, PAGE_POLICY);
}

/** Links of a mail open in a window of their own. The element goes inside the head: before the doctype it would change the layout. */
function openingLinksOutside(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, `$&${base}`) : base + html;
}

/** Takes a whole SES event, one wrapped by SNS, or just `{ messageId, eventType, bounceType, … }`; the rest is filled in. */
async function takeEvent(ses: SesEndpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const input = await readEvent(request);
  if (!input) return problem(response, 400, 'The body must be a JSON object of at most 256 KB');
  const event = ses.event(input);
  if (event) return json(response, 200, event);
  return problem(response, 404, 'No mail of this messageId was sent from here, or SES has no such eventType');
}

/** Puts `{ email, reason }` on SES's own suppression list, as if the event that goes with it had been lost. */
async function suppress(ses: SesEndpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { email, reason = 'BOUNCE' } = (await readEvent(request)) ?? {};
  if (typeof email !== 'string' || !isListedReason(reason))
    return problem(response, 400, 'The body names an `email`, and a `reason` that is BOUNCE or COMPLAINT');
  ses.suppress(email, reason);
  return json(response, 200, { email, reason });
}

async function readEvent(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  try {
    const body = await readJson(request, MAX_EVENT_BYTES);
    const event = typeof body.Message === 'string' ? JSON.parse(body.Message) : body;
    return typeof event === 'object' && event !== null && !Array.isArray(event) ? event : undefined;
  } catch {
    return undefined;
  }
}
