import { v7 } from 'uuid';

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

/** A new identifier that says what it names, such as `con_0198…` (UUID v7 behind, so ids sort by time). */
export function newId(kind: keyof typeof prefixes, now: Date): string {
  return `${prefixes[kind]}_${v7({ msecs: now.getTime() })}`;
}

/** When an identifier was made (UUID v7 tells); undefined for what is none. */
export function idAt(id: string): string | undefined {
  const ms = Number.parseInt(id.replace(/^\w+_/, '').replace(/-/g, '').slice(0, 12), 16);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
