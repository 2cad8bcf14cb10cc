type Words = Record<'pl' | 'en' | 'ru' | 'fi' | 'sr', readonly [subject: string, body: string, button: string]>;
type Content = Record<string, { subject: string; body: string }>;

/** A letter in all languages: a heading that is its subject, a paragraph, what it promises, and one button. */
const letter = (words: Words, to: string, voucher?: string): Content =>
  Object.fromEntries(
    Object.entries(words).map(([locale, [subject, body, button]]) => [
      locale,
      {
        subject,
        body: [
          `# ${subject}`,
          body,
          ...(voucher ? [`::voucher[${voucher}]`] : []),
          `::button[${button}]({{ shop.url }}/${to})`,
        ].join('\n\n'),
      },
    ]),
  );

export const spelt = letter(
  {
    pl: ['Chleb orkiszowy wraca', 'Od czwartku pieczemy go znowu: miód, orkisz i trzy dni zakwasu.', 'Zamów bochenek'],
    en: [
      'The spelt loaf is back',
      'From Thursday we bake it again: honey, spelt and three days of sourdough.',
      'Order a loaf',
    ],
    ru: ['Хлеб из полбы снова у нас', 'С четверга печём его опять: мёд, полба и три дня закваски.', 'Заказать буханку'],
    fi: [
      'Spelttileipä palaa',
      'Torstaista alkaen leivomme sitä taas: hunajaa, spelttiä ja kolme päivää hapanjuurta.',
      'Tilaa leipä',
    ],
    sr: ['Спелтин хлеб се враћа', 'Од четвртка га поново печемо: мед, спелта и три дана квасца.', 'Наручите векну'],
  },
  'orkisz',
);

export const weekend = letter(
  {
    pl: ['Sernik na sobotę', 'Upieczemy go w piątek wieczorem. Zamów do czwartku, a odłożymy kawałek.', 'Zamów sernik'],
    en: [
      'Cheesecake for Saturday',
      'We bake it on Friday evening. Order by Thursday and we keep one for you.',
      'Order a cheesecake',
    ],
    ru: [
      'Чизкейк к субботе',
      'Испечём его в пятницу вечером. Закажите до четверга, и мы отложим его для вас.',
      'Заказать чизкейк',
    ],
    fi: [
      'Juustokakku lauantaiksi',
      'Leivomme sen perjantai-iltana. Tilaa torstaihin mennessä, niin varaamme sinulle omasi.',
      'Tilaa juustokakku',
    ],
    sr: [
      'Чизкејк за суботу',
      'Печемо га у петак увече. Наручите до четвртка и чуваћемо га за вас.',
      'Наручите чизкејк',
    ],
  },
  'sernik',
);

/** The other subject of the weekend's letter, tried on half of the readers. */
export const weekendSubject = {
  pl: 'Kto upiecze sernik za Ciebie?',
  en: 'Who bakes your cheesecake?',
  ru: 'Кто испечёт чизкейк за вас?',
  fi: 'Kuka leipoo juustokakkusi?',
  sr: 'Ко ће испећи чизкејк за вас?',
};

export const coffee = letter(
  {
    pl: ['Kawa do drożdżówki', 'Przez cały tydzień do pięciu drożdżówek dolewamy kawę.', 'Zobacz, co pieczemy'],
    en: ['Coffee with your buns', 'All week long, five buns come with a coffee.', 'See what we bake'],
    ru: ['Кофе к булочкам', 'Всю неделю к пяти булочкам наливаем кофе.', 'Посмотреть, что мы печём'],
    fi: ['Kahvi pullien kylkeen', 'Koko viikon ajan viiden pullan ostaja saa kahvin.', 'Katso, mitä leivomme'],
    sr: ['Кафа уз кифле', 'Целе недеље уз пет кифли добијате кафу.', 'Погледајте шта печемо'],
  },
  'drozdzowki',
);

export const thanks = letter(
  {
    pl: [
      'Rok razem',
      'Dziękujemy, że do nas zaglądasz. Na kolejne zamówienie mamy dla Ciebie zniżkę.',
      'Wybierz coś dla siebie',
    ],
    en: ['A year together', 'Thank you for coming by. Your next order is a little cheaper.', 'Choose something'],
    ru: ['Год вместе', 'Спасибо, что заходите к нам. На следующий заказ у нас для вас скидка.', 'Выбрать что-нибудь'],
    fi: ['Vuosi yhdessä', 'Kiitos, että käyt meillä. Seuraavasta tilauksesta saat alennuksen.', 'Valitse jotain'],
    sr: ['Година заједно', 'Хвала вам што свраћате. За следећу поруџбину имамо попуст за вас.', 'Изаберите нешто'],
  },
  'rok',
  'first-order',
);

export const gingerbread = letter(
  {
    pl: [
      'Pierniki na zamówienie',
      'W tym tygodniu zbieramy zamówienia na pierniki. Pieczemy tyle, ile zamówicie.',
      'Zamów pierniki',
    ],
    en: [
      'Gingerbread to order',
      'This week we take orders for gingerbread. We bake as much as you ask for.',
      'Order gingerbread',
    ],
    ru: [
      'Пряники на заказ',
      'На этой неделе принимаем заказы на пряники. Испечём столько, сколько закажете.',
      'Заказать пряники',
    ],
    fi: [
      'Piparkakkuja tilauksesta',
      'Tällä viikolla otamme vastaan piparkakkutilauksia. Leivomme juuri sen verran kuin tilaatte.',
      'Tilaa piparkakkuja',
    ],
    sr: [
      'Медењаци по поруџбини',
      'Ове недеље примамо поруџбине за медењаке. Печемо онолико колико наручите.',
      'Наручите медењаке',
    ],
  },
  'pierniki',
);
