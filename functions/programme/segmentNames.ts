import { inBothScripts, inEveryLanguage } from '../shop/inBothScripts.ts';
import type { WrittenLocale } from '../shop/locales.ts';

/** What staff call the segments that are built in: what each is, and what makes somebody a member. */
export const segmentNames = {
  new: {
    en: 'New: in the last 30 days',
    pl: 'Nowi: w ostatnich 30 dniach',
    ru: 'Новые: за последние 30 дней',
    fi: 'Uudet: viimeisten 30 päivän aikana',
    sr: 'Нови: у последњих 30 дана',
  },
  hot: {
    en: 'Hot: ordered in the last 30 days',
    pl: 'Gorący: zamówienie w ostatnich 30 dniach',
    ru: 'Горячие: заказ за последние 30 дней',
    fi: 'Kuumat: tilaus viimeisten 30 päivän aikana',
    sr: 'Врући: поруџбина у последњих 30 дана',
  },
  warm: {
    en: 'Warm: ordered in the last 90 days, or new',
    pl: 'Ciepli: zamówienie w ostatnich 90 dniach albo nowi',
    ru: 'Тёплые: заказ за последние 90 дней или новые',
    fi: 'Lämpimät: tilaus viimeisten 90 päivän aikana tai uudet',
    sr: 'Топли: поруџбина у последњих 90 дана или нови',
  },
  cold: {
    en: 'Cold: neither hot nor warm',
    pl: 'Zimni: ani gorący, ani ciepli',
    ru: 'Холодные: ни горячие, ни тёплые',
    fi: 'Kylmät: eivät kuumia eivätkä lämpimiä',
    sr: 'Хладни: ни врући ни топли',
  },
  loyal: {
    en: 'Loyal: five orders or more, the last within 90 days',
    pl: 'Wierni: co najmniej pięć zamówień, ostatnie w ciągu 90 dni',
    ru: 'Верные: пять заказов и больше, последний за 90 дней',
    fi: 'Uskolliset: vähintään viisi tilausta, viimeisin 90 päivän sisällä',
    sr: 'Верни: пет поруџбина или више, последња у протеклих 90 дана',
  },
  'at-risk': {
    en: 'At risk: regulars without an order for 45 days',
    pl: 'Zagrożeni: stali klienci bez zamówienia od 45 dni',
    ru: 'На грани ухода: постоянные без заказов 45 дней',
    fi: 'Lähtövaarassa: vakioasiakkaat ilman tilausta 45 päivään',
    sr: 'На ивици одласка: стални купци без поруџбине 45 дана',
  },
  lapsed: {
    en: 'Lapsed: customers without an order for 90 days',
    pl: 'Uśpieni: klienci bez zamówienia od 90 dni',
    ru: 'Уснувшие: покупатели без заказов 90 дней',
    fi: 'Hiljenneet: asiakkaat ilman tilausta 90 päivään',
    sr: 'Успавани: купци без поруџбине 90 дана',
  },
  'discount-seeking': {
    en: 'Discount-seeking: at least 70% of orders on discount',
    pl: 'Łowcy zniżek: co najmniej 70% zamówień ze zniżką',
    ru: 'Охотники за скидками: от 70\u00a0% заказов со скидкой',
    fi: 'Alennusten etsijät: vähintään 70\u00a0% tilauksista alennuksella',
    sr: 'Ловци на попусте: бар 70% поруџбина с попустом',
  },
  'too-dear': {
    en: 'Too expensive: said so in the last 180 days, no order since',
    pl: 'Za drogo: powiedzieli to w ostatnich 180 dniach, od tego czasu bez zamówienia',
    ru: 'Дорого: сказали об этом за последние 180 дней, с тех пор без заказов',
    fi: 'Liian kallista: sanottu viimeisten 180 päivän aikana, ei tilausta sen jälkeen',
    sr: 'Прескупо: рекли у последњих 180 дана, отад без поруџбине',
  },
  'no-information': {
    en: 'No information: missed it in the last 180 days, no order since',
    pl: 'Za mało informacji: zabrakło ich w ostatnich 180 dniach, od tego czasu bez zamówienia',
    ru: 'Мало информации: её не хватило за последние 180 дней, с тех пор без заказов',
    fi: 'Tieto puuttui: sanottu viimeisten 180 päivän aikana, ei tilausta sen jälkeen',
    sr: 'Мало информација: недостајале у последњих 180 дана, отад без поруџбине',
  },
  'most-complaints': {
    en: 'Most complaints: two or more, the last within a year',
    pl: 'Najwięcej skarg: co najmniej dwie, ostatnia w ciągu roku',
    ru: 'Больше всего жалоб: две и больше, последняя в течение года',
    fi: 'Eniten valituksia: vähintään kaksi, viimeisin vuoden sisällä',
    sr: 'Највише притужби: две или више, последња у протеклих годину дана',
  },
  'birthday-this-month': {
    en: 'Birthday this month',
    pl: 'Urodziny w tym miesiącu',
    ru: 'День рождения в этом месяце',
    fi: 'Syntymäpäivä tässä kuussa',
    sr: 'Рођендан овог месеца',
  },
} as const satisfies Record<string, Record<WrittenLocale, string>>;

const joined = inBothScripts<string>({
  en: 'Joined at',
  pl: 'Miejsce zapisu',
  ru: 'Место записи',
  fi: 'Liittymispaikka',
  sr: 'Место пријаве',
});

/** Of those who came in at a place where a code hangs. */
export const placementName = (title: string) => inEveryLanguage((locale) => `${joined[locale]}: ${title}`);
