import type { Locale } from '../../shop/locales.ts';
import type { LetterTexts } from './letter.types.ts';

/** The letter behind "erase everything": it asks once more, for there is no way back. */
export const erase: Record<Locale, LetterTexts> = {
  en: {
    subject: 'Shall we erase everything about you?',
    preheader: 'One tap, and it is gone for good.',
    heading: 'Erase everything?',
    greeting: 'Hello{% if firstName %} {{ firstName }}{% endif %},',
    paragraphs: [
      'Somebody asked us to erase everything we hold about this address. If it was you, press the button and confirm on the page that opens. It cannot be undone. The button works for 24 hours.',
    ],
    button: 'Go on to erasing',
    after: ['If it wasn’t you, do nothing, and everything stays as it is.'],
    closing: 'Yours,',
  },
  pl: {
    subject: 'Czy usunąć wszystko, co o Tobie mamy?',
    preheader: 'Jedno dotknięcie i nic nie zostanie.',
    heading: 'Usunąć wszystko?',
    greeting: 'Dzień dobry{% if firstName %}, {{ firstName }}{% endif %},',
    paragraphs: [
      'ktoś poprosił o usunięcie wszystkiego, co przechowujemy w związku z tym adresem. Jeśli to Ty, naciśnij przycisk i potwierdź na stronie, która się otworzy. Tego nie da się cofnąć. Przycisk działa przez 24 godziny.',
    ],
    button: 'Przejdź do usunięcia',
    after: ['Jeśli to nie Ty, nie rób nic, a wszystko zostanie, jak jest.'],
    closing: 'Pozdrawiamy',
  },
  ru: {
    subject: 'Удалить всё, что мы о вас храним?',
    preheader: 'Одно нажатие, и ничего не останется.',
    heading: 'Удалить всё?',
    greeting: 'Здравствуйте{% if firstName %}, {{ firstName }}{% endif %}.',
    paragraphs: [
      'Кто-то попросил удалить всё, что мы храним об этом адресе. Если это были вы, нажмите кнопку и подтвердите на открывшейся странице. Отменить это нельзя. Кнопка действует 24 часа.',
    ],
    button: 'Перейти к удалению',
    after: ['Если это были не вы, ничего не делайте, и всё останется как есть.'],
    closing: 'С уважением,',
  },
  fi: {
    subject: 'Poistetaanko kaikki tietosi?',
    preheader: 'Yksi napautus, niin ne ovat poissa lopullisesti.',
    heading: 'Poistetaanko kaikki?',
    greeting: 'Hei{% if firstName %} {{ firstName }}{% endif %},',
    paragraphs: [
      'joku pyysi meitä poistamaan kaiken, mitä meillä on tästä osoitteesta. Jos se olit sinä, paina nappia ja vahvista avautuvalla sivulla. Poistoa ei voi perua. Nappi toimii 24 tuntia.',
    ],
    button: 'Siirry poistamaan',
    after: ['Jos se et ollut sinä, älä tee mitään, niin kaikki jää ennalleen.'],
    closing: 'Terveisin',
  },
  sr: {
    subject: 'Да обришемо све о вама?',
    preheader: 'Један додир и ништа не остаје.',
    heading: 'Обрисати све?',
    greeting: 'Здраво{% if firstName %}, {{ firstName }}{% endif %},',
    paragraphs: [
      'неко је затражио да обришемо све што чувамо о овој адреси. Ако сте то били ви, притисните дугме и потврдите на страници која се отвори. То не може да се поништи. Дугме ради 24 сата.',
    ],
    button: 'Настави ка брисању',
    after: ['Ако нисте, не морате ништа да радите и све остаје како јесте.'],
    closing: 'Срдачан поздрав,',
  },
};
