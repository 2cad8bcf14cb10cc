import type { CampaignState } from '../../functions/programme/campaigns/campaignStates.ts';
import { inBothScripts } from '../../functions/shop/inBothScripts.ts';
import type { Plural } from '../kit/texts.ts';

type Step = { title: string; text: Plural; button: string };

type CampaignsTexts = {
  title: string;
  create: string;
  empty: { title: string; text: string };
  name: string;
  nameHint: string;
  state: string;
  states: Record<CampaignState, string>;
  moment: string;
  segment: string;
  purpose: string;
  purposeHint: string;
  parts: Record<'label' | 'who' | 'letter' | 'when' | 'report', string>;
  clone: string;
  overtaken: string;
  keepMine: string;
  lookAtTheirs: string;
  closed: string;
  choose: string;
  chooseFirst: string;
  exclude: string;
  audience: string;
  onlySegment: string;
  audienceAt: string;
  counting: string;
  goesOf: string;
  total: string;
  goes: string;
  zone: string;
  zones: Record<'shop' | 'contact', string>;
  day: string;
  time: string;
  grace: string;
  graceHint: string;
  holdout: string;
  holdoutHint: string;
  whenSum: string;
  noMoment: string;
  wall: string;
  atOnce: string;
  first: string;
  here: string;
  last: string;
  until: string;
  steps: Record<'schedule' | 'approve' | 'pause' | 'resume' | 'missed' | 'retry' | 'cancel', Step>;
  waiting: string;
  saveFirst: string;
  trial: string;
  trialShare: string;
  trialBy: string;
  clicks: string;
  orders: string;
  trialAfter: string;
  trialSubject: string;
  trialContent: string;
};

