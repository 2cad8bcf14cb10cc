import { inBothScripts } from '../../functions/shop/inBothScripts.ts';
import type { Plural } from '../kit/texts.ts';

type AutomationsTexts = {
  title: string;
  lead: string;
  unreadable: string;
  triggers: Record<string, string>;
  letters: string;
  later: string;
  atOnce: string;
  days7: string;
  days30: string;
  isOn: string;
  isPaused: string;
  pause: { title: string; text: Plural; button: string };
  resume: string;
  paused: string;
  resumed: string;
  after: string;
  at: string;
  letter: string;
  cap: string;
  purpose: string;
  save: string;
  looking: string;
  moving: string;
  joins: string;
  leaves: string;
  moves: string;
  coming: string;
  skipped: string;
  day: string;
  goes: string;
  examples: string;
  nothing: string;
  keepMine: string;
  lookAtTheirs: string;
  back: { title: string; text: string; button: string };
};

export const automations = inBothScripts<AutomationsTexts>({
  en: {
    title: 'Automations',
    lead: 'E-mails that go out by themselves, to whoever agreed to them.',
    unreadable: 'It cannot be read any more: save it anew, or take it back.',
    triggers: {
      birthday: 'On the birthday, at {at} by the reader’s clock',
      silence: '{after} after the last order, or after the sign-up of somebody who never ordered',
      joined: 'When somebody comes in',
      confirmed: 'When somebody agrees to e-mails',
      ordered: 'With every order',
      refused: 'When somebody says why they did not buy',
      'left-cart': 'When somebody leaves something in the cart',
      date: 'On {date}, at {at} by the reader’s clock',
      holiday: '{days} days before the holiday “{holiday}”, at {at} by the reader’s clock',
      'segment-entered': 'When somebody comes into the segment “{segment}”',
    },
    letters: 'E-mails',
    later: '{after} later',
    atOnce: 'at once',
    days7: 'in the next 7 days',
    days30: 'in the next 30 days',
    isOn: 'on',
    isPaused: 'paused',
    pause: {
      title: 'Pause it?',
      text: {
        one: '{n} e-mail of the next 30 days waits, and goes out later only if it is not too late then.',
        other: '{n} e-mails of the next 30 days wait, and go out later only if they are not too late then.',
      },
      button: 'Pause',
    },
    resume: 'Resume',
    paused: 'Paused',
    resumed: 'It goes on',
    after: 'So long after the last order',
    at: 'At what time',
    letter: 'E-mail',
    cap: 'Waits for the weekly cap at most',
    purpose: 'Agreed to',
    save: 'Save…',
    looking: 'Looking at everybody',
    moving: 'Whose e-mails move',
    joins: 'get one now',
    leaves: 'get none any more',
    moves: 'get it at another time',
    coming: 'What is to come',
    skipped: 'Will not go out',
    day: 'Day',
    goes: 'Go out',
    examples: 'For example',
    nothing: 'Nothing is planned for the next 30 days.',
    keepMine: 'Go on with mine',
    lookAtTheirs: 'See what is saved now',
    back: {
      title: 'Back to the built-in one?',
      text: 'Your version is taken back; planned e-mails follow the built-in one again.',
      button: 'Back to the built-in',
    },
  },
  pl: {
    title: 'Automatyzacje',
    lead: 'E-maile, które wychodzą same, do osób, które się na nie zgodziły.',
    unreadable: 'Nie da się jej już odczytać: zapisz od nowa albo cofnij.',
    triggers: {
      birthday: 'W urodziny, o {at} według zegara odbiorcy',
      silence: '{after} po ostatnim zamówieniu albo po zapisie osoby, która nic nie zamówiła',
      joined: 'Gdy ktoś się zapisuje',
      confirmed: 'Gdy ktoś zgadza się na e-maile',
      ordered: 'Przy każdym zamówieniu',
      refused: 'Gdy ktoś mówi, dlaczego nie kupił',
      'left-cart': 'Gdy ktoś zostawia coś w koszyku',
      date: '{date}, o {at} według zegara odbiorcy',
      holiday: '{days} dni przed świętem „{holiday}”, o {at} według zegara odbiorcy',
      'segment-entered': 'Gdy ktoś wchodzi do segmentu „{segment}”',
    },
    letters: 'E-maile',
    later: '{after} później',
    atOnce: 'od razu',
    days7: 'w ciągu 7 dni',
    days30: 'w ciągu 30 dni',
    isOn: 'włączona',
    isPaused: 'wstrzymana',
    pause: {
      title: 'Wstrzymać?',
      text: {
        one: '{n} e-mail z najbliższych 30 dni poczeka i wyjdzie później tylko, jeśli nie będzie za późno.',
        few: '{n} e-maile z najbliższych 30 dni poczekają i wyjdą później tylko, jeśli nie będzie za późno.',
        many: '{n} e-maili z najbliższych 30 dni poczeka i wyjdzie później tylko, jeśli nie będzie za późno.',
        other: '{n} e-maila z najbliższych 30 dni poczeka i wyjdzie później tylko, jeśli nie będzie za późno.',
      },
      button: 'Wstrzymaj',
    },
    resume: 'Wznów',
    paused: 'Wstrzymano',
    resumed: 'Działa dalej',
    after: 'Ile po ostatnim zamówieniu',
    at: 'O której',
    letter: 'E-mail',
    cap: 'Najdłużej czeka na limit tygodniowy',
    purpose: 'Zgoda na',
    save: 'Zapisz…',
    looking: 'Sprawdzam wszystkich',
    moving: 'Czyje e-maile się przesuną',
    joins: 'dostaną teraz',
    leaves: 'już nie dostaną',
    moves: 'dostaną o innej porze',
    coming: 'Co nadchodzi',
    skipped: 'Nie wyjdą',
    day: 'Dzień',
    goes: 'Wyjdzie',
    examples: 'Na przykład',
    nothing: 'Na najbliższe 30 dni nic nie zaplanowano.',
    keepMine: 'Zostań przy moim',
    lookAtTheirs: 'Zobacz, co jest teraz zapisane',
    back: {
      title: 'Wrócić do wbudowanej?',
      text: 'Wasza wersja zostanie cofnięta; zaplanowane e-maile pójdą znów według wbudowanej.',
      button: 'Wróć do wbudowanej',
    },
  },
  ru: {
    title: 'Автоматизации',
    lead: 'Письма, которые уходят сами, тем, кто на них согласился.',
    unreadable: 'Больше не читается: сохраните заново или отмените.',
    triggers: {
      birthday: 'В день рождения, в {at} по часам читателя',
      silence: '{after} после последнего заказа или после записи того, кто не заказывал',
      joined: 'Когда кто-то приходит',
      confirmed: 'Когда кто-то соглашается на письма',
      ordered: 'С каждым заказом',
      refused: 'Когда кто-то говорит, почему не купил',
      'left-cart': 'Когда кто-то оставляет товар в корзине',
      date: '{date}, в {at} по часам читателя',
      holiday: 'За {days} дн. до праздника «{holiday}», в {at} по часам читателя',
      'segment-entered': 'Когда кто-то входит в сегмент «{segment}»',
    },
    letters: 'Письма',
    later: 'через {after}',
    atOnce: 'сразу',
    days7: 'в ближайшие 7 дней',
    days30: 'в ближайшие 30 дней',
    isOn: 'включена',
    isPaused: 'на паузе',
    pause: {
      title: 'Приостановить?',
      text: {
        one: '{n} письмо ближайших 30 дней подождёт и уйдёт потом, только если ещё не поздно.',
        few: '{n} письма ближайших 30 дней подождут и уйдут потом, только если ещё не поздно.',
        many: '{n} писем ближайших 30 дней подождут и уйдут потом, только если ещё не поздно.',
        other: '{n} письма ближайших 30 дней подождут и уйдут потом, только если ещё не поздно.',
      },
      button: 'Приостановить',
    },
    resume: 'Продолжить',
    paused: 'На паузе',
    resumed: 'Снова работает',
    after: 'Через сколько после последнего заказа',
    at: 'Во сколько',
    letter: 'Письмо',
    cap: 'Ждёт недельного лимита не дольше',
    purpose: 'Согласие на',
    save: 'Сохранить…',
    looking: 'Смотрим всех',
    moving: 'Чьи письма сдвинутся',
    joins: 'теперь получат',
    leaves: 'больше не получат',
    moves: 'получат в другое время',
    coming: 'Что впереди',
    skipped: 'Не уйдут',
    day: 'День',
    goes: 'Уйдёт',
    examples: 'Например',
    nothing: 'На ближайшие 30 дней ничего не запланировано.',
    keepMine: 'Продолжить со своим',
    lookAtTheirs: 'Посмотреть, что сохранено',
    back: {
      title: 'Вернуть встроенную?',
      text: 'Ваша версия отменится; запланированные письма снова пойдут по встроенной.',
      button: 'Вернуть встроенную',
    },
  },
  fi: {
    title: 'Automaatiot',
    lead: 'Viestit, jotka lähtevät itsestään niille, jotka ovat suostuneet niihin.',
    unreadable: 'Ei enää luettavissa: tallenna uudelleen tai peru.',
    triggers: {
      birthday: 'Syntymäpäivänä kello {at} lukijan aikaa',
      silence: '{after} viimeisen tilauksen tai ilman tilauksia liittyneen ilmoittautumisen jälkeen',
      joined: 'Kun joku tulee mukaan',
      confirmed: 'Kun joku suostuu sähköposteihin',
      ordered: 'Jokaisen tilauksen yhteydessä',
      refused: 'Kun joku kertoo, miksi ei ostanut',
      'left-cart': 'Kun joku jättää jotakin ostoskoriin',
      date: '{date} kello {at} lukijan aikaa',
      holiday: '{days} päivää ennen juhlaa ”{holiday}”, kello {at} lukijan aikaa',
      'segment-entered': 'Kun joku tulee segmenttiin ”{segment}”',
    },
    letters: 'Viestit',
    later: '{after} myöhemmin',
    atOnce: 'heti',
    days7: 'seuraavan 7 päivän aikana',
    days30: 'seuraavan 30 päivän aikana',
    isOn: 'käynnissä',
    isPaused: 'keskeytetty',
    pause: {
      title: 'Keskeytetäänkö?',
      text: {
        one: '{n} viesti seuraavilta 30 päivältä odottaa ja lähtee myöhemmin vain, jos ei ole liian myöhä.',
        other: '{n} viestiä seuraavilta 30 päivältä odottaa ja lähtee myöhemmin vain, jos ei ole liian myöhä.',
      },
      button: 'Keskeytä',
    },
    resume: 'Jatka',
    paused: 'Keskeytetty',
    resumed: 'Se jatkuu',
    after: 'Kuinka kauan viimeisestä tilauksesta',
    at: 'Mihin aikaan',
    letter: 'Viesti',
    cap: 'Odottaa viikkokattoa enintään',
    purpose: 'Suostumus',
    save: 'Tallenna…',
    looking: 'Käydään läpi kaikki',
    moving: 'Kenen viestit siirtyvät',
    joins: 'saa nyt',
    leaves: 'ei enää saa',
    moves: 'saa toiseen aikaan',
    coming: 'Mitä on tulossa',
    skipped: 'Eivät lähde',
    day: 'Päivä',
    goes: 'Lähtee',
    examples: 'Esimerkiksi',
    nothing: 'Seuraavaksi 30 päiväksi ei ole suunniteltu mitään.',
    keepMine: 'Jatka omallani',
    lookAtTheirs: 'Katso, mitä on tallennettu',
    back: {
      title: 'Palautetaanko valmis?',
      text: 'Sinun versiosi perutaan; suunnitellut viestit noudattavat taas valmista.',
      button: 'Palauta valmis',
    },
  },
  sr: {
    title: 'Аутоматизације',
    lead: 'Имејлови који иду сами, онима који су на њих пристали.',
    unreadable: 'Више не може да се прочита: сачувајте изнова или повуците.',
    triggers: {
      birthday: 'На рођендан, у {at} по сату читаоца',
      silence: '{after} после последње поруџбине, или после пријаве онога ко није поручивао',
      joined: 'Кад неко дође',
      confirmed: 'Кад неко пристане на имејлове',
      ordered: 'Уз сваку поруџбину',
      refused: 'Кад неко каже зашто није купио',
      'left-cart': 'Кад неко остави нешто у корпи',
      date: '{date}, у {at} по сату читаоца',
      holiday: '{days} дана пре празника „{holiday}“, у {at} по сату читаоца',
      'segment-entered': 'Кад неко уђе у сегмент „{segment}“',
    },
    letters: 'Имејлови',
    later: '{after} касније',
    atOnce: 'одмах',
    days7: 'у наредних 7 дана',
    days30: 'у наредних 30 дана',
    isOn: 'укључена',
    isPaused: 'паузирана',
    pause: {
      title: 'Паузирати?',
      text: {
        one: '{n} имејл из наредних 30 дана чека и креће касније само ако не буде прекасно.',
        few: '{n} имејла из наредних 30 дана чекају и крећу касније само ако не буде прекасно.',
        other: '{n} имејлова из наредних 30 дана чека и креће касније само ако не буде прекасно.',
      },
      button: 'Паузирај',
    },
    resume: 'Настави',
    paused: 'Паузирано',
    resumed: 'Наставља се',
    after: 'Колико после последње поруџбине',
    at: 'У колико сати',
    letter: 'Имејл',
    cap: 'Чека недељно ограничење најдуже',
    purpose: 'Пристанак на',
    save: 'Сачувај…',
    looking: 'Прегледамо све',
    moving: 'Чији се имејлови померају',
    joins: 'сада добијају',
    leaves: 'више не добијају',
    moves: 'добијају у друго време',
    coming: 'Шта предстоји',
    skipped: 'Неће кренути',
    day: 'Дан',
    goes: 'Креће',
    examples: 'На пример',
    nothing: 'За наредних 30 дана ништа није планирано.',
    keepMine: 'Настави са мојим',
    lookAtTheirs: 'Види шта је сада сачувано',
    back: {
      title: 'Вратити уграђену?',
      text: 'Ваша верзија се повлачи; планирани имејлови поново иду по уграђеној.',
      button: 'Врати уграђену',
    },
  },
});
