import type { StoredEvent } from '../../person/interaction.schema.ts';
import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { LeavingReason, RefusalReason } from '../../shop/vocabulary.ts';

/** What a person and the shop told each other. */
export type ToldWords = {
  /** Of what happened between the person and the shop. */
  kinds: Record<StoredEvent['kind'], string>;
  /** Why somebody did not buy, beside the reasons for leaving. */
  reasons: Record<Exclude<RefusalReason, LeavingReason>, string>;
};

export const toldWords = inBothScripts<ToldWords>({
  en: {
    kinds: {
      question: 'a question',
      complaint: 'a complaint',
      resolution: 'a complaint settled',
      praise: 'praise',
      visit: 'a visit',
      call: 'a call',
      cart: 'a basket left behind',
      survey: 'a survey',
      rating: 'a rating',
      note: 'a note for our staff',
      refusal: 'a reason',
      return: 'a return',
      message: 'a message',
      other: 'something else',
    },
    reasons: {
      'not-in-stock': 'What you wanted was sold out',
      'no-information': 'Too little information',
      'not-interested': 'Just looking',
    },
  },
  pl: {
    kinds: {
      question: 'pytanie',
      complaint: 'skarga',
      resolution: 'załatwiona skarga',
      praise: 'pochwała',
      visit: 'wizyta',
      call: 'rozmowa telefoniczna',
      cart: 'porzucony koszyk',
      survey: 'ankieta',
      rating: 'ocena',
      note: 'notatka dla obsługi',
      refusal: 'powód',
      return: 'zwrot',
      message: 'wiadomość',
      other: 'coś innego',
    },
    reasons: {
      'not-in-stock': 'Nie było tego, czego szukasz',
      'no-information': 'Za mało informacji',
      'not-interested': 'Tylko oglądanie',
    },
  },
  ru: {
    kinds: {
      question: 'вопрос',
      complaint: 'жалоба',
      resolution: 'решение по жалобе',
      praise: 'похвала',
      visit: 'визит',
      call: 'звонок',
      cart: 'оставленная корзина',
      survey: 'опрос',
      rating: 'оценка',
      note: 'заметка для сотрудников',
      refusal: 'причина',
      return: 'возврат',
      message: 'сообщение',
      other: 'другое',
    },
    reasons: {
      'not-in-stock': 'Не было того, что нужно',
      'no-information': 'Не хватило информации',
      'not-interested': 'Просто посмотреть',
    },
  },
  fi: {
    kinds: {
      question: 'kysymys',
      complaint: 'reklamaatio',
      resolution: 'ratkaistu reklamaatio',
      praise: 'kehu',
      visit: 'käynti',
      call: 'puhelu',
      cart: 'kesken jäänyt ostoskori',
      survey: 'kysely',
      rating: 'arvio',
      note: 'muistiinpano henkilökunnalle',
      refusal: 'syy',
      return: 'palautus',
      message: 'viesti',
      other: 'muu',
    },
    reasons: {
      'not-in-stock': 'Haluamasi oli loppu',
      'no-information': 'Tietoa oli liian vähän',
      'not-interested': 'Vain katselemassa',
    },
  },
  sr: {
    kinds: {
      question: 'питање',
      complaint: 'жалба',
      resolution: 'решена жалба',
      praise: 'похвала',
      visit: 'посета',
      call: 'позив',
      cart: 'остављена корпа',
      survey: 'анкета',
      rating: 'оцена',
      note: 'белешка за особље',
      refusal: 'разлог',
      return: 'повраћај',
      message: 'порука',
      other: 'друго',
    },
    reasons: {
      'not-in-stock': 'Није било оног што желите',
      'no-information': 'Недостајале су информације',
      'not-interested': 'Само разгледање',
    },
  },
});
