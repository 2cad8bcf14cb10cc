import { mailboxStyle } from './mailboxStyle.ts';
import type { Mail } from './mailStore.ts';
import { relativeTime } from './relativeTime.ts';

export const VIEWS = ['html', 'text', 'headers', 'raw'] as const;
export type View = (typeof VIEWS)[number];

interface MailboxPage {
  mails: Mail[];
  /** How many there are beyond those listed. */
  more: number;
  chosen?: Mail;
  view: View;
  raw?: string;
  to: string;
  now: Date;
}

/** Looks for new mail every few seconds and swaps only the list, so that nothing moves under a reader. */
export const mailboxScript = `
setInterval(async()=>{if(document.hidden)return;
const answer=await fetch(location.href).catch(()=>undefined);if(!answer?.ok)return;
const fresh=new DOMParser().parseFromString(await answer.text(),'text/html').querySelector('.list');
const list=document.querySelector('.list');
if(!fresh||fresh.innerHTML===list.innerHTML)return;
if(document.body.className==='nothing')location.reload();else list.innerHTML=fresh.innerHTML},3000);`;

/** The mailbox as one page: the list, and beside it (on a phone instead of it) the mail chosen. */
export function mailboxPage(page: MailboxPage): string {
  const { mails, chosen, to } = page;
  const title = chosen ? `${chosen.subject} – Mailbox` : 'Mailbox';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style>${mailboxStyle}</style></head>
<body class="${stateOf(page)}">
<div class="bar"><h1><a href="/_local/mailbox">Mailbox</a></h1>
<form action="/_local/mailbox" role="search"><input type="search" name="to" value="${escapeHtml(to)}" placeholder="Mail to this address" aria-label="Mail to this address" autocomplete="off" inputmode="email"></form></div>
<ol class="list" aria-label="Mails, newest first">${mails.map((mail) => listEntry(mail, page)).join('')}${restOf(page)}</ol>
<main class="mail">${chosen ? reading(chosen, page) : nothingChosen(page)}</main>
<script>${mailboxScript}</script></body></html>`;
}

/** What a phone shows: the mail, the list, or the sentence that there is none. */
function stateOf({ chosen, mails }: MailboxPage): string {
  if (chosen) return 'reading';
  return mails.length > 0 ? 'choosing' : 'nothing';
}

function listEntry(mail: Mail, { chosen, to, now }: MailboxPage): string {
  const current = mail.id === chosen?.id ? ' aria-current="true"' : '';
  const excerpt = mail.text.replace(/\s+/g, ' ').slice(0, 120);
  return `<li><a href="${link(mail.id, to)}"${current}><span class="row"><span>${escapeHtml(mail.to)}</span><time datetime="${mail.at}">${relativeTime(new Date(mail.at), now)}</time></span><span class="subject">${escapeHtml(mail.subject || '(no subject)')}</span><span class="excerpt">${escapeHtml(excerpt)}</span></a></li>`;
}

function restOf({ more }: MailboxPage): string {
  return more > 0 ? `<li class="empty">and ${more} older; look for an address to see them</li>` : '';
}

function reading(mail: Mail, page: MailboxPage): string {
  const { view, to } = page;
  const tags = Object.entries(mail.tags).map(([name, value]) => `<li>${escapeHtml(name)} ${escapeHtml(value)}</li>`);
  const tabs = VIEWS.map(
    (each) => `<a href="${link(mail.id, to, each)}"${each === view ? ' aria-current="page"' : ''}>${LABELS[each]}</a>`,
  );
  return `<header><a class="back" href="/_local/mailbox${to ? `?to=${encodeURIComponent(to)}` : ''}">← All mail</a>
<h2>${escapeHtml(mail.subject || '(no subject)')}</h2><p>${escapeHtml(mail.from)} to ${escapeHtml(mail.to)}</p>
<p><time datetime="${mail.at}">${mail.at.slice(0, 16).replace('T', ' ')} UTC</time></p>
${tags.length > 0 ? `<ul class="tags">${tags.join('')}</ul>` : ''}</header>
<nav class="views" aria-label="Views">${tabs.join('')}</nav>${contentOf(mail, page)}`;
}

const LABELS: Record<View, string> = { html: 'Mail', text: 'Plain text', headers: 'Headers', raw: 'Raw' };

function contentOf(mail: Mail, { view, raw = '' }: MailboxPage): string {
  if (view === 'html' && mail.html) {
    return `<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/_local/mailbox/${mail.id}/html"></iframe>`;
  }
  if (view === 'headers') {
    const fields = Object.entries(mail.headers).map(
      ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
    );
    return `<dl class="fields">${fields.join('')}</dl>`;
  }
  if (view === 'raw') return `<pre class="text raw" tabindex="0">${escapeHtml(raw)}</pre>`;
  return `<pre class="text" tabindex="0">${linked(escapeHtml(mail.text || 'This mail has no plain-text part.'))}</pre>`;
}

function nothingChosen({ mails, to }: MailboxPage): string {
  if (mails.length > 0) return '<p class="empty">Choose a mail to read it.</p>';
  if (to)
    return `<p class="empty"><strong>No mail to this address</strong>${escapeHtml(to)} has been sent nothing yet.</p>`;
  return '<p class="empty"><strong>No mail yet</strong>Everything the shop sends appears here. Sign up on the shop’s page to see the first.</p>';
}

function link(id: string, to: string, view: View = 'html'): string {
  const query = new URLSearchParams({ ...(view !== 'html' && { view }), ...(to && { to }) }).toString();
  return escapeHtml(`/_local/mailbox/${id}${query && `?${query}`}`);
}

/** Addresses in plain text can be pressed; the text is escaped already. */
function linked(escaped: string): string {
  return escaped.replace(
    /https?:\/\/[^\s<>"]+/g,
    (url) => `<a href="${url}" target="_blank" rel="noopener">${url}</a>`,
  );
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
