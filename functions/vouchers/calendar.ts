import { fillPlain } from '../drawing/fill.ts';
import { voucherPageTexts } from '../drawing/texts/voucherPage.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import type { Instant } from '../time/instant.ts';
import { localDate } from '../time/localDate.ts';
import type { Voucher } from './voucher.schema.ts';
import { voucherWords } from './voucherWords.ts';

/**
 * The last day of a voucher for a calendar (RFC 5545), all day long and with a word the day before. Its name is the
 * same every time, so that adding it again makes no second entry.
 */
export function lastDayIcs(
  voucher: Voucher,
  { shop, locale, now, link }: { shop: Shop; locale: Locale; now: Instant; link: string },
): string {
  const { title, terms } = voucherWords(voucher, { shop, locale });
  const day = localDate(voucher.validUntil, shop.timeZone).replaceAll('-', '');
  const { host } = new URL(link);
  const summary = fillPlain(voucherPageTexts[locale].lastDay, { title: `${shop.name} – ${title}` });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kartoteka//Vouchers//EN',
    'BEGIN:VEVENT',
    `UID:${voucher.lookup}@${host}`,
    `DTSTAMP:${now.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped([voucher.code, ...terms, link].join('\n'))}`,
    `URL:${link}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** No line is longer than 75 octets; what follows begins with a space. */
function folded(line: string): string {
  const lines = [''];
  for (const sign of line) {
    const room = lines.length === 1 ? 75 : 74;
    if (Buffer.byteLength(lines.at(-1)! + sign) > room) lines.push('');
    lines[lines.length - 1] += sign;
  }
  return lines.join('\r\n ');
}
