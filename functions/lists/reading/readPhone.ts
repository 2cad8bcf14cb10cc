import { phoneAsWritten } from '../../person/phone.ts';
import { phoneNumber } from '../../person/phoneToE164.ts';

export type PhoneReading = { phone: string; country?: string } | { problem: 'not-a-phone-number' | 'digits-lost' };

const extension = /[\s,;]*(?:wew|доб|ext|lok|x)\.?\s*\d.*$/is;

/**
 * The first readable number of a cell, as E.164, read as people of the country write it, after all that spreadsheets do
 * to numbers: `4,8601000303E+10` is whole, `4,86E+10` has lost its digits, and so has what ends in six zeros.
 */
export function readPhone(cell: string, country: string): PhoneReading {
  const whole = readOne(cell, country);
  const parts = cell.split(/ ::: |[,;\n]|\/(?=\s)|(?<=\s)\//).filter((part) => part.trim() !== '');
  if ('phone' in whole || parts.length < 2) return whole;
  return parts.map((part) => readOne(part, country)).find((read) => 'phone' in read) ?? whole;
}

function readOne(text: string, country: string): PhoneReading {
  const written = phoneAsWritten(text.trim().replace(/^(?:p|tel):\s*/i, '')).replace(extension, '');
  const exponent = /^\+?(\d)(?:[.,](\d+))?e\+?(\d+)$/i.exec(written);
  if (exponent && exponent[2]?.length !== Number(exponent[3])) return { problem: 'digits-lost' };
  const plain = exponent ? `${exponent[1]}${exponent[2]}` : written.replace(/[,.]0$/, '').replace(/^00/, '+');
  if (!/^\(?\+?[\d\s()./-]+$/.test(plain)) return { problem: 'not-a-phone-number' };
  const digits = plain.replace(/\D/g, '');
  const numbers = digits.length >= 11 && !/^[+0(]/.test(plain) ? [plain, `+${plain}`] : [plain];
  if (/0{6}$/.test(digits)) return { problem: 'digits-lost' };
  const read = numbers.map((number) => phoneNumber(number, country)).find(Boolean);
  if (!read) return { problem: 'not-a-phone-number' };
  return { phone: read.number, ...(read.country && { country: read.country }) };
}
