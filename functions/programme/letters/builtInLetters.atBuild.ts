import { locales } from '../../shop/locales.ts';
import { birthday } from './builtIn/birthday.ts';
import { winBack } from './builtIn/winBack.ts';
import { compileOrThrow } from './compileOrThrow.ts';

/** The letters everybody has, by the id of the automation that mails them. */
export const builtInLetters = compileOrThrow({ birthday, 'win-back': winBack }, { locales });
