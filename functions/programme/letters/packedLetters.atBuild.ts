import { packed } from '../../platform/packed.ts';
import { writtenLocales } from '../../shop/locales.ts';
import { abandonedCart } from './builtIn/abandonedCart.ts';
import { almostGone } from './builtIn/almostGone.ts';
import { birthday } from './builtIn/birthday.ts';
import { christmas } from './builtIn/christmas.ts';
import { reviewRequest } from './builtIn/reviewRequest.ts';
import { thankYou } from './builtIn/thankYou.ts';
import { tooDear } from './builtIn/tooDear.ts';
import { welcome } from './builtIn/welcome.ts';
import { winBack } from './builtIn/winBack.ts';
import { winBackAgain } from './builtIn/winBackAgain.ts';
import { compileOrThrow } from './compileOrThrow.ts';

const letters = compileOrThrow(
  {
    birthday,
    welcome,
    christmas,
    'win-back': winBack,
    'win-back-again': winBackAgain,
    'thank-you': thankYou,
    'review-request': reviewRequest,
    'abandoned-cart': abandonedCart,
    'too-dear': tooDear,
    'almost-gone': almostGone,
  },
  { locales: writtenLocales },
);

export type BuiltInLetter = keyof typeof letters;

export const packedLetters = packed(letters);
