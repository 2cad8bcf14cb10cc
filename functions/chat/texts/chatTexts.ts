import type { Locale } from '../../shop/locales.ts';
import type { ChatTexts } from './chatTexts.types.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { pl } from './pl.ts';
import { ru } from './ru.ts';
import { sr } from './sr.ts';

export const chatTexts: Record<Locale, ChatTexts> = { en, pl, ru, fi, sr };
