/**
 * What stands for a loyalty card in every spelling: its signs without spaces and hyphens, letters large. Undefined for what
 * is no number of a card: fewer than four signs, or others than letters and digits.
 */
export function cardIdentity(text: string): string | undefined {
  const signs = text.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase();
  return /^[0-9A-Z]{4,40}$/.test(signs) ? signs : undefined;
}
