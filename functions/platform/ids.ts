import { randomUUID } from 'node:crypto';

const prefixes = {
  contact: 'con',
  lead: 'led',
  record: 'rec',
  interaction: 'int',
  letter: 'let',
  change: 'chg',
  campaign: 'cmp',
  difference: 'dif',
  import: 'imp',
  webshop: 'web',
} as const;

/**
 * A new identifier that says what it names, such as `con_0198…` (UUID v7 behind, RFC 9562, so ids sort by time): a random
 * one (v4, of which Node makes many ahead) with the milliseconds in its first 48 bits.
 */
export function newId(kind: keyof typeof prefixes, now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${prefixes[kind]}_${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** When an identifier was made (UUID v7 tells); undefined for what is none. */
export function idAt(id: string): string | undefined {
  const ms = Number.parseInt(id.replace(/^\w+_/, '').replace(/-/g, '').slice(0, 12), 16);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
