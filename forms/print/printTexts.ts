import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

export type PrintTexts = {
  /** Under the code: what to do with it. */
  scan: string;
  /** For those whose camera won't: `{address}` is filled in. */
  address: string;
  poster: string;
  tableTent: string;
  posterHow: string;
  tableTentHow: string;
  print: string;
};

export const printTexts = inBothScripts<PrintTexts>({
  en: {
    scan: 'Point your phone’s camera here',
    address: 'or open {address}',
    poster: 'Poster',
    tableTent: 'Table tent',
    posterHow: 'Print it on A4 at actual size.',
    tableTentHow: 'Print it on A4 at actual size, fold it along the dotted lines, and tape the blank third underneath.',
    print: 'Print',
  },
  pl: {
    scan: 'Skieruj tu aparat telefonu',
    address: 'albo otwórz {address}',
    poster: 'Plakat',
    tableTent: 'Stojak na stolik',
    posterHow: 'Wydrukuj na A4 w rozmiarze rzeczywistym.',
    tableTentHow:
      'Wydrukuj na A4 w rozmiarze rzeczywistym, zegnij wzdłuż kropkowanych linii i podklej pustą część od spodu.',
    print: 'Drukuj',
  },
  ru: {
    scan: 'Наведите сюда камеру телефона',
    address: 'или откройте {address}',
    poster: 'Плакат',
    tableTent: 'Табличка на стол',
    posterHow: 'Напечатайте на А4 в натуральную величину.',
    tableTentHow:
      'Напечатайте на А4 в натуральную величину, согните по пунктирным линиям и подклейте пустую часть снизу.',
    print: 'Печать',
  },
  fi: {
    scan: 'Suuntaa puhelimen kamera tähän',
    address: 'tai avaa {address}',
    poster: 'Juliste',
    tableTent: 'Pöytäkyltti',
    posterHow: 'Tulosta A4-arkille todellisessa koossa.',
    tableTentHow:
      'Tulosta A4-arkille todellisessa koossa, taita pisteviivoja pitkin ja teippaa tyhjä kolmannes pohjaksi.',
    print: 'Tulosta',
  },
  sr: {
    scan: 'Усмерите камеру телефона овамо',
    address: 'или отворите {address}',
    poster: 'Плакат',
    tableTent: 'Сталак за сто',
    posterHow: 'Одштампајте на А4 у стварној величини.',
    tableTentHow:
      'Одштампајте на А4 у стварној величини, савијте по тачкастим линијама и залепите празну трећину одоздо.',
    print: 'Штампај',
  },
});
