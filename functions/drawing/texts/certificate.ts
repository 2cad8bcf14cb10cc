import { inBothScripts } from '../../shop/inBothScripts.ts';

export type CertificateTexts = {
  title: string;
  /** `{shop}` */
  intro: string;
  terms: Record<
    'who' | 'purpose' | 'state' | 'shown' | 'version' | 'requested' | 'confirmed' | 'source' | 'network' | 'record',
    string
  >;
  sources: Record<'unsubscribe-page' | 'one-click' | 'preferences' | 'silence', string>;
  /** Where a sentence was never kept, or the evidence is over its time. */
  notKept: string;
};

export const certificateTexts = inBothScripts<CertificateTexts>({
  en: {
    title: 'Certificate of consent',
    intro: 'From the records of {shop}. They are only ever added to, never changed.',
    terms: {
      who: 'Person',
      purpose: 'What for',
      state: 'What happened',
      shown: 'Text as it was shown',
      version: 'Version of the text',
      requested: 'Asked',
      confirmed: 'Confirmed from the inbox',
      source: 'Where',
      network: 'Network address and browser',
      record: 'Record',
    },
    sources: {
      'unsubscribe-page': 'the unsubscribe page',
      'one-click': 'the unsubscribe button of the email program',
      silence: 'no answer to our question whether to go on writing',
      preferences: 'the preferences page',
    },
    notKept: 'no longer kept',
  },
  pl: {
    title: 'Zaświadczenie o zgodzie',
    intro: 'Według zapisów, które prowadzi {shop}. Wpisów tylko przybywa, żaden nie jest zmieniany.',
    terms: {
      who: 'Osoba',
      purpose: 'Cel',
      state: 'Co się stało',
      shown: 'Treść w pokazanym brzmieniu',
      version: 'Wersja treści',
      requested: 'Data prośby',
      confirmed: 'Potwierdzenie ze skrzynki',
      source: 'Gdzie',
      network: 'Adres sieciowy i przeglądarka',
      record: 'Wpis',
    },
    sources: {
      'unsubscribe-page': 'strona wypisu',
      'one-click': 'przycisk wypisu w programie pocztowym',
      silence: 'brak odpowiedzi na pytanie, czy mamy pisać dalej',
      preferences: 'strona ustawień',
    },
    notKept: 'już nieprzechowywane',
  },
  ru: {
    title: 'Свидетельство о согласии',
    intro: 'По записям, которые ведёт {shop}. Записи только добавляются и никогда не меняются.',
    terms: {
      who: 'Кто',
      purpose: 'Для чего',
      state: 'Что произошло',
      shown: 'Текст, как он был показан',
      version: 'Версия текста',
      requested: 'Запрошено',
      confirmed: 'Подтверждено из почты',
      source: 'Где',
      network: 'Сетевой адрес и браузер',
      record: 'Запись',
    },
    sources: {
      'unsubscribe-page': 'страница отписки',
      'one-click': 'кнопка отписки в почтовой программе',
      silence: 'нет ответа на вопрос, писать ли дальше',
      preferences: 'страница настроек',
    },
    notKept: 'больше не хранится',
  },
  fi: {
    title: 'Todistus suostumuksesta',
    intro: 'Sellaisena kuin se on kirjattu ({shop}). Kirjauksia vain lisätään, niitä ei koskaan muuteta.',
    terms: {
      who: 'Henkilö',
      purpose: 'Mihin',
      state: 'Mitä tapahtui',
      shown: 'Teksti sellaisena kuin se näytettiin',
      version: 'Tekstin versio',
      requested: 'Pyydetty',
      confirmed: 'Vahvistettu sähköpostista',
      source: 'Missä',
      network: 'Verkko-osoite ja selain',
      record: 'Kirjaus',
    },
    sources: {
      'unsubscribe-page': 'viestien perumissivu',
      'one-click': 'sähköpostiohjelman oma perumisnappi',
      silence: 'ei vastausta kysymykseen, jatkammeko viestien lähettämistä',
      preferences: 'asetussivu',
    },
    notKept: 'ei enää tallessa',
  },
  sr: {
    title: 'Потврда о пристанку',
    intro: 'Према записима које води {shop}. Записи се само додају и никад не мењају.',
    terms: {
      who: 'Особа',
      purpose: 'Сврха',
      state: 'Шта се догодило',
      shown: 'Текст онако како је приказан',
      version: 'Верзија текста',
      requested: 'Затражено',
      confirmed: 'Потврђено из поште',
      source: 'Где',
      network: 'Мрежна адреса и прегледач',
      record: 'Запис',
    },
    sources: {
      'unsubscribe-page': 'страница за одјаву',
      'one-click': 'дугме за одјаву у програму за пошту',
      silence: 'нема одговора на питање да ли да наставимо да пишемо',
      preferences: 'страница са подешавањима',
    },
    notKept: 'више се не чува',
  },
});
