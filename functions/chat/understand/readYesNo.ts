import type { Locale } from '../../shop/locales.ts';
import { fold, phrases, wordsOf } from './fold.ts';

/* One word is enough; phrases are taken whole. */
const yes = phrases(`
  yes, yeah, yep, yup, sure, ok, okay, agree, agreed, i agree, i do, of course, go ahead, please do, certainly, gladly,
  that is right, that s right, correct, all right, alright, right, y,
  tak, zgoda, zgadzam się, jasne, oczywiście, pewnie, chętnie, dobrze, wyrażam zgodę, zgadza się, w porządku, t,
  да, ага, конечно, согласен, согласна, хорошо, ладно, давайте, давай, верно, всё верно, разумеется, я согласен, я согласна,
  kyllä, joo, juu, jep, toki, tietysti, totta kai, suostun, hyväksyn, sopii, okei, oikein, k, kyllä kiitos, mielelläni,
  jeste, naravno, slažem se, pristajem, može, važi, svakako, u redu, tačno,
  јесте, наравно, слажем се, пристајем, може, важи, свакако, у реду, тачно`);
const no = phrases(`
  no, nope, nah, no thanks, no thank you, not now, not today, i don t agree, i do not agree, disagree, don t, i d rather not, n,
  nie, nie zgadzam się, nie teraz, nie chcę, nie dziękuję, nie wyrażam zgody, raczej nie,
  нет, не, не согласен, не согласна, не сейчас, не хочу, нет спасибо, не надо, не нужно,
  ei, en, ei kiitos, en suostu, en halua, ei nyt, en hyväksy, e,
  ne, ne hvala, ne slažem se, ne želim, neću, nemoj, nemojte, ne sada,
  не хвала, не слажем се, не желим, нећу, немој, немојте, не сада`);
/** Serbian in Latin letters shares its "da" with nobody here; Polish and Finnish use "no" for a half-hearted yes. */
const yesOf: Partial<Record<Locale, ReadonlySet<string>>> = {
  sr: phrases('da, ok da'),
  'sr-Latn': phrases('da, ok da'),
  en: phrases('da'),
};
const unclear: Partial<Record<Locale, ReadonlySet<string>>> = { pl: phrases('no, no no'), fi: phrases('no, no no') };
const courtesy = phrases(`
  please, thanks, thank, you, kindly, proszę, dziękuję, bardzo, пожалуйста, спасибо, kiitos, kiitoksia, hvala, molim, хвала,
  молим`);

/**
 * A plain yes or no in any of our languages; undefined for everything else. What is agreed to here is kept as evidence, so
 * "yes, but …", "maybe" and "no problem" are asked again instead of guessed.
 */
export function readYesNo(text: string, locale: Locale): 'yes' | 'no' | undefined {
  const said = fold(text);
  if (unclear[locale]?.has(said)) return undefined;
  if (means(said, yes) || yesOf[locale]?.has(said) || (locale !== 'fi' && said === 'da')) return 'yes';
  return means(said, no) ? 'no' : undefined;
}

/** A known phrase, or one said again or said with courtesy: "yes yes please". */
function means(said: string, known: ReadonlySet<string>): boolean {
  if (known.has(said)) return true;
  const words = wordsOf(said).filter((word) => !courtesy.has(word));
  return (
    words.length > 0 && words.length <= 3 && (known.has(words.join(' ')) || words.every((word) => known.has(word)))
  );
}
