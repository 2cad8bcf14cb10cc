import { inBothScripts } from '../../shop/inBothScripts.ts';

/** The values that stand beside those terms: each a word of the code's, as people say it. */
export type KnownWords = {
  channels: Record<'web' | 'placement' | 'chat' | 'order' | 'survey' | 'partner' | 'import', string>;
  emailKinds: Record<'personal' | 'free' | 'role' | 'relay', string>;
  /** By id; a segment without a word is called by its id. */
  segments: Record<string, string>;
  states: Record<'pending' | 'confirmed' | 'withdrawn', string>;
  automations: Record<string, string>;
  outcomes: Record<'sent' | 'skipped' | 'failed' | 'unknown', string>;
};

export const knownWords = inBothScripts<KnownWords>({
  en: {
    channels: {
      web: 'our website',
      placement: 'in our shop',
      chat: 'our chat',
      order: 'an order',
      survey: 'a survey',
      partner: 'a partner',
      import: 'our earlier list',
    },
    emailKinds: {
      personal: 'your own domain or company',
      free: 'free email service',
      role: 'shared',
      relay: 'forwarding',
    },
    segments: {
      new: 'new in the last 30 days',
      hot: 'ordered in the last 30 days',
      warm: 'ordered in the last 90 days, or new',
      cold: 'quiet for a while',
      lapsed: 'no order for 90 days',
      'birthday-this-month': 'birthday this month',
      'too-dear': 'found us too expensive',
      'no-information': 'missed information',
      'at-risk': 'a regular who has not ordered for 45 days',
      'discount-seeking': 'orders mostly on discount',
      loyal: 'orders often',
      'most-complaints': 'has complained more than once in a year',
    },
    states: {
      pending: 'asked',
      confirmed: 'agreed',
      withdrawn: 'taken back',
    },
    automations: {
      birthday: 'Birthday email',
      'win-back': '“It has been a while” email',
    },
    outcomes: {
      sent: 'sent',
      skipped: 'not sent',
      failed: 'refused by the email service',
      unknown: 'not certain',
    },
  },
  pl: {
    channels: {
      web: 'nasza strona',
      placement: 'nasz sklep',
      chat: 'nasz czat',
      order: 'zamówienie',
      survey: 'ankieta',
      partner: 'partner',
      import: 'nasza wcześniejsza lista',
    },
    emailKinds: {
      personal: 'własna domena lub firma',
      free: 'darmowa poczta',
      role: 'wspólny',
      relay: 'przekierowanie',
    },
    segments: {
      new: 'z nami od niespełna 30 dni',
      hot: 'zamówienie w ostatnich 30 dniach',
      warm: 'zamówienie w ostatnich 90 dniach albo początek znajomości',
      cold: 'od dawna bez kontaktu',
      lapsed: 'bez zamówienia od 90 dni',
      'birthday-this-month': 'urodziny w tym miesiącu',
      'too-dear': 'dla Ciebie za drogo',
      'no-information': 'zabrakło Ci informacji',
      'at-risk': 'częste zamówienia, ale żadnego od 45 dni',
      'discount-seeking': 'zamówienia głównie ze zniżką',
      loyal: 'częste zamówienia',
      'most-complaints': 'więcej niż jedna skarga w ciągu roku',
    },
    states: {
      pending: 'zapytano',
      confirmed: 'udzielona',
      withdrawn: 'wycofana',
    },
    automations: {
      birthday: 'E-mail urodzinowy',
      'win-back': 'E-mail „Dawno się nie widzieliśmy”',
    },
    outcomes: {
      sent: 'wysłany',
      skipped: 'niewysłany',
      failed: 'odrzucony przez pocztę',
      unknown: 'nie ma pewności',
    },
  },
  ru: {
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
      'no-information': 'вам не хватило информации',
      'at-risk': 'частые заказы, но ни одного за 45 дней',
      'discount-seeking': 'заказы в основном со скидкой',
      loyal: 'частые заказы',
      'most-complaints': 'больше одной жалобы за год',
    },
    states: {
      pending: 'запрошено',
      confirmed: 'дано',
      withdrawn: 'отозвано',
    },
    automations: {
      birthday: 'Письмо ко дню рождения',
      'win-back': 'Письмо «Давно не виделись»',
    },
    outcomes: {
      sent: 'отправлено',
      skipped: 'не отправлено',
      failed: 'отклонено почтой',
      unknown: 'нет уверенности',
    },
  },
  fi: {
    channels: {
      web: 'verkkosivumme',
      placement: 'myymälämme',
      chat: 'chat sivuillamme',
      order: 'tilaus',
      survey: 'kysely',
      partner: 'kumppani',
      import: 'aiempi listamme',
    },
    emailKinds: {
      personal: 'oma verkkotunnus tai yritys',
      free: 'ilmainen sähköposti',
      role: 'yhteinen',
      relay: 'välitysosoite',
    },
    segments: {
      new: 'mukana alle 30 päivää',
      hot: 'tilannut viimeisten 30 päivän aikana',
      warm: 'tilannut viimeisten 90 päivän aikana tai uusi',
      cold: 'hiljaista jo jonkin aikaa',
      lapsed: 'ei tilausta 90 päivään',
      'birthday-this-month': 'syntymäpäivä tässä kuussa',
      'too-dear': 'meillä on sinulle liian kallista',
      'no-information': 'jäit kaipaamaan tietoa',
      'at-risk': 'usein tilannut, mutta ei 45 päivään',
      'discount-seeking': 'tilaa enimmäkseen alennuksella',
      loyal: 'tilaa usein',
      'most-complaints': 'useampi kuin yksi valitus vuoden aikana',
    },
    states: {
      pending: 'kysytty',
      confirmed: 'annettu',
      withdrawn: 'peruttu',
    },
    automations: {
      birthday: 'Syntymäpäiväviesti',
      'win-back': 'Viesti pitkän tauon jälkeen',
    },
    outcomes: {
      sent: 'lähetetty',
      skipped: 'ei lähetetty',
      failed: 'postipalvelu ei ottanut vastaan',
      unknown: 'ei varmuutta',
    },
  },
  sr: {
    channels: {
      web: 'наш сајт',
      placement: 'наша радња',
      chat: 'наш чет',
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
      'no-information': 'недостајале су вам информације',
      'at-risk': 'честе поруџбине, али ниједна 45 дана',
      'discount-seeking': 'поруџбине углавном с попустом',
      loyal: 'честе поруџбине',
      'most-complaints': 'више од једне притужбе за годину дана',
    },
    states: {
      pending: 'затражено',
      confirmed: 'дато',
      withdrawn: 'повучено',
    },
    automations: {
      birthday: 'Рођендански имејл',
      'win-back': 'Имејл „Дуго се нисмо видели“',
    },
    outcomes: {
      sent: 'послато',
      skipped: 'није послато',
      failed: 'пошта га је одбила',
      unknown: 'није извесно',
    },
  },
});
