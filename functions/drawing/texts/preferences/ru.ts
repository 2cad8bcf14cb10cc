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
  title: 'Ваши письма и ваши данные',
  intro: 'Для адреса {address}. Изменения действуют сразу.',
  saved: 'Сохранено. Уже действует.',
  purposes: 'На что вы согласны',
  pause: {
    label: 'Перерыв в письмах',
    none: 'Без перерыва',
    days30: '30 дней с сегодняшнего',
    days90: '90 дней с сегодняшнего',
    until: 'Да, до {date}',
    end: 'Закончить перерыв сейчас',
  },
  language: 'Язык писем',
  profile: 'О вас',
  save: 'Сохранить',
};

export const known: KnownTexts = {
  title: 'Что мы знаем и почему пишем',
  whyNot: 'Вы не давали согласия на письма, поэтому мы их не шлём.',
  why: 'Мы пишем вам, потому что вы согласились на: {purposes}.',
  terms: {
    email: 'Адрес',
    name: 'Имя',
    timeZone: 'Часовой пояс',
    source: 'Откуда мы знакомы',
    since: 'С нами с',
    orders: 'Заказы',
    spent: 'Всего',
    lastOrder: 'Последний заказ',
    average: 'Средний заказ',
    discounts: 'Куплено со скидкой',
    emailKind: 'Вид адреса',
    segments: 'Ваши группы',
  },
  channels: {
    web: 'наш сайт',
    placement: 'наш магазин',
    chat: 'наш чат',
    order: 'заказ',
    survey: 'опрос',
    partner: 'партнёр',
    import: 'наш прежний список',
  },
  emailKinds: {
    personal: 'свой домен или компания',
    free: 'бесплатная почта',
    role: 'общий',
    relay: 'пересылка',
  },
  segments: {
    new: 'с нами меньше 30 дней',
    hot: 'заказ за последние 30 дней',
    warm: 'заказ за последние 90 дней или недавнее знакомство',
    cold: 'давно не виделись',
    lapsed: 'без заказов 90 дней',
    'birthday-this-month': 'день рождения в этом месяце',
    'too-dear': 'для вас у нас дорого',
  },
  joinedAt: 'подписка: {title}',
  consents: 'Согласия, данные и отозванные',
  noConsents: 'Пока никаких.',
  states: { pending: 'запрошено', confirmed: 'дано', withdrawn: 'отозвано' },
  certificate: 'Свидетельство',
  sends: 'Письма за последние двенадцать месяцев',
  noSends: 'Не было.',
  automations: { birthday: 'Письмо ко дню рождения', 'win-back': 'Письмо «Давно не виделись»' },
  outcomes: { sent: 'отправлено', skipped: 'не отправлено', failed: 'отклонено почтой', unknown: 'неизвестно' },
  orders: 'Заказы',
  events: 'Что вы нам рассказали',
  kinds: {
    question: 'вопрос',
    complaint: 'жалоба',
    praise: 'похвала',
    visit: 'визит',
    call: 'звонок',
    cart: 'оставленная корзина',
    survey: 'опрос',
    refusal: 'причина',
    return: 'возврат',
    other: 'другое',
  },
  reasons: {
    'not-in-stock': 'Не было того, что нужно',
    'no-information': 'Не хватило информации',
    'not-interested': 'Просто посмотреть',
  },
};

export const rights: RightsTexts = {
  title: 'Забрать данные или удалить их',
  text: 'Мы отправим письмо на ваш адрес, чтобы убедиться, что просите именно вы. Остальное сделает кнопка в письме.',
  copy: 'Пришлите мне копию всего',
  erase: 'Удалите всё обо мне',
  mailed: 'Теперь откройте почту: письмо уже в пути на {address}. Кнопка в нём действует 24 часа.',
  alreadyMailed: 'Это письмо ушло меньше часа назад. Проверьте почту, в том числе спам.',
};

export const copyQuestion: QuestionTexts = {
  title: 'Копия всего',
  text: 'Нажмите кнопку и увидите всё, что {shop} хранит о вас. Можно прочитать и скачать.',
  button: 'Показать мою копию',
  otherwise: 'Не просили? Просто закройте страницу.',
};

export const copy: CopyTexts = {
  title: 'Всё, что мы о вас храним',
  intro: 'По состоянию на {date}. В файле то же самое в виде, понятном другим системам.',
  download: 'Скачать файл (JSON)',
  raw: 'Каждая запись так, как она хранится',
};

export const eraseQuestion: QuestionTexts = {
  title: 'Удалить всё?',
  text: 'Всё, что {shop} хранит о вас, исчезнет сразу: профиль, заказы, согласия, письма. Отменить это нельзя.',
  button: 'Удалить всё',
  otherwise: 'Передумали? Просто закройте страницу, и всё останется.',
};

export const erased: AnswerTexts = {
  title: 'Всё удалено',
  text: '{shop} больше ничего о вас не знает. Об этом скажет последнее письмо на ваш адрес.',
  link: '',
  help: 'Есть вопросы? Напишите нам: {replyTo}.',
};

export const certificate: CertificateTexts = {
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
    preferences: 'страница настроек',
  },
  notKept: 'больше не хранится',
};

export const leaving: LeavingTexts = {
  question: 'Скажете, почему? Это необязательно.',
  reasons: {
    'too-many': 'Слишком много писем',
    'not-for-me': 'Мне неинтересно',
    'too-dear': 'Для меня дорого',
    'not-asked': 'Меня подписали без моего согласия',
    other: 'Другое',
  },
  button: 'Отправить ответ',
  thanks: 'Спасибо за ответ.',
};
