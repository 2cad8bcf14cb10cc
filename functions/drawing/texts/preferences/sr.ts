import type { AnswerTexts, QuestionTexts } from '../texts.types.ts';
import type {
  CertificateTexts,
  CopyTexts,
  KnownTexts,
  LeavingTexts,
  PreferencesTexts,
  RightsTexts,
} from './preferences.types.ts';

export const preferences: PreferencesTexts = {
  title: 'Ваша писма и ваши подаци',
  intro: 'За адресу {address}. Што овде промените, важи одмах.',
  saved: 'Сачувано. Важи од сада.',
  purposes: 'На шта пристајете',
  pause: {
    label: 'Пауза у писмима',
    none: 'Без паузе',
    days30: '30 дана од данас',
    days90: '90 дана од данас',
    until: 'Крај: {date}',
    end: 'Заврши паузу сада',
  },
  language: 'Језик писама',
  profile: 'О вама',
  save: 'Сачувај',
};

export const known: KnownTexts = {
  title: 'Шта знамо и зашто пишемо',
  whyNot: 'Нисте пристали на писма, па вам их и не шаљемо.',
  why: 'Пишемо вам јер сте пристали на: {purposes}.',
  terms: {
    email: 'Адреса',
    name: 'Име',
    timeZone: 'Временска зона',
    source: 'Како смо се упознали',
    since: 'С нама од',
    orders: 'Поруџбине',
    spent: 'Укупно',
    lastOrder: 'Последња поруџбина',
    average: 'Просечна поруџбина',
    discounts: 'Купљено с попустом',
    emailKind: 'Врста адресе',
    segments: 'Ваше групе',
  },
  channels: {
    web: 'наш сајт',
    placement: 'наша радња',
    chat: 'наше ћаскање',
    order: 'поруџбина',
    survey: 'анкета',
    partner: 'партнер',
    import: 'наш ранији списак',
  },
  emailKinds: {
    personal: 'сопствени домен или фирма',
    free: 'бесплатна пошта',
    role: 'заједничка',
    relay: 'прослеђивање',
  },
  segments: {
    new: 'с нама мање од 30 дана',
    hot: 'поруџбина у последњих 30 дана',
    warm: 'поруџбина у последњих 90 дана или скорашње познанство',
    cold: 'дуго се нисмо чули',
    lapsed: 'без поруџбине 90 дана',
    'birthday-this-month': 'рођендан овог месеца',
    'too-dear': 'код нас вам је прескупо',
  },
  joinedAt: 'пријава: {title}',
  consents: 'На шта сте пристали и шта сте повукли',
  noConsents: 'За сада ништа.',
  states: { pending: 'затражено', confirmed: 'дато', withdrawn: 'повучено' },
  certificate: 'Потврда',
  sends: 'Писма у последњих дванаест месеци',
  noSends: 'Није их било.',
  automations: { birthday: 'Рођенданско писмо', 'win-back': 'Писмо „Дуго се нисмо видели“' },
  outcomes: { sent: 'послато', skipped: 'није послато', failed: 'пошта га је одбила', unknown: 'није извесно' },
  orders: 'Поруџбине',
  events: 'Шта сте нам рекли',
  kinds: {
    question: 'питање',
    complaint: 'жалба',
    praise: 'похвала',
    visit: 'посета',
    call: 'позив',
    cart: 'остављена корпа',
    survey: 'анкета',
    refusal: 'разлог',
    return: 'повраћај',
    other: 'друго',
  },
  reasons: {
    'not-in-stock': 'Није било оног што желите',
    'no-information': 'Недостајале су информације',
    'not-interested': 'Само разгледање',
  },
};

export const rights: RightsTexts = {
  title: 'Понесите податке или их обришите',
  text: 'Прво шаљемо писмо на вашу адресу, да будемо сигурни да ви то тражите. Остало ради дугме у њему.',
  copy: 'Пошаљите ми копију свега',
  erase: 'Обришите све о мени',
  mailed: 'Сада отворите пошту: писмо је на путу на {address}. Дугме у њему ради 24 сата.',
  alreadyMailed: 'То писмо је послато пре мање од сат времена. Погледајте у пошту, и у непожељној пошти.',
};

export const copyQuestion: QuestionTexts = {
  title: 'Копија свега',
  text: 'Притисните дугме и видећете све што {shop} чува о вама. Можете да прочитате и преузмете.',
  button: 'Прикажи моју копију',
  otherwise: 'Нисте то тражили? Само затворите ову страницу.',
};

export const copy: CopyTexts = {
  title: 'Све што чувамо о вама',
  intro: 'Стање: {date}. Датотека садржи исто у облику који други системи могу да читају.',
  download: 'Преузми датотеку (JSON)',
  raw: 'Сваки запис онако како се чува',
};

export const eraseQuestion: QuestionTexts = {
  title: 'Обрисати све?',
  text: 'Све што {shop} чува о вама нестаје одмах: профил, поруџбине, пристанци, писма. То не може да се поништи.',
  button: 'Обриши све',
  otherwise: 'Предомислили сте се? Само затворите ову страницу и све остаје.',
};

export const erased: AnswerTexts = {
  title: 'Све је обрисано',
  text: '{shop} више ништа не зна о вама. То ће потврдити и последње писмо на вашу адресу.',
  link: '',
  help: 'Имате питања? Пишите на {replyTo}.',
};

export const certificate: CertificateTexts = {
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
    preferences: 'страница са подешавањима',
  },
  notKept: 'више се не чува',
};

export const leaving: LeavingTexts = {
  question: 'Хоћете ли да нам кажете зашто? Не морате.',
  reasons: {
    'too-many': 'Превише писама',
    'not-for-me': 'Није за мене',
    'too-dear': 'Прескупо за мене',
    'not-asked': 'Писма стижу без моје сагласности',
    other: 'Нешто друго',
  },
  button: 'Пошаљи одговор',
  thanks: 'Хвала на одговору.',
};
