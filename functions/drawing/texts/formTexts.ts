import type { Locale } from '../../shop/locales.ts';
import { form as en } from './en.ts';
import { form as fi } from './fi.ts';
import { form as pl } from './pl.ts';
import { form as ru } from './ru.ts';
import { form as sr } from './sr.ts';
import type { FormTexts } from './texts.types.ts';

export const formTexts: Record<Locale, FormTexts> = { en, pl, ru, fi, sr };
