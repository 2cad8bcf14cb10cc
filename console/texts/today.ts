import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

/** The first screen of a day, and who gets something on one day. */
type TodayTexts = Record<
  | 'title'
  | 'hand'
  | 'quiet'
  | 'noteOf'
  | 'contact'
  | 'done'
  | 'rated'
  | 'unknownMail'
  | 'paused'
  | 'pausedBounces'
  | 'pausedComplaints'
  | 'pausedStaff'
  | 'resume'
  | 'pause'
  | 'pauseText'
  | 'waiting'
  | 'heldCampaign'
  | 'filling'
  | 'goes'
  | 'goesHint'
  | 'partly'
  | 'nothingGoes'
  | 'went'
  | 'cause'
  | 'sent'
  | 'notSent'
  | 'failed'
  | 'unknown'
  | 'fresh'
  | 'freshAll'
  | 'byPlace'
  | 'firstTitle'
  | 'firstText'
  | 'firstList'
  | 'firstPoster'
  | 'firstLetter'
  | 'who'
  | 'when'
  | 'print',
  string
>;

export const today = inBothScripts<TodayTexts>({
  en: {
    title: 'Today',
    hand: 'Needs a hand',
    quiet: 'Nothing waits for you.',
    noteOf: '{name} said something that needs a hand',
    contact: 'Contact',
    done: 'Seen to',
    rated: 'Rated {value} of 5',
    unknownMail: 'Nobody knows whether “{occasion}” arrived.',
    paused: 'All marketing is paused.',
    pausedBounces: 'Too many addresses bounced.',
    pausedComplaints: 'Too many people complained.',
    pausedStaff: 'Paused by {name}.',
    resume: 'Let marketing go on',
    pause: 'Pause all marketing',
    pauseText: 'No marketing leaves until somebody lets it go on. What people ask for is mailed as ever.',
    waiting: 'Campaign “{name}” is late and waits for your word.',
    heldCampaign: 'Campaign “{name}” is paused.',
    filling: 'Segment “{name}” is being worked out.',
    goes: 'Goes out',
    goesHint: 'If nobody buys, leaves or comes meanwhile.',
    partly: 'Counted so far: {seen} of {of} people.',
    nothingGoes: 'Nothing goes out in the coming seven days.',
    went: 'Went out in the last seven days',
    cause: 'By',
    sent: 'Sent',
    notSent: 'Not sent',
    failed: 'Failed',
    unknown: 'Unknown',
    fresh: 'New people',
    freshAll: 'in the last 30 days',
    byPlace: 'By place, ever',
    firstTitle: 'The first steps',
    firstText: 'What is left to begin with, in any order:',
    firstList: 'Bring in the list you already have',
    firstPoster: 'Print a poster for “{place}”',
    firstLetter: 'Write your first campaign',
    who: 'Who',
    when: 'When',
    print: 'Print',
  },
  pl: {
    title: 'Dziś',
    hand: 'Do załatwienia',
    quiet: 'Nic na Ciebie nie czeka.',
    noteOf: '{name}: coś wymaga reakcji',
    contact: 'Kontakt',
    done: 'Załatwione',
    rated: 'Ocena {value} z 5',
    unknownMail: 'Nie wiadomo, czy „{occasion}” dotarł.',
    paused: 'Cały marketing jest wstrzymany.',
    pausedBounces: 'Zbyt wiele adresów odbiło pocztę.',
    pausedComplaints: 'Zbyt wiele skarg.',
    pausedStaff: 'Wstrzymał(a): {name}.',
    resume: 'Wznów marketing',
    pause: 'Wstrzymaj cały marketing',
    pauseText: 'Żaden marketing nie wyjdzie, dopóki ktoś go nie wznowi. To, o co ludzie proszą, idzie jak zwykle.',
    waiting: 'Kampania „{name}” jest spóźniona i czeka na decyzję.',
    heldCampaign: 'Kampania „{name}” jest wstrzymana.',
    filling: 'Segment „{name}” jest przeliczany.',
    goes: 'Wychodzi',
    goesHint: 'Jeśli w tym czasie nikt nie kupi, nie odejdzie i nie przyjdzie.',
    partly: 'Policzono dotąd: {seen} z {of} osób.',
    nothingGoes: 'Przez najbliższe siedem dni nic nie wychodzi.',
    went: 'Wyszło w ostatnich siedmiu dniach',
    cause: 'Powód',
    sent: 'Wysłane',
    notSent: 'Nie wysłane',
    failed: 'Nie udało się',
    unknown: 'Nie wiadomo',
    fresh: 'Nowe osoby',
    freshAll: 'w ostatnich 30 dniach',
    byPlace: 'Według miejsca, łącznie',
    firstTitle: 'Pierwsze kroki',
    firstText: 'Co zostało na początek, w dowolnej kolejności:',
    firstList: 'Wczytaj listę, którą już masz',
    firstPoster: 'Wydrukuj plakat: „{place}”',
    firstLetter: 'Napisz pierwszą kampanię',
    who: 'Kto',
    when: 'Kiedy',
    print: 'Drukuj',
  },
  ru: {
    title: 'Сегодня',
    hand: 'Требует внимания',
    quiet: 'Ничего не ждёт.',
    noteOf: '{name}: нужно внимание',
    contact: 'Контакт',
    done: 'Сделано',
    rated: 'Оценка {value} из 5',
    unknownMail: 'Неизвестно, дошло ли «{occasion}».',
    paused: 'Весь маркетинг приостановлен.',
    pausedBounces: 'Слишком много адресов не приняли почту.',
    pausedComplaints: 'Слишком много жалоб.',
    pausedStaff: 'Приостановил(а) {name}.',
    resume: 'Возобновить маркетинг',
    pause: 'Приостановить маркетинг',
    pauseText: 'Реклама не уходит, пока её не возобновят. То, о чём люди просят, отправляется как всегда.',
    waiting: 'Кампания «{name}» опоздала и ждёт решения.',
    heldCampaign: 'Кампания «{name}» приостановлена.',
    filling: 'Сегмент «{name}» пересчитывается.',
    goes: 'Уйдёт',
    goesHint: 'Если тем временем никто не купит, не уйдёт и не придёт.',
    partly: 'Пока посчитано: {seen} из {of} человек.',
    nothingGoes: 'В ближайшие семь дней ничего не уйдёт.',
    went: 'Ушло за последние семь дней',
    cause: 'Повод',
    sent: 'Отправлено',
    notSent: 'Не отправлено',
    failed: 'Не вышло',
    unknown: 'Неизвестно',
    fresh: 'Новые люди',
    freshAll: 'за последние 30 дней',
    byPlace: 'По местам, за всё время',
    firstTitle: 'Первые шаги',
    firstText: 'Что осталось для начала, в любом порядке:',
    firstList: 'Загрузите список, который уже есть',
    firstPoster: 'Напечатайте плакат: «{place}»',
    firstLetter: 'Напишите первую кампанию',
    who: 'Кто',
    when: 'Когда',
    print: 'Печать',
  },
  fi: {
    title: 'Tänään',
    hand: 'Vaatii huomiota',
    quiet: 'Mikään ei odota sinua.',
    noteOf: '{name}: vaatii huomiota',
    contact: 'Asiakas',
    done: 'Hoidettu',
    rated: 'Arvosana {value}/5',
    unknownMail: 'Ei tiedetä, menikö ”{occasion}” perille.',
    paused: 'Kaikki markkinointi on tauolla.',
    pausedBounces: 'Liian moni osoite ei ottanut vastaan.',
    pausedComplaints: 'Liian moni valitti.',
    pausedStaff: 'Tauolle laittoi {name}.',
    resume: 'Jatka markkinointia',
    pause: 'Keskeytä kaikki markkinointi',
    pauseText: 'Markkinointia ei lähde ennen kuin joku jatkaa sitä. Pyydetyt viestit lähtevät kuten ennenkin.',
    waiting: 'Kampanja ”{name}” on myöhässä ja odottaa päätöstäsi.',
    heldCampaign: 'Kampanja ”{name}” on tauolla.',
    filling: 'Segmenttiä ”{name}” lasketaan.',
    goes: 'Lähtee',
    goesHint: 'Jos kukaan ei sillä välin osta, lähde tai tule.',
    partly: 'Laskettu toistaiseksi: {seen}/{of} henkilöä.',
    nothingGoes: 'Seuraavan seitsemän päivän aikana ei lähde mitään.',
    went: 'Lähti viimeisten seitsemän päivän aikana',
    cause: 'Aihe',
    sent: 'Lähetetty',
    notSent: 'Ei lähetetty',
    failed: 'Epäonnistui',
    unknown: 'Ei tiedossa',
    fresh: 'Uudet ihmiset',
    freshAll: 'viimeisten 30 päivän aikana',
    byPlace: 'Paikoittain, kaikkiaan',
    firstTitle: 'Ensimmäiset askeleet',
    firstText: 'Alkuun on vielä jäljellä, missä järjestyksessä vain:',
    firstList: 'Tuo lista, joka sinulla jo on',
    firstPoster: 'Tulosta juliste: ”{place}”',
    firstLetter: 'Kirjoita ensimmäinen kampanja',
    who: 'Kuka',
    when: 'Milloin',
    print: 'Tulosta',
  },
  sr: {
    title: 'Данас',
    hand: 'Тражи пажњу',
    quiet: 'Ништа вас не чека.',
    noteOf: '{name}: тражи пажњу',
    contact: 'Контакт',
    done: 'Решено',
    rated: 'Оцена {value} од 5',
    unknownMail: 'Не зна се да ли је „{occasion}“ стигло.',
    paused: 'Сав маркетинг је паузиран.',
    pausedBounces: 'Превише адреса је одбило пошту.',
    pausedComplaints: 'Превише жалби.',
    pausedStaff: 'Паузирао/ла {name}.',
    resume: 'Настави маркетинг',
    pause: 'Паузирај сав маркетинг',
    pauseText: 'Маркетинг не излази док га неко не настави. Оно што људи траже шаље се као и увек.',
    waiting: 'Кампања „{name}“ касни и чека вашу реч.',
    heldCampaign: 'Кампања „{name}“ је паузирана.',
    filling: 'Сегмент „{name}“ се рачуна.',
    goes: 'Излази',
    goesHint: 'Ако у међувремену нико не купи, не оде и не дође.',
    partly: 'До сада избројано: {seen} од {of} особа.',
    nothingGoes: 'У наредних седам дана ништа не излази.',
    went: 'Изашло у последњих седам дана',
    cause: 'Повод',
    sent: 'Послато',
    notSent: 'Није послато',
    failed: 'Није успело',
    unknown: 'Непознато',
    fresh: 'Нови људи',
    freshAll: 'у последњих 30 дана',
    byPlace: 'По месту, укупно',
    firstTitle: 'Први кораци',
    firstText: 'Шта је остало за почетак, било којим редом:',
    firstList: 'Унесите списак који већ имате',
    firstPoster: 'Одштампајте плакат: „{place}“',
    firstLetter: 'Напишите прву кампању',
    who: 'Ко',
    when: 'Када',
    print: 'Штампај',
  },
});
