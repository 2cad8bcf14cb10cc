import { inBothScripts } from '../../shop/inBothScripts.ts';

/** A voucher as its holder sees it. What it is for stands in words of the shop's own. */
export type VoucherTexts = {
  /** What to do with the code, by where it can be used. */
  show: { everywhere: string; shop: string; web: string };
  /** `{day}` is the last one. */
  until: string;
  /** `{sum}` with its currency. */
  minimum: string;
  /** How often it can still be used: `{left}` of `{of}`. */
  uses: string;
  /** What the picture of the code is, for those who do not see it. */
  scan: string;
};

export const voucherTexts = inBothScripts<VoucherTexts>({
  en: {
    show: {
      everywhere: 'Show the code at the till, or type it in when you order online.',
      shop: 'Show the code at the till.',
      web: 'Type the code in when you order online.',
    },
    until: 'Valid until {day}',
    minimum: 'For purchases of {sum} or more.',
    uses: 'Uses left: {left} of {of}.',
    scan: 'The code {code}, to be scanned',
  },
  pl: {
    show: {
      everywhere: 'Pokaż kod przy kasie albo wpisz go, zamawiając w internecie.',
      shop: 'Pokaż kod przy kasie.',
      web: 'Wpisz kod, zamawiając w internecie.',
    },
    until: 'Ważny do {day}',
    minimum: 'Przy zakupach od {sum}.',
    uses: 'Do wykorzystania: {left} z {of}.',
    scan: 'Kod {code} do zeskanowania',
  },
  ru: {
    show: {
      everywhere: 'Покажите код на кассе или введите его при заказе на сайте.',
      shop: 'Покажите код на кассе.',
      web: 'Введите код при заказе на сайте.',
    },
    until: 'Действует до {day}',
    minimum: 'При покупке от {sum}.',
    uses: 'Осталось раз: {left} из {of}.',
    scan: 'Код {code} для сканирования',
  },
  fi: {
    show: {
      everywhere: 'Näytä koodi kassalla tai kirjoita se, kun tilaat verkossa.',
      shop: 'Näytä koodi kassalla.',
      web: 'Kirjoita koodi, kun tilaat verkossa.',
    },
    until: 'Voimassa {day} asti',
    minimum: 'Kun ostosten summa on vähintään {sum}.',
    uses: 'Käyttökertoja jäljellä: {left}/{of}.',
    scan: 'Skannattava koodi {code}',
  },
  sr: {
    show: {
      everywhere: 'Покажите код на каси или га унесите када поручујете преко интернета.',
      shop: 'Покажите код на каси.',
      web: 'Унесите код када поручујете преко интернета.',
    },
    until: 'Важи до {day}',
    minimum: 'За куповину од најмање {sum}.',
    uses: 'Преостало: {left} од {of}.',
    scan: 'Код {code} за скенирање',
  },
});
