import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { privateRoom } from '../privateFolder.ts';
import type { Envelope } from './sesEvent.ts';

/** A mail as `GET /_local/mail` shows it; header names are lower-case, a repeated header's values are joined by a comma. */
export interface Mail {
  id: string;
  at: string;
  from: string;
  to: string;
  subject: string;
  headers: Record<string, string>;
  tags: Record<string, string>;
  text: string;
  html: string;
}

export interface MailStore {
  put(envelope: Envelope, raw: Buffer): Promise<void>;
  envelope(id: string): Envelope | undefined;
  raw(id: string): Promise<Buffer | undefined>;
  mail(id: string): Promise<Mail | undefined>;
  /** Newest first; with `to` only those that went to this address. */
  list(to?: string): Envelope[];
}

interface Kept {
  envelope: Envelope;
  raw?: Buffer;
  parsed?: Promise<Mail>;
}

/** Beyond this many the oldest go from memory; a long run of campaigns must not fill it. */
const KEPT_IN_MEMORY = 20_000;

/** Keeps raw mails in memory, or with a folder as `<id>.eml` and `<id>.json`, written before the sender hears that it was accepted. */
export function createMailStore(folder?: string): MailStore {
  const kept = new Map<string, Kept>();
  if (folder) for (const envelope of readEnvelopes(folder)) kept.set(envelope.id, { envelope });

  const raw = async (id: string): Promise<Buffer | undefined> => {
    const one = kept.get(id);
    if (!one) return undefined;
    return one.raw ?? readFile(join(folder as string, `${id}.eml`));
  };

  return {
    async put(envelope, bytes) {
      if (folder) {
        await writeFile(join(folder, `${envelope.id}.eml`), bytes);
        await writeFile(join(folder, `${envelope.id}.part`), JSON.stringify(envelope));
        await rename(join(folder, `${envelope.id}.part`), join(folder, `${envelope.id}.json`));
      }
      kept.set(envelope.id, { envelope, ...(!folder && { raw: bytes }) });
      if (kept.size > KEPT_IN_MEMORY) kept.delete(kept.keys().next().value as string);
    },
    envelope: (id) => kept.get(id)?.envelope,
    raw,
    async mail(id) {
      const one = kept.get(id);
      if (!one) return undefined;
      one.parsed ??= raw(id).then((bytes) => parseMail(one.envelope, bytes as Buffer));
      return one.parsed;
    },
    list(to) {
      const wanted = to?.trim().toLowerCase();
      const all = [...kept.values()].map(({ envelope }) => envelope).reverse();
      return wanted ? all.filter(({ destinations }) => destinations.some((each) => bare(each) === wanted)) : all;
    },
  };
}

function readEnvelopes(folder: string): Envelope[] {
  privateRoom(folder);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const envelopes = names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Envelope);
  return envelopes.sort((a, b) => a.at.localeCompare(b.at));
}

async function parseMail(envelope: Envelope, raw: Buffer): Promise<Mail> {
  const parsed = await PostalMime.parse(raw);
  const headers: Record<string, string> = {};
  for (const { key, value } of parsed.headers) headers[key] = headers[key] ? `${headers[key]}, ${value}` : value;
  return {
    id: envelope.id,
    at: envelope.at,
    from: parsed.from?.name
      ? `${parsed.from.name} <${parsed.from.address}>`
      : (parsed.from?.address ?? envelope.source),
    to: envelope.destinations.map(bare).join(', '),
    subject: parsed.subject ?? '',
    headers,
    tags: envelope.tags,
    text: parsed.text ?? '',
    html: parsed.html ?? '',
  };
}

function bare(address: string): string {
  return (/<([^>]+)>/.exec(address)?.[1] ?? address).trim().toLowerCase();
}
