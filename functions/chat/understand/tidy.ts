import { cleanText } from '../../person/cleanText.ts';

/** What somebody wrote, cleaned and on one line: controls and the ends of lines are taken for spaces. */
export function tidy(text: string): string {
  return cleanText(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')).replace(/ {2,}/g, ' ');
}
