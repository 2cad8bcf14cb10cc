import type { Locale } from '../../shop/locales.ts';
import type { LetterTexts } from './letter.types.ts';

/** The letter on the morning of the birthday. */
export const birthday: Record<Locale, LetterTexts> = {
  en: {
    subject: 'Happy birthday{% if firstName %}, {{ firstName }}{% endif %}',
    preheader: 'We have put a small present aside for you.',
    heading: 'Happy birthday{% if firstName %}, {{ firstName }}{% endif %}',
    greeting: '',
    paragraphs: [
      'The day is yours, and we have put a small present aside for you.',
      'Show us this letter within a week, on your phone is fine, and take it home. You don’t have to buy anything.',
    ],
    button: 'See where we are',
    after: ['We wish you a good year, and a slow morning today.'],
    closing: 'Yours,',
  },
  pl: {
    subject: 'Wszystkiego najlepszego{% if firstName %}, {{ firstName }}{% endif %}',
    preheader: 'Odłożyliśmy dla Ciebie mały prezent.',
    heading: 'Wszystkiego najlepszego{% if firstName %}, {{ firstName }}{% endif %}',
    greeting: '',
    paragraphs: [
      'To Twój dzień, więc odłożyliśmy dla Ciebie mały prezent.',
      'Pokaż nam ten list w ciągu tygodnia, wystarczy w telefonie, i zabierz prezent do domu. Nie trzeba nic kupować.',
    ],
    button: 'Zobacz, gdzie jesteśmy',
    after: ['Życzymy dobrego roku, a dziś spokojnego poranka.'],
    closing: 'Pozdrawiamy',
  },
  ru: {
    subject: 'С днём рождения{% if firstName %}, {{ firstName }}{% endif %}',
    preheader: 'Мы отложили для вас небольшой подарок.',
    heading: 'С днём рождения{% if firstName %}, {{ firstName }}{% endif %}',
    greeting: '',
    paragraphs: [
      'Сегодня ваш день, и мы отложили для вас небольшой подарок.',
      'Покажите нам это письмо в течение недели, можно прямо с телефона, и подарок ваш. Покупать ничего не нужно.',
    ],
    button: 'Где нас найти',
    after: ['Желаем вам хорошего года, а сегодня неспешного утра.'],
    closing: 'До встречи,',
  },
  fi: {
    subject: 'Hyvää syntymäpäivää{% if firstName %}, {{ firstName }}{% endif %}',
    preheader: 'Panimme sinulle syrjään pienen lahjan.',
    heading: 'Hyvää syntymäpäivää{% if firstName %}, {{ firstName }}{% endif %}',
    greeting: '',
    paragraphs: [
      'Tänään on sinun päiväsi, ja panimme sinulle syrjään pienen lahjan.',
      'Näytä meille tämä kirje viikon sisällä, vaikka puhelimesta, niin saat lahjan mukaasi. Mitään ei tarvitse ostaa.',
    ],
    button: 'Katso, missä olemme',
    after: ['Toivotamme sinulle hyvää vuotta ja tälle päivälle kiireetöntä aamua.'],
    closing: 'Terveisin',
  },
  sr: {
    subject: 'Срећан рођендан{% if firstName %}, {{ firstName }}{% endif %}',
    preheader: 'Оставили смо за вас мали поклон.',
    heading: 'Срећан рођендан{% if firstName %}, {{ firstName }}{% endif %}',
    greeting: '',
    paragraphs: [
      'Данас је ваш дан и оставили смо за вас мали поклон.',
      'Покажите нам ово писмо у року од недељу дана, може и на телефону, и поклон је ваш. Не морате ништа да купите.',
    ],
    button: 'Погледајте где смо',
    after: ['Желимо вам добру годину, а данас јутро без журбе.'],
    closing: 'Срдачан поздрав,',
  },
};