export const campaigns = inBothScripts<CampaignsTexts>({
  en: {
    title: 'Campaigns',
    create: 'New campaign',
    empty: {
      title: 'No campaign yet',
      text: 'Choose who it is for, write it in your languages, and say when it goes out. Nothing is sent before you schedule it.',
    },
    name: 'Name',
    nameHint: 'Only you and your colleagues see it.',
    state: 'State',
    states: {
      draft: 'draft',
      scheduled: 'scheduled',
      running: 'going out',
      waiting: 'waiting for you',
      paused: 'paused',
      finished: 'finished',
      cancelled: 'cancelled',
    },
    moment: 'Goes out',
    segment: 'Segment',
    purpose: 'Agreed to',
    purposeHint: 'Only those who agreed to this get it.',
    parts: { label: 'Parts of the campaign', who: 'Who', letter: 'E-mail', when: 'When', report: 'Report' },
    clone: 'Make a copy',
    overtaken: 'Somebody else has saved this campaign since you began. What you wrote is still here.',
    keepMine: 'Go on with mine',
    lookAtTheirs: 'See what is saved now',
    closed: 'It has begun and is not changed any more. A copy can be.',
    choose: 'Choose…',
    chooseFirst: 'Choose a segment to see how many it reaches.',
    exclude: 'Leave out who is also in…',
    audience: 'Who gets it',
    onlySegment:
      'By the segment alone, for now. Save it to count with everything: the cap, pauses, languages, who is left out.',
    audienceAt: 'As of {at}',
    counting: 'Counting everybody',
    goesOf: '{goes} of {total} get it',
    total: 'in the audience',
    goes: 'get it',
    zone: 'By whose clock',
    zones: { shop: 'The shop’s ({zone})', contact: 'Each reader’s own' },
    day: 'Day',
    time: 'Time',
    grace: 'Not later than',
    graceHint: 'after its moment. What has not gone out by then waits for your word.',
    holdout: 'Held out to compare, in percent',
    holdoutHint: 'They get nothing, so that you can see what writing to the others does.',
    whenSum: 'So it goes out',
    noMoment: 'Choose a day and a time.',
    wall: 'On the clock',
    atOnce: 'To everybody at',
    first: 'First e-mail',
    here: 'Where the shop is',
    last: 'Last e-mail',
    until: 'Over, {grace} later',
    steps: {
      schedule: {
        title: 'Schedule it?',
        text: { one: '{n} person gets it as things stand.', other: '{n} people get it as things stand.' },
        button: 'Schedule…',
      },
      approve: {
        title: 'Let it go out late?',
        text: { one: '{n} e-mail is still to go.', other: '{n} e-mails are still to go.' },
        button: 'Let it go out…',
      },
      pause: {
        title: 'Pause it?',
        text: { one: '{n} e-mail is held within seconds.', other: '{n} e-mails are held within seconds.' },
        button: 'Pause…',
      },
      resume: {
        title: 'Go on?',
        text: {
          one: '{n} e-mail goes out. Nobody who has it gets it again.',
          other: '{n} e-mails go out. Nobody who has it gets it again.',
        },
        button: 'Resume…',
      },
      missed: {
        title: 'Send to those it missed?',
        text: {
          one: '{n} person was missed: too late, capped, quiet hours or a pause.',
          other: '{n} people were missed: too late, capped, quiet hours or a pause.',
        },
        button: 'Send to those missed…',
      },
      retry: {
        title: 'Try the failed ones again?',
        text: { one: '{n} e-mail failed.', other: '{n} e-mails failed.' },
        button: 'Try failed ones again…',
      },
      cancel: {
        title: 'Cancel what is unsent?',
        text: {
          one: '{n} e-mail is not sent, and never will be.',
          other: '{n} e-mails are not sent, and never will be.',
        },
        button: 'Cancel the unsent…',
      },
    },
    waiting: 'It is past its grace. Let it go out late, or cancel what is unsent.',
    saveFirst: 'Save it before you schedule it.',
    trial: 'Try another subject on a part first',
    trialShare: 'On how many percent',
    trialBy: 'Decided by',
    clicks: 'followed links',
    orders: 'orders',
    trialAfter: 'Decided after',
    trialSubject: 'Other subject',
    trialContent: 'Another content is tried, as it was saved.',
  },
  pl: {
    title: 'Kampanie',
    create: 'Nowa kampania',
    empty: {
      title: 'Jeszcze żadnej kampanii',
      text: 'Wybierz, do kogo, napisz w swoich językach i powiedz, kiedy ma wyjść. Przed zaplanowaniem nic nie zostanie wysłane.',
    },
    name: 'Nazwa',
    nameHint: 'Widzicie ją tylko wy.',
    state: 'Stan',
    states: {
      draft: 'szkic',
      scheduled: 'zaplanowana',
      running: 'wychodzi',
      waiting: 'czeka na decyzję',
      paused: 'wstrzymana',
      finished: 'zakończona',
      cancelled: 'anulowana',
    },
    moment: 'Wychodzi',
    segment: 'Segment',
    purpose: 'Zgoda na',
    purposeHint: 'Dostaną ją tylko osoby, które się na to zgodziły.',
    parts: { label: 'Części kampanii', who: 'Kto', letter: 'E-mail', when: 'Kiedy', report: 'Raport' },
    clone: 'Zrób kopię',
    overtaken: 'Ktoś inny zapisał tę kampanię po tym, jak zaczęto tu pracę. To, co napisano, nadal tu jest.',
    keepMine: 'Zostań przy moim',
    lookAtTheirs: 'Zobacz, co jest teraz zapisane',
    closed: 'Już ruszyła i nie można jej zmienić. Można zrobić kopię.',
    choose: 'Wybierz…',
    chooseFirst: 'Wybierz segment, a zobaczysz, do ilu osób dotrze.',
    exclude: 'Pomiń osoby, które są też w…',
    audience: 'Kto ją dostanie',
    onlySegment: 'Na razie według samego segmentu. Zapisz, aby policzyć wszystko: limit, przerwy, języki, pominiętych.',
    audienceAt: 'Stan na {at}',
    counting: 'Liczę wszystkich',
    goesOf: 'Dostanie {goes} z {total}',
    total: 'w grupie',
    goes: 'dostanie',
    zone: 'Według czyjego zegara',
    zones: { shop: 'Sklepu ({zone})', contact: 'Każdego odbiorcy' },
    day: 'Dzień',
    time: 'Godzina',
    grace: 'Nie później niż',
    graceHint: 'po wyznaczonym czasie. Co do tej pory nie wyjdzie, czeka na waszą decyzję.',
    holdout: 'Grupa porównawcza, w procentach',
    holdoutHint: 'Nie dostaną nic, aby było widać, co daje pisanie do pozostałych.',
    whenSum: 'Wyjdzie tak',
    noMoment: 'Wybierz dzień i godzinę.',
    wall: 'Na zegarze',
    atOnce: 'Do wszystkich',
    first: 'Pierwszy e-mail',
    here: 'Tam, gdzie sklep',
    last: 'Ostatni e-mail',
    until: 'Koniec, {grace} później',
    steps: {
      schedule: {
        title: 'Zaplanować?',
        text: {
          one: 'Na dziś dostanie ją {n} osoba.',
          few: 'Na dziś dostaną ją {n} osoby.',
          many: 'Na dziś dostanie ją {n} osób.',
          other: 'Na dziś dostanie ją {n} osoby.',
        },
        button: 'Zaplanuj…',
      },
      approve: {
        title: 'Wysłać mimo spóźnienia?',
        text: {
          one: 'Do wysłania został {n} e-mail.',
          few: 'Do wysłania zostały {n} e-maile.',
          many: 'Do wysłania zostało {n} e-maili.',
          other: 'Do wysłania zostało {n} e-maila.',
        },
        button: 'Wyślij mimo to…',
      },
      pause: {
        title: 'Wstrzymać?',
        text: {
          one: '{n} e-mail zostanie zatrzymany w kilka sekund.',
          few: '{n} e-maile zostaną zatrzymane w kilka sekund.',
          many: '{n} e-maili zostanie zatrzymanych w kilka sekund.',
          other: '{n} e-maila zostanie zatrzymane w kilka sekund.',
        },
        button: 'Wstrzymaj…',
      },
      resume: {
        title: 'Wznowić?',
        text: {
          one: 'Wyjdzie {n} e-mail. Kto już go ma, nie dostanie drugi raz.',
          few: 'Wyjdą {n} e-maile. Kto już go ma, nie dostanie drugi raz.',
          many: 'Wyjdzie {n} e-maili. Kto już go ma, nie dostanie drugi raz.',
          other: 'Wyjdzie {n} e-maila. Kto już go ma, nie dostanie drugi raz.',
        },
        button: 'Wznów…',
      },
      missed: {
        title: 'Wysłać do pominiętych?',
        text: {
          one: 'Ominęła {n} osobę: za późno, limit, cisza nocna albo przerwa.',
          few: 'Ominęła {n} osoby: za późno, limit, cisza nocna albo przerwa.',
          many: 'Ominęła {n} osób: za późno, limit, cisza nocna albo przerwa.',
          other: 'Ominęła {n} osoby: za późno, limit, cisza nocna albo przerwa.',
        },
        button: 'Wyślij do pominiętych…',
      },
      retry: {
        title: 'Spróbować ponownie z nieudanymi?',
        text: {
          one: 'Nie udał się {n} e-mail.',
          few: 'Nie udały się {n} e-maile.',
          many: 'Nie udało się {n} e-maili.',
          other: 'Nie udało się {n} e-maila.',
        },
        button: 'Ponów nieudane…',
      },
      cancel: {
        title: 'Anulować niewysłane?',
        text: {
          one: '{n} e-mail nie zostanie wysłany, także później.',
          few: '{n} e-maile nie zostaną wysłane, także później.',
          many: '{n} e-maili nie zostanie wysłanych, także później.',
          other: '{n} e-maila nie zostanie wysłane, także później.',
        },
        button: 'Anuluj niewysłane…',
      },
    },
    waiting: 'Dopuszczalne spóźnienie minęło. Wyślij mimo to albo anuluj niewysłane.',
    saveFirst: 'Zapisz, zanim zaplanujesz.',
    trial: 'Najpierw wypróbuj inny temat na części',
    trialShare: 'Na ilu procentach',
    trialBy: 'Decydują',
    clicks: 'przejścia z linków',
    orders: 'zamówienia',
    trialAfter: 'Decyzja po',
    trialSubject: 'Inny temat',
    trialContent: 'Próbowana jest inna treść, tak jak ją zapisano.',
  },
  ru: {
    title: 'Кампании',
    create: 'Новая кампания',
    empty: {
      title: 'Кампаний пока нет',
      text: 'Выберите, кому писать, напишите на своих языках и укажите, когда отправить. До этого ничего не уйдёт.',
    },
    name: 'Название',
    nameHint: 'Его видите только вы и коллеги.',
    state: 'Состояние',
    states: {
      draft: 'черновик',
      scheduled: 'запланирована',
      running: 'отправляется',
      waiting: 'ждёт вашего решения',
      paused: 'на паузе',
      finished: 'завершена',
      cancelled: 'отменена',
    },
    moment: 'Отправка',
    segment: 'Сегмент',
    purpose: 'Согласие на',
    purposeHint: 'Получат только те, кто на это согласился.',
    parts: { label: 'Части кампании', who: 'Кому', letter: 'Письмо', when: 'Когда', report: 'Отчёт' },
    clone: 'Сделать копию',
    overtaken: 'Кто-то сохранил эту кампанию после того, как вы начали. Написанное вами на месте.',
    keepMine: 'Продолжить со своим',
    lookAtTheirs: 'Посмотреть, что сохранено',
    closed: 'Она уже началась и не меняется. Можно сделать копию.',
    choose: 'Выберите…',
    chooseFirst: 'Выберите сегмент, чтобы увидеть, скольким она придёт.',
    exclude: 'Не писать тем, кто ещё и в…',
    audience: 'Кто получит',
    onlySegment: 'Пока только по сегменту. Сохраните, чтобы учесть всё: лимит, паузы, языки, исключённых.',
    audienceAt: 'На {at}',
    counting: 'Считаем всех',
    goesOf: 'Получат {goes} из {total}',
    total: 'в аудитории',
    goes: 'получат',
    zone: 'По чьим часам',
    zones: { shop: 'Магазина ({zone})', contact: 'Каждого читателя' },
    day: 'День',
    time: 'Время',
    grace: 'Не позже чем через',
    graceHint: 'после назначенного времени. Что не уйдёт к этому сроку, ждёт вашего слова.',
    holdout: 'Контрольная группа, в процентах',
    holdoutHint: 'Они не получат ничего, чтобы было видно, что даёт письмо остальным.',
    whenSum: 'Отправится так',
    noMoment: 'Выберите день и время.',
    wall: 'На часах',
    atOnce: 'Всем сразу',
    first: 'Первое письмо',
    here: 'Там, где магазин',
    last: 'Последнее письмо',
    until: 'Конец, {grace} спустя',
    steps: {
      schedule: {
        title: 'Запланировать?',
        text: {
          one: 'Сейчас её получит {n} человек.',
          few: 'Сейчас её получат {n} человека.',
          many: 'Сейчас её получат {n} человек.',
          other: 'Сейчас её получат {n} человека.',
        },
        button: 'Запланировать…',
      },
      approve: {
        title: 'Отправить с опозданием?',
        text: {
          one: 'Осталось отправить {n} письмо.',
          few: 'Осталось отправить {n} письма.',
          many: 'Осталось отправить {n} писем.',
          other: 'Осталось отправить {n} письма.',
        },
        button: 'Отправить всё же…',
      },
      pause: {
        title: 'Приостановить?',
        text: {
          one: '{n} письмо остановится за секунды.',
          few: '{n} письма остановятся за секунды.',
          many: '{n} писем остановятся за секунды.',
          other: '{n} письма остановятся за секунды.',
        },
        button: 'Приостановить…',
      },
      resume: {
        title: 'Продолжить?',
        text: {
          one: 'Уйдёт {n} письмо. Кто уже получил, второй раз не получит.',
          few: 'Уйдут {n} письма. Кто уже получил, второй раз не получит.',
          many: 'Уйдут {n} писем. Кто уже получил, второй раз не получит.',
          other: 'Уйдут {n} письма. Кто уже получил, второй раз не получит.',
        },
        button: 'Продолжить…',
      },
      missed: {
        title: 'Отправить пропущенным?',
        text: {
          one: 'Пропущен {n} человек: поздно, лимит, тихие часы или пауза.',
          few: 'Пропущены {n} человека: поздно, лимит, тихие часы или пауза.',
          many: 'Пропущены {n} человек: поздно, лимит, тихие часы или пауза.',
          other: 'Пропущены {n} человека: поздно, лимит, тихие часы или пауза.',
        },
        button: 'Отправить пропущенным…',
      },
      retry: {
        title: 'Повторить неудачные?',
        text: {
          one: 'Не удалось {n} письмо.',
          few: 'Не удались {n} письма.',
          many: 'Не удались {n} писем.',
          other: 'Не удались {n} письма.',
        },
        button: 'Повторить неудачные…',
      },
      cancel: {
        title: 'Отменить неотправленное?',
        text: {
          one: '{n} письмо не уйдёт ни сейчас, ни потом.',
          few: '{n} письма не уйдут ни сейчас, ни потом.',
          many: '{n} писем не уйдут ни сейчас, ни потом.',
          other: '{n} письма не уйдут ни сейчас, ни потом.',
        },
        button: 'Отменить неотправленное…',
      },
    },
    waiting: 'Допустимое опоздание прошло. Отправьте всё же или отмените неотправленное.',
    saveFirst: 'Сохраните, прежде чем планировать.',
    trial: 'Сначала испытать другую тему на части',
    trialShare: 'На скольких процентах',
    trialBy: 'Решают',
    clicks: 'переходы',
    orders: 'заказы',
    trialAfter: 'Решение через',
    trialSubject: 'Другая тема',
    trialContent: 'Испытывается другое содержание, как оно сохранено.',
  },
  fi: {
    title: 'Kampanjat',
    create: 'Uusi kampanja',
    empty: {
      title: 'Ei vielä kampanjoita',
      text: 'Valitse, kenelle se on, kirjoita se kielillänne ja kerro, milloin se lähtee. Mitään ei lähetetä ennen ajastusta.',
    },
    name: 'Nimi',
    nameHint: 'Vain sinä ja työtoverisi näette sen.',
    state: 'Tila',
    states: {
      draft: 'luonnos',
      scheduled: 'ajastettu',
      running: 'lähdössä',
      waiting: 'odottaa päätöstäsi',
      paused: 'keskeytetty',
      finished: 'valmis',
      cancelled: 'peruttu',
    },
    moment: 'Lähtee',
    segment: 'Segmentti',
    purpose: 'Suostumus',
    purposeHint: 'Vain tähän suostuneet saavat sen.',
    parts: { label: 'Kampanjan osat', who: 'Kenelle', letter: 'Sähköposti', when: 'Milloin', report: 'Raportti' },
    clone: 'Tee kopio',
    overtaken: 'Joku muu on tallentanut tämän kampanjan sen jälkeen, kun aloitit. Kirjoittamasi on yhä tässä.',
    keepMine: 'Jatka omallani',
    lookAtTheirs: 'Katso, mitä on tallennettu',
    closed: 'Se on jo alkanut, eikä sitä enää muuteta. Kopion voi tehdä.',
    choose: 'Valitse…',
    chooseFirst: 'Valitse segmentti, niin näet, kuinka moni sen saa.',
    exclude: 'Jätä pois ne, jotka ovat myös…',
    audience: 'Ketkä saavat sen',
    onlySegment:
      'Toistaiseksi vain segmentin mukaan. Tallenna, niin lasketaan kaikki: katto, tauot, kielet, pois jätetyt.',
    audienceAt: 'Tilanne {at}',
    counting: 'Lasketaan kaikki',
    goesOf: 'Sen saa {goes} / {total}',
    total: 'kohderyhmässä',
    goes: 'saa sen',
    zone: 'Kenen kellon mukaan',
    zones: { shop: 'Kaupan ({zone})', contact: 'Kunkin lukijan oman' },
    day: 'Päivä',
    time: 'Kellonaika',
    grace: 'Enintään myöhässä',
    graceHint: 'sovitusta ajasta. Mikä ei siihen mennessä lähde, odottaa päätöstäsi.',
    holdout: 'Vertailuryhmä, prosenttia',
    holdoutHint: 'He eivät saa mitään, jotta näkyy, mitä muille kirjoittaminen tuo.',
    whenSum: 'Näin se lähtee',
    noMoment: 'Valitse päivä ja kellonaika.',
    wall: 'Kellossa',
    atOnce: 'Kaikille',
    first: 'Ensimmäinen viesti',
    here: 'Kaupan paikkakunnalla',
    last: 'Viimeinen viesti',
    until: 'Ohi, {grace} myöhemmin',
    steps: {
      schedule: {
        title: 'Ajastetaanko?',
        text: { one: 'Tällä hetkellä sen saa {n} henkilö.', other: 'Tällä hetkellä sen saa {n} henkilöä.' },
        button: 'Ajasta…',
      },
      approve: {
        title: 'Lähetetäänkö myöhässä?',
        text: { one: '{n} viesti on vielä lähettämättä.', other: '{n} viestiä on vielä lähettämättä.' },
        button: 'Lähetä silti…',
      },
      pause: {
        title: 'Keskeytetäänkö?',
        text: { one: '{n} viesti pysähtyy sekunneissa.', other: '{n} viestiä pysähtyy sekunneissa.' },
        button: 'Keskeytä…',
      },
      resume: {
        title: 'Jatketaanko?',
        text: {
          one: '{n} viesti lähtee. Kukaan ei saa sitä toista kertaa.',
          other: '{n} viestiä lähtee. Kukaan ei saa sitä toista kertaa.',
        },
        button: 'Jatka…',
      },
      missed: {
        title: 'Lähetetäänkö väliin jääneille?',
        text: {
          one: 'Väliin jäi {n} henkilö: liian myöhään, katto, hiljaiset tunnit tai tauko.',
          other: 'Väliin jäi {n} henkilöä: liian myöhään, katto, hiljaiset tunnit tai tauko.',
        },
        button: 'Lähetä väliin jääneille…',
      },
      retry: {
        title: 'Yritetäänkö epäonnistuneita uudelleen?',
        text: { one: '{n} viesti epäonnistui.', other: '{n} viestiä epäonnistui.' },
        button: 'Yritä uudelleen…',
      },
      cancel: {
        title: 'Perutaanko lähettämättömät?',
        text: {
          one: '{n} viestiä ei lähetetä nyt eikä myöhemmin.',
          other: '{n} viestiä ei lähetetä nyt eikä myöhemmin.',
        },
        button: 'Peru lähettämättömät…',
      },
    },
    waiting: 'Sallittu viive on kulunut. Lähetä silti tai peru lähettämättömät.',
    saveFirst: 'Tallenna ennen ajastusta.',
    trial: 'Kokeile ensin toista otsikkoa osalla',
    trialShare: 'Kuinka monella prosentilla',
    trialBy: 'Ratkaisee',
    clicks: 'linkkien avaukset',
    orders: 'tilaukset',
    trialAfter: 'Ratkaistaan, kun on kulunut',
    trialSubject: 'Toinen otsikko',
    trialContent: 'Toista sisältöä kokeillaan sellaisena kuin se on tallennettu.',
  },
  sr: {
    title: 'Кампање',
    create: 'Нова кампања',
    empty: {
      title: 'Још нема кампања',
      text: 'Изаберите коме је намењена, напишите је на својим језицима и реците кад да крене. Пре тога се ништа не шаље.',
    },
    name: 'Назив',
    nameHint: 'Виде га само запослени.',
    state: 'Стање',
    states: {
      draft: 'нацрт',
      scheduled: 'заказана',
      running: 'шаље се',
      waiting: 'чека вашу одлуку',
      paused: 'паузирана',
      finished: 'завршена',
      cancelled: 'отказана',
    },
    moment: 'Шаље се',
    segment: 'Сегмент',
    purpose: 'Пристанак на',
    purposeHint: 'Добијају је само они који су на то пристали.',
    parts: { label: 'Делови кампање', who: 'Коме', letter: 'Имејл', when: 'Када', report: 'Извештај' },
    clone: 'Направи копију',
    overtaken: 'Неко други је сачувао ову кампању откад сте почели. Оно што сте написали и даље је ту.',
    keepMine: 'Настави са мојим',
    lookAtTheirs: 'Види шта је сада сачувано',
    closed: 'Почела је и више се не мења. Може да се направи копија.',
    choose: 'Изаберите…',
    chooseFirst: 'Изаберите сегмент да видите до колико људи стиже.',
    exclude: 'Изостави оне који су и у…',
    audience: 'Ко је добија',
    onlySegment: 'За сада само по сегменту. Сачувајте да се уброји све: ограничење, паузе, језици, изостављени.',
    audienceAt: 'Стање: {at}',
    counting: 'Бројимо све',
    goesOf: 'Добија је {goes} од {total}',
    total: 'у циљној групи',
    goes: 'добија је',
    zone: 'По чијем сату',
    zones: { shop: 'Продавнице ({zone})', contact: 'Сваког читаоца' },
    day: 'Дан',
    time: 'Време',
    grace: 'Најкасније',
    graceHint: 'после заказаног времена. Што дотад не крене, чека вашу реч.',
    holdout: 'Група за поређење, у процентима',
    holdoutHint: 'Не добијају ништа, да би се видело шта доноси писање осталима.',
    whenSum: 'Овако креће',
    noMoment: 'Изаберите дан и време.',
    wall: 'На сату',
    atOnce: 'Свима у',
    first: 'Први имејл',
    here: 'Где је продавница',
    last: 'Последњи имејл',
    until: 'Крај, {grace} касније',
    steps: {
      schedule: {
        title: 'Заказати?',
        text: {
          one: 'Тренутно је добија {n} особа.',
          few: 'Тренутно је добијају {n} особе.',
          other: 'Тренутно је добија {n} особа.',
        },
        button: 'Закажи…',
      },
      approve: {
        title: 'Послати са закашњењем?',
        text: {
          one: 'Остао је {n} имејл.',
          few: 'Остала су {n} имејла.',
          other: 'Остало је {n} имејлова.',
        },
        button: 'Пошаљи ипак…',
      },
      pause: {
        title: 'Паузирати?',
        text: {
          one: '{n} имејл се зауставља за неколико секунди.',
          few: '{n} имејла се заустављају за неколико секунди.',
          other: '{n} имејлова се зауставља за неколико секунди.',
        },
        button: 'Паузирај…',
      },
      resume: {
        title: 'Наставити?',
        text: {
          one: 'Креће {n} имејл. Ко га већ има, не добија га поново.',
          few: 'Крећу {n} имејла. Ко га већ има, не добија га поново.',
          other: 'Креће {n} имејлова. Ко га већ има, не добија га поново.',
        },
        button: 'Настави…',
      },
      missed: {
        title: 'Послати пропуштенима?',
        text: {
          one: 'Пропуштена је {n} особа: прекасно, ограничење, тихи сати или пауза.',
          few: 'Пропуштене су {n} особе: прекасно, ограничење, тихи сати или пауза.',
          other: 'Пропуштено је {n} особа: прекасно, ограничење, тихи сати или пауза.',
        },
        button: 'Пошаљи пропуштенима…',
      },
      retry: {
        title: 'Поново покушати неуспеле?',
        text: {
          one: 'Није успео {n} имејл.',
          few: 'Нису успела {n} имејла.',
          other: 'Није успело {n} имејлова.',
        },
        button: 'Понови неуспеле…',
      },
      cancel: {
        title: 'Отказати непослато?',
        text: {
          one: '{n} имејл се не шаље ни сада ни касније.',
          few: '{n} имејла се не шаљу ни сада ни касније.',
          other: '{n} имејлова се не шаље ни сада ни касније.',
        },
        button: 'Откажи непослато…',
      },
    },
    waiting: 'Дозвољено кашњење је прошло. Пошаљите ипак или откажите непослато.',
    saveFirst: 'Сачувајте пре заказивања.',
    trial: 'Прво испробај други наслов на делу',
    trialShare: 'На колико процената',
    trialBy: 'Одлучују',
    clicks: 'кликови',
    orders: 'поруџбине',
    trialAfter: 'Одлука после',
    trialSubject: 'Други наслов',
    trialContent: 'Испробава се други садржај, како је сачуван.',
  },
});
