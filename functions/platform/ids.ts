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
