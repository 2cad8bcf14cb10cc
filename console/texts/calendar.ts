import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

type CalendarTexts = {
  holidays: Record<string, string>;
  title: string;
  lead: string;
  view: Record<'label' | 'month' | 'list', string>;
  previous: string;
  next: string;
  goes: string;
  skipped: string;
  day: string;
  what: string;
  nothing: { title: string; text: string };
  counting: string;
  print: string;
  everything: string;
  capped: string;
};

export const calendar = inBothScripts<CalendarTexts>({
  en: {
    holidays: {
      'new-year': 'New Year',
      'valentines-day': 'Valentine’s Day',
      shrovetide: 'Shrovetide',
      'womens-day': 'Women’s Day',
      easter: 'Easter',
      'mothers-day': 'Mother’s Day',
      'fathers-day': 'Father’s Day',
      midsummer: 'Midsummer',
      'national-day': 'National Day',
      thanksgiving: 'Thanksgiving',
      'christmas-eve': 'Christmas Eve',
      christmas: 'Christmas',
    },
    title: 'Calendar',
    lead: 'What goes out if nobody buys, comes or leaves meanwhile.',
    view: { label: 'View', month: 'Month', list: 'List' },
    previous: 'Month before',
    next: 'Month after',
    goes: 'go out',
    skipped: 'do not',
    day: 'Day',
    what: 'What',
    nothing: {
      title: 'Nothing goes out',
      text: 'Nothing is planned for these days. A campaign or an automation changes that.',
    },
    counting: 'Counting everybody',
    print: 'Print',
    everything: 'Everything',
    capped: 'held back by the cap',
  },
  pl: {
    holidays: {
      'new-year': 'Nowy Rok',
      'valentines-day': 'Walentynki',
      shrovetide: 'Tłusty czwartek',
      'womens-day': 'Dzień Kobiet',
      easter: 'Wielkanoc',
      'mothers-day': 'Dzień Matki',
      'fathers-day': 'Dzień Ojca',
      midsummer: 'Noc świętojańska',
      'national-day': 'Święto narodowe',
      thanksgiving: 'Święto Dziękczynienia',
      'christmas-eve': 'Wigilia',
      christmas: 'Boże Narodzenie',
    },
    title: 'Kalendarz',
    lead: 'Co wyjdzie, jeśli w tym czasie nikt nie kupi, nie dojdzie i nie odejdzie.',
    view: { label: 'Widok', month: 'Miesiąc', list: 'Lista' },
    previous: 'Poprzedni miesiąc',
    next: 'Następny miesiąc',
    goes: 'wyjdzie',
    skipped: 'nie wyjdzie',
    day: 'Dzień',
    what: 'Co',
    nothing: {
      title: 'Nic nie wychodzi',
      text: 'Na te dni nic nie zaplanowano. Zmieni to kampania albo automatyzacja.',
    },
    counting: 'Liczę wszystkich',
    print: 'Drukuj',
    everything: 'Wszystko',
    capped: 'zatrzymane przez limit',
  },
  ru: {
    holidays: {
      'new-year': 'Новый год',
      'valentines-day': 'День святого Валентина',
      shrovetide: 'Масленица',
      'womens-day': '8 Марта',
      easter: 'Пасха',
      'mothers-day': 'День матери',
      'fathers-day': 'День отца',
      midsummer: 'Иванов день',
      'national-day': 'Национальный праздник',
      thanksgiving: 'День благодарения',
      'christmas-eve': 'Сочельник',
      christmas: 'Рождество',
    },
    title: 'Календарь',
    lead: 'Что уйдёт, если за это время никто не купит, не придёт и не уйдёт.',
    view: { label: 'Вид', month: 'Месяц', list: 'Список' },
    previous: 'Предыдущий месяц',
    next: 'Следующий месяц',
    goes: 'уйдёт',
    skipped: 'не уйдёт',
    day: 'День',
    what: 'Что',
    nothing: {
      title: 'Ничего не уходит',
      text: 'На эти дни ничего не запланировано. Это изменит кампания или автоматизация.',
    },
    counting: 'Считаем всех',
    print: 'Печать',
    everything: 'Всё',
    capped: 'остановлено лимитом',
  },
  fi: {
    holidays: {
      'new-year': 'Uusivuosi',
      'valentines-day': 'Ystävänpäivä',
      shrovetide: 'Laskiainen',
      'womens-day': 'Naistenpäivä',
      easter: 'Pääsiäinen',
      'mothers-day': 'Äitienpäivä',
      'fathers-day': 'Isänpäivä',
      midsummer: 'Juhannus',
      'national-day': 'Kansallispäivä',
      thanksgiving: 'Kiitospäivä',
      'christmas-eve': 'Jouluaatto',
      christmas: 'Joulu',
    },
    title: 'Kalenteri',
    lead: 'Mitä lähtee, jos kukaan ei sillä välin osta, tule tai lähde.',
    view: { label: 'Näkymä', month: 'Kuukausi', list: 'Luettelo' },
    previous: 'Edellinen kuukausi',
    next: 'Seuraava kuukausi',
    goes: 'lähtee',
    skipped: 'ei lähde',
    day: 'Päivä',
    what: 'Mitä',
    nothing: {
      title: 'Mitään ei lähde',
      text: 'Näille päiville ei ole suunniteltu mitään. Kampanja tai automaatio muuttaa sen.',
    },
    counting: 'Lasketaan kaikki',
    print: 'Tulosta',
    everything: 'Kaikki',
    capped: 'katon pysäyttämiä',
  },
  sr: {
    holidays: {
      'new-year': 'Нова година',
      'valentines-day': 'Дан заљубљених',
      shrovetide: 'Беле покладе',
      'womens-day': 'Дан жена',
      easter: 'Ускрс',
      'mothers-day': 'Материце',
      'fathers-day': 'Дан очева',
      midsummer: 'Ивањдан',
      'national-day': 'Национални празник',
      thanksgiving: 'Дан захвалности',
      'christmas-eve': 'Бадњи дан',
      christmas: 'Божић',
    },
    title: 'Календар',
    lead: 'Шта се шаље ако у међувремену нико не купи, не дође и не оде.',
    view: { label: 'Приказ', month: 'Месец', list: 'Списак' },
    previous: 'Претходни месец',
    next: 'Следећи месец',
    goes: 'шаље се',
    skipped: 'не шаље се',
    day: 'Дан',
    what: 'Шта',
    nothing: {
      title: 'Ништа се не шаље',
      text: 'За ове дане ништа није планирано. То мења кампања или аутоматизација.',
    },
    counting: 'Бројимо све',
    print: 'Штампај',
    everything: 'Све',
    capped: 'задржано ограничењем',
  },
});
