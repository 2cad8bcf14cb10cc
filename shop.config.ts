import type { ProgrammeConfig } from './functions/programme/definition.schema.ts';
import type { WrittenShop } from './functions/shop/shop.schema.ts';

/** Everything a shop's owner edits. Checked when the system is built; an error names the path. */
export default {
  name: 'Piekarnia Pod Zegarem',
  address: 'ul. Świdnicka 12, 50-067 Wrocław, Polska',
  country: 'PL',
  currency: 'PLN',
  timeZone: 'Europe/Warsaw',
  locales: ['en', 'pl', 'ru', 'fi', 'sr', 'sr-Latn'],
  defaultLocale: 'pl',
  url: 'https://podzegarem.example',
  privacy: 'https://podzegarem.example/prywatnosc',
  stores: {
    'store-1': {
      address: 'ul. Świdnicka 12, Wrocław',
      hours: [
        { days: 'mon-fri', from: '06:00', to: '18:00' },
        { days: 'sat', from: '06:00', to: '14:00' },
      ],
    },
    'store-2': {
      address: 'Rynek 30, Wrocław',
      hours: [{ days: 'mon-sun', from: '07:00', to: '20:00' }],
    },
    'store-3': {
      address: 'ul. Chrobrego 8, Wrocław',
      hours: [{ days: 'tue-sat', from: '06:30', to: '17:00' }],
    },
  },
  deployment: { alarms: 'alarmy@podzegarem.example' },
  sender: {
    transactional: { name: 'Piekarnia Pod Zegarem', email: 'witaj@podzegarem.example' },
    marketing: { name: 'Piekarnia Pod Zegarem', email: 'listy@podzegarem.example' },
    replyTo: 'sklep@podzegarem.example',
  },
  brand: {
    light: {
      paper: '#fffaf3',
      ink: '#2b2118',
      accent: '#8a3b12',
      onAccent: '#ffffff',
      muted: '#6b5b4d',
      error: '#a31621',
    },
    dark: {
      paper: '#1d1712',
      ink: '#f6ecdf',
      accent: '#f0a868',
      onAccent: '#1d1712',
      muted: '#c3b3a3',
      error: '#ff9d94',
    },
    font: "'Iowan Old Style', 'Palatino Linotype', Palatino, 'PT Serif', 'Noto Serif', 'DejaVu Serif', Georgia, serif",
    logo: 'brand/logo.png',
    photo: 'brand/photo.jpg',
  },
  origins: ['https://podzegarem.example'],
  redirects: ['/thanks'],
  purposes: {
    newsletter: {
      marketing: true,
      title: {
        en: 'Letters from the bakery',
        pl: 'Listy z piekarni',
        ru: 'Письма из пекарни',
        fi: 'Leipomon kirjeet',
        sr: 'Писма из пекаре',
      },
      text: {
        en: 'Yes, write to me about new bread, seasonal baking and offers, at most once a week. I can leave at any time with one tap.',
        pl: 'Tak, piszcie do mnie o nowych chlebach, sezonowych wypiekach i ofertach, najwyżej raz w tygodniu. Mogę zrezygnować w każdej chwili jednym dotknięciem.',
        ru: 'Да, пишите мне о новом хлебе, сезонной выпечке и предложениях, не чаще раза в неделю. Отказаться можно в любой момент одним нажатием.',
        fi: 'Kyllä, kirjoittakaa minulle uusista leivistä, kauden leivonnaisista ja tarjouksista enintään kerran viikossa. Voin lopettaa milloin tahansa yhdellä napautuksella.',
        sr: 'Да, пишите ми о новим хлебовима, сезонским пецивима и понудама, највише једном недељно. Могу да се одјавим у сваком тренутку једним додиром.',
      },
    },
    profiling: {
      marketing: false,
      title: {
        en: 'Letters that suit me',
        pl: 'Listy dobrane do mnie',
        ru: 'Письма с учётом моих покупок',
        fi: 'Minulle sopivat kirjeet',
        sr: 'Писма по мом укусу',
      },
      text: {
        en: 'You may use what I buy and when to choose what you write to me about. No decision about me is made by a machine alone.',
        pl: 'Możecie wykorzystywać to, co i kiedy kupuję, żeby dobierać treść listów. Żadna decyzja w mojej sprawie nie zapada wyłącznie automatycznie.',
        ru: 'Вы можете учитывать, что и когда я покупаю, чтобы выбирать, о чём мне писать. Никакие решения обо мне не принимаются только автоматически.',
        fi: 'Saatte käyttää tietoa siitä, mitä ja milloin ostan, kun valitsette, mistä minulle kirjoitatte. Mitään minua koskevaa päätöstä ei tehdä pelkästään koneellisesti.',
        sr: 'Можете да користите податке о томе шта и када купујем да бисте бирали о чему ми пишете. Ниједна одлука о мени не доноси се само аутоматски.',
      },
    },
  },
  fields: {
    occupation: {
      type: 'text',
      label: {
        en: 'What do you do for a living?',
        pl: 'Czym się zajmujesz?',
        ru: 'Кем вы работаете?',
        fi: 'Mitä teet työksesi?',
        sr: 'Чиме се бавите?',
      },
    },
    allergies: {
      type: 'several',
      label: {
        en: 'What must not be in it?',
        pl: 'Czego nie może być w środku?',
        ru: 'Чего не должно быть в составе?',
        fi: 'Mitä siinä ei saa olla?',
        sr: 'Чега не сме да буде у саставу?',
      },
      options: {
        gluten: { en: 'Gluten', pl: 'Gluten', ru: 'Глютен', fi: 'Gluteeni', sr: 'Глутен' },
        milk: { en: 'Milk', pl: 'Mleko', ru: 'Молоко', fi: 'Maito', sr: 'Млеко' },
        eggs: { en: 'Eggs', pl: 'Jajka', ru: 'Яйца', fi: 'Kananmuna', sr: 'Јаја' },
        nuts: { en: 'Nuts', pl: 'Orzechy', ru: 'Орехи', fi: 'Pähkinät', sr: 'Орашасти плодови' },
      },
    },
    'own-shop': {
      type: 'yes-no',
      label: {
        en: 'Do you order for a café or a shop?',
        pl: 'Zamawiasz dla kawiarni lub sklepu?',
        ru: 'Вы заказываете для кафе или магазина?',
        fi: 'Tilaatko kahvilalle tai kaupalle?',
        sr: 'Да ли наручујете за кафић или радњу?',
      },
    },
    'looking-for': {
      type: 'text',
      label: { en: 'Looking for', pl: 'Szukam', ru: 'Ищу', fi: 'Haen', sr: 'Тражим' },
    },
    budget: {
      type: 'text',
      label: { en: 'Spends', pl: 'Wydaję', ru: 'Трачу', fi: 'Käytän', sr: 'Трошим' },
    },
  },
  forms: {
    newsletter: {
      title: {
        en: 'A letter from the oven',
        pl: 'List prosto z pieca',
        ru: 'Письмо прямо из печи',
        fi: 'Kirje suoraan uunista',
        sr: 'Писмо право из пећи',
      },
      intro: {
        en: 'New loaves, seasonal baking and a small present on your birthday.',
        pl: 'Nowe chleby, sezonowe wypieki i mały prezent na urodziny.',
        ru: 'Новый хлеб, сезонная выпечка и небольшой подарок на день рождения.',
        fi: 'Uudet leivät, kauden leivonnaiset ja pieni lahja syntymäpäivänä.',
        sr: 'Нови хлебови, сезонска пецива и мали поклон за рођендан.',
      },
      incentive: {
        en: '10% off your first order',
        pl: '10% zniżki na pierwsze zamówienie',
        ru: 'Скидка 10\u00a0% на первый заказ',
        fi: '10\u00a0% alennus ensimmäisestä tilauksesta',
        sr: '10% попуста на прву поруџбину',
      },
      voucher: 'first-order',
      fields: [
        { name: 'email', required: true },
        { name: 'birthday', later: true },
        { name: 'firstName', later: true },
      ],
      purposes: [
        { purpose: 'newsletter', required: true },
        { purpose: 'profiling', required: false },
      ],
    },
    till: {
      title: {
        en: 'Glad you came by',
        pl: 'Miło, że jesteście',
        ru: 'Рады, что вы зашли',
        fi: 'Kiva kun poikkesit',
        sr: 'Лепо што сте свратили',
      },
      intro: {
        en: 'A slice of cake waits for you on your birthday.',
        pl: 'Zostaw adres, a w urodziny będzie czekał kawałek ciasta.',
        ru: 'В день рождения вас ждёт кусочек торта.',
        fi: 'Pala kakkua odottaa sinua syntymäpäivänäsi.',
        sr: 'Парче торте вас чека за рођендан.',
      },
      fields: [
        { name: 'email', required: true },
        { name: 'birthday', later: true },
        { name: 'firstName', later: true },
      ],
      purposes: [{ purpose: 'newsletter', required: true }],
    },
    chat: {
      title: { en: 'Let us talk', pl: 'Porozmawiajmy', ru: 'Давайте поговорим', fi: 'Jutellaan', sr: 'Попричајмо' },
      intro: {
        en: 'A few short questions, and we will know what to bake for you.',
        pl: 'Kilka krótkich pytań i będziemy wiedzieć, co dla Ciebie upiec.',
        ru: 'Несколько коротких вопросов, и мы будем знать, что для вас испечь.',
        fi: 'Muutama lyhyt kysymys, niin tiedämme, mitä leipoa sinulle.',
        sr: 'Неколико кратких питања и знаћемо шта да испечемо за вас.',
      },
      fields: [
        { name: 'email', required: true },
        { name: 'firstName' },
        { name: 'birthday' },
        { name: 'interests' },
        { name: 'looking-for' },
        { name: 'budget' },
      ],
      purposes: [
        { purpose: 'newsletter', required: true },
        { purpose: 'profiling', required: false },
      ],
    },
    order: {
      title: {
        en: 'Your order',
        pl: 'Zamówienie',
        ru: 'Ваш заказ',
        fi: 'Tilauksesi',
        sr: 'Ваша поруџбина',
      },
      intro: {
        en: 'Shall we keep in touch?',
        pl: 'Zostaniemy w kontakcie?',
        ru: 'Останемся на связи?',
        fi: 'Pidetäänkö yhteyttä?',
        sr: 'Да останемо у вези?',
      },
      fields: [
        { name: 'email', required: true },
        { name: 'firstName' },
        { name: 'lastName' },
        { name: 'phone' },
        { name: 'birthday' },
        { name: 'occupation' },
        { name: 'allergies' },
        { name: 'own-shop' },
      ],
      purposes: [
        { purpose: 'newsletter', required: false },
        { purpose: 'profiling', required: false },
      ],
    },
  },
  placements: {
    'store-1-till': { kind: 'till', title: 'Świdnicka 12, kasa', form: 'till', store: 'store-1' },
    'store-2-window': {
      kind: 'window',
      title: 'Rynek 30, witryna',
      form: 'till',
      store: 'store-2',
      campaign: 'advent',
    },
    'store-3-table': { kind: 'table', title: 'Nadodrze, stoliki', form: 'till', store: 'store-3' },
  },
  surveys: {
    'after-visit': {
      title: {
        en: 'Two questions about us',
        pl: 'Dwa pytania o nas',
        ru: 'Два вопроса о нас',
        fi: 'Kaksi kysymystä meistä',
        sr: 'Два питања о нама',
      },
      intro: {
        en: 'It takes less time than choosing a roll.',
        pl: 'To krócej niż wybór bułki.',
        ru: 'Это быстрее, чем выбрать булочку.',
        fi: 'Tähän menee vähemmän aikaa kuin sämpylän valintaan.',
        sr: 'Траје краће него што бирате кифлу.',
      },
      anonymous: true,
      questions: {
        recommend: {
          type: 'scale',
          required: true,
          low: 4,
          text: {
            en: 'Would you send a friend to us?',
            pl: 'Czy przyślesz do nas znajomych?',
            ru: 'Посоветуете ли вы нас друзьям?',
            fi: 'Suosittelisitko meitä ystävälle?',
            sr: 'Да ли бисте нас препоручили пријатељу?',
          },
          least: { en: 'Never', pl: 'Nigdy', ru: 'Ни за что', fi: 'En koskaan', sr: 'Никада' },
          most: { en: 'At once', pl: 'Od razu', ru: 'Сразу же', fi: 'Heti paikalla', sr: 'Одмах' },
        },
        words: {
          type: 'text',
          text: {
            en: 'What should we do better?',
            pl: 'Co możemy robić lepiej?',
            ru: 'Что нам делать лучше?',
            fi: 'Mitä voisimme tehdä paremmin?',
            sr: 'Шта да радимо боље?',
          },
        },
      },
    },
    'why-not': {
      title: {
        en: 'What kept you from buying?',
        pl: 'Co powstrzymało Cię od zakupu?',
        ru: 'Что помешало вам купить?',
        fi: 'Mikä esti sinua ostamasta?',
        sr: 'Шта вас је спречило да купите?',
      },
      anonymous: true,
      questions: {
        reason: {
          type: 'choice',
          required: true,
          text: {
            en: 'The main reason',
            pl: 'Główny powód',
            ru: 'Главная причина',
            fi: 'Tärkein syy',
            sr: 'Главни разлог',
          },
          options: {
            'too-dear': {
              reason: 'too-dear',
              text: { en: 'Too expensive', pl: 'Za drogo', ru: 'Слишком дорого', fi: 'Liian kallista', sr: 'Прескупо' },
            },
            'not-in-stock': {
              reason: 'not-in-stock',
              text: {
                en: 'What I wanted was sold out',
                pl: 'Nie było tego, czego szukam',
                ru: 'Не было того, что я хочу',
                fi: 'Haluamani oli loppu',
                sr: 'Није било оног што желим',
              },
            },
            'no-information': {
              reason: 'no-information',
              text: {
                en: 'I could not find out enough',
                pl: 'Za mało informacji',
                ru: 'Не хватило информации',
                fi: 'Tietoa oli liian vähän',
                sr: 'Недостајале су информације',
              },
            },
            'not-interested': {
              reason: 'not-interested',
              text: {
                en: 'Just looking',
                pl: 'Tylko oglądam',
                ru: 'Просто смотрю',
                fi: 'Vain katselin',
                sr: 'Само разгледам',
              },
            },
            other: {
              reason: 'other',
              text: { en: 'Something else', pl: 'Coś innego', ru: 'Другое', fi: 'Jokin muu syy', sr: 'Нешто друго' },
            },
          },
        },
      },
    },
  },
  chat: {
    interests: {
      bread: { en: 'Bread', pl: 'Chleb', ru: 'Хлеб', fi: 'Leipä', sr: 'Хлеб' },
      rolls: { en: 'Rolls and buns', pl: 'Bułki', ru: 'Булочки', fi: 'Sämpylät ja pullat', sr: 'Кифле и погачице' },
      cakes: { en: 'Cakes', pl: 'Ciasta i torty', ru: 'Торты и пироги', fi: 'Kakut', sr: 'Торте и колачи' },
      'gluten-free': { en: 'Gluten-free', pl: 'Bez glutenu', ru: 'Без глютена', fi: 'Gluteeniton', sr: 'Без глутена' },
    },
    lookingFor: {
      everyday: {
        en: 'Something for every day',
        pl: 'Coś na co dzień',
        ru: 'Что-то на каждый день',
        fi: 'Jotain joka päivälle',
        sr: 'Нешто за сваки дан',
      },
      celebration: {
        en: 'Something for a celebration',
        pl: 'Coś na święto',
        ru: 'Что-то к празднику',
        fi: 'Jotain juhlaan',
        sr: 'Нешто за славље',
      },
      gift: { en: 'A gift', pl: 'Prezent', ru: 'Подарок', fi: 'Lahja', sr: 'Поклон' },
    },
    budgets: [3000, 10000],
  },
  vouchers: {
    'first-order': {
      title: {
        en: '10% off your first order',
        pl: '10% zniżki na pierwsze zamówienie',
        ru: 'Скидка 10\u00a0% на первый заказ',
        fi: '10\u00a0% alennus ensimmäisestä tilauksesta',
        sr: '10% попуста на прву поруџбину',
      },
      gives: { percent: 10 },
      validFor: 'P90D',
    },
    'birthday-cake': {
      title: {
        en: 'A slice of birthday cake',
        pl: 'Kawałek urodzinowego tortu',
        ru: 'Кусочек праздничного торта',
        fi: 'Pala synttärikakkua',
        sr: 'Парче рођенданске торте',
      },
      gives: {
        gift: {
          en: 'A slice of cake of your choice',
          pl: 'Kawałek dowolnego ciasta',
          ru: 'Кусочек любого торта на ваш выбор',
          fi: 'Pala valitsemaasi kakkua',
          sr: 'Парче торте по вашем избору',
        },
      },
      where: 'shop',
      validFor: 'P30D',
    },
  },
  automations: {
    birthday: {
      trigger: { on: 'birthday', at: '09:00', leapDay: 'feb-28' },
      purpose: 'newsletter',
      cap: 'exempt',
      lateBy: 'same-day',
      steps: [{ after: 'PT0S', letter: 'birthday', voucher: 'birthday-cake' }],
    },
    'win-back': {
      trigger: { on: 'silence', after: 'P90D' },
      purpose: 'newsletter',
      cap: { deferUpTo: 'P14D' },
      lateBy: 'P7D',
      steps: [{ after: 'PT0S', letter: 'win-back', survey: 'why-not' }],
    },
    welcome: {
      trigger: { on: 'confirmed' },
      purpose: 'newsletter',
      cap: 'exempt',
      lateBy: 'P2D',
      steps: [{ after: 'PT0S', letter: 'welcome' }],
    },
    'thank-you': {
      trigger: { on: 'ordered' },
      purpose: 'newsletter',
      cap: { deferUpTo: 'P7D' },
      lateBy: 'P2D',
      steps: [{ after: 'P1D', letter: 'thank-you' }],
    },
    // Waits for an offer: nobody is written to until one stands here, or is saved.
    'too-dear': {
      trigger: { on: 'refused', reason: 'too-dear', offers: [] },
      condition: { field: 'refusals.too-dear', op: 'newerThan', value: 'P180D' },
      purpose: 'newsletter',
      cap: { deferUpTo: 'P14D' },
      lateBy: 'P14D',
      steps: [{ after: 'PT0S', letter: 'too-dear' }],
    },
    // What follows waits until the shop has decided on it.
    'review-request': {
      trigger: { on: 'ordered' },
      condition: { field: 'answers.after-visit.recommend', op: 'exists', value: false },
      purpose: 'newsletter',
      cap: { deferUpTo: 'P14D' },
      lateBy: 'P7D',
      steps: [{ after: 'P10D', letter: 'review-request', survey: 'after-visit' }],
      state: 'paused',
    },
    'abandoned-cart': {
      trigger: { on: 'left-cart' },
      purpose: 'newsletter',
      cap: { deferUpTo: 'P2D' },
      lateBy: 'P1D',
      steps: [{ after: 'PT4H', letter: 'abandoned-cart' }],
      state: 'paused',
    },
    christmas: {
      trigger: { on: 'date', holiday: 'christmas-eve', at: '09:00' },
      purpose: 'newsletter',
      cap: 'exempt',
      lateBy: 'same-day',
      steps: [{ after: 'PT0S', letter: 'christmas' }],
      state: 'paused',
    },
    // A month after the first "we miss you", to who was not seen since.
    'win-back-again': {
      trigger: { on: 'silence', after: 'P120D' },
      purpose: 'newsletter',
      cap: { deferUpTo: 'P14D' },
      lateBy: 'P7D',
      steps: [{ after: 'PT0S', letter: 'win-back-again' }],
      state: 'paused',
    },
    'almost-gone': {
      trigger: { on: 'silence', after: 'P1Y' },
      purpose: 'newsletter',
      cap: { deferUpTo: 'P14D' },
      lateBy: 'P30D',
      steps: [{ after: 'PT0S', letter: 'almost-gone' }],
      state: 'paused',
    },
  },
  cap: { every: 'P7D' },
  quietHours: { from: '21:00', to: '08:00' },
  minimumAge: { default: 16, PL: 16, FI: 13, RS: 15, RU: 14, GB: 13 },
  retention: { unconfirmedLeads: 'P14D', networkEvidence: 'P90D', anonymousAnswers: 'P2Y', idleContacts: 'P10Y' },
  limits: {
    signupsPerMinute: 100,
    confirmationsPerHour: 1_000_000,
    proofOfWorkAbove: 500_000,
    confirmationsPerAddress: 3,
    anonymousAnswersPerDay: 1_000,
    mailsPerSecond: 14,
  },
} satisfies WrittenShop & ProgrammeConfig;
