import * as z from 'zod/mini';
import { refusedAs } from '../platform/parseShape.ts';
import { cleanText } from './cleanText.ts';
import { phoneAsWritten } from './phone.ts';

/** Bytes that were no UTF-8, and surrogates without their other half. */
const isReadable = z.refine<string>((text) => !text.includes('\ufffd'), refusedAs('unreadable'));
const isOneLine = z.refine<string>((text) => !/\p{Cc}/u.test(text), refusedAs('control-characters'));
const isPlain = z.refine<string>((text) => !/[^\P{Cc}\n\t]/u.test(text), refusedAs('control-characters'));

/** What people write on one line, cleaned: the type of every free text that comes in, by whichever way. */
export function line(longest: number, shortest = 0) {
  const size = [z.minLength(shortest), z.maxLength(longest)] as const;
  return z.string().check(z.overwrite(cleanText), isReadable, isOneLine, ...size);
}

/** The same on several lines. */
export function lines(longest: number, shortest = 0) {
  const size = [z.minLength(shortest), z.maxLength(longest)] as const;
  return z.string().check(z.overwrite(cleanText), isReadable, isPlain, ...size);
}

/** A telephone number as people write it; `phoneProblem` tells whether it can be one. */
export const phoneLine = z.string().check(z.overwrite(phoneAsWritten), isReadable, z.maxLength(30));
