import type { Locale } from '../../shop/locales.ts';
import type { LetterTexts } from './letter.types.ts';

/** The letter that asks whether an address is its owner's. It advertises nothing: nobody has agreed to that yet. */
export const invite: Record<Locale, LetterTexts> = {
  en: {
    subject: 'Please confirm your address',
    preheader: 'One tap, and we know that it is yours.',
    heading: 'Is this your address?',
    greeting: 'Hello{% if firstName %} {{ firstName }}{% endif %},',
    paragraphs: ['This address was left in our sign-up form. If it was you, press the button. That is all.'],
    button: 'Yes, write to me',
    after: ['If it wasn’t you, do nothing. We will not write to you, and will delete the address.'],
    closing: 'Yours,',
  },
  pl: {
    subject: 'Potwierdź swój adres',
    preheader: 'Jedno dotknięcie i wiemy, że jest Twój.',
    heading: 'Czy to Twój adres?',
    greeting: 'Dzień dobry{% if firstName %}, {{ firstName }}{% endif %},',
    paragraphs: ['ten adres wpisano w naszym formularzu zapisu. Jeśli to Ty, naciśnij przycisk. To wszystko.'],
    button: 'Tak, piszcie do mnie',
    after: ['Jeśli to nie Ty, nie rób nic. Nie będziemy pisać i usuniemy ten adres.'],
    closing: 'Pozdrawiamy',
  },
  ru: {
    subject: 'Подтвердите, пожалуйста, свой адрес',
    preheader: 'Одно нажатие, и мы знаем, что он ваш.',
    heading: 'Это ваш адрес?',
    greeting: 'Здравствуйте{% if firstName %}, {{ firstName }}{% endif %}.',
    paragraphs: [
      'Этот адрес указали в нашей форме подписки. Если это были вы, нажмите кнопку. Больше ничего не нужно.',
    ],
    button: 'Да, пишите мне',
    after: ['Если это были не вы, ничего не делайте. Мы не станем вам писать и удалим адрес.'],
    closing: 'С уважением,',
  },
  fi: {
    subject: 'Vahvista osoitteesi',
    preheader: 'Yksi napautus, niin tiedämme osoitteen olevan sinun.',
    heading: 'Onko tämä sinun osoitteesi?',
    greeting: 'Hei{% if firstName %} {{ firstName }}{% endif %},',
    paragraphs: ['tämä osoite jätettiin lomakkeellemme. Jos se olit sinä, paina nappia. Muuta ei tarvita.'],
    button: 'Kyllä, kirjoittakaa minulle',
    after: ['Jos se et ollut sinä, älä tee mitään. Emme kirjoita sinulle ja poistamme osoitteen.'],
    closing: 'Terveisin',
  },
  sr: {
    subject: 'Потврдите своју адресу',
    preheader: 'Један додир и знамо да је ваша.',
    heading: 'Да ли је ово ваша адреса?',
    greeting: 'Здраво{% if firstName %}, {{ firstName }}{% endif %},',
    paragraphs: ['ова адреса је уписана у наш образац за пријаву. Ако сте то били ви, притисните дугме. То је све.'],
    button: 'Да, пишите ми',
    after: ['Ако нисте, не морате ништа да радите. Нећемо вам писати и обрисаћемо адресу.'],
    closing: 'Срдачан поздрав,',
  },
};
