import { type Html, html, raw } from './html.ts';

/**
 * Puts values into the `{name}` gaps of a text of ours. The text and plain values are escaped, `html` goes in as it
 * is, and a gap without a value stays as written.
 */
export function fill(text: string, values: Record<string, Html | string>): Html {
  const parts = text.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : (values[part] ?? `{${part}}`)));
  return raw(parts.map((part) => html`${part}`.markup).join(''));
}

/** The same for what isn't markup: titles, and texts that are escaped later. */
export function fillPlain(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}
