import { createHash } from 'node:crypto';

/** Tells a repetition from another body under the same id, by what was understood: not by its bytes nor their order. */
export function bodyHash(understood: unknown): string {
  return createHash('sha256').update(JSON.stringify(understood, sorted)).digest('base64url');
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
