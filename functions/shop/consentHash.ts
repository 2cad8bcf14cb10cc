import { createHash } from 'node:crypto';
import type { Locale } from './locales.ts';

/**
 * Names the very sentence a person agreed to: the first 32 hex characters of SHA-256 over purpose, locale and text,
 * a line each. The page shows the sentence, the form sends the hash back, and the consent record keeps it as evidence,
 * so a sentence reworded later never passes for the one that was read.
 */
export function consentHash(purpose: string, locale: Locale, text: string): string {
  return createHash('sha256').update(`${purpose}\n${locale}\n${text}`).digest('hex').slice(0, 32);
}
