import type { Locale } from '../../shop/locales.ts';
import type { LetterTexts } from './letter.types.ts';

/** The letter behind "send me a copy": whoever opens the mailbox may see what is held about it. */
export const copy: Record<Locale, LetterTexts> = {
  en: {
    subject: 'Everything we know about you',
    preheader: 'One tap, and you have a copy.',
    heading: 'Your copy is ready',
    greeting: 'Hello{% if firstName %} {{ firstName }}{% endif %},',
    paragraphs: [
      'Somebody asked for a copy of everything we hold about this address. If it was you, press the button: you can read it and download it. The button works for 24 hours.',
    ],
    button: 'Show me my copy',
    after: ['If it wasn’t you, do nothing. Nobody else can open it.'],
    closing: 'Yours,',
  },
  pl: {
    subject: 'Wszystko, co o Tobie wiemy',
    preheader: 'Jedno dotknięcie i masz kopię.',
    heading: 'Twoja kopia jest gotowa',
    greeting: 'Dzień dobry{% if firstName %}, {{ firstName }}{% endif %},',
    paragraphs: [
      'ktoś poprosił o kopię wszystkiego, co przechowujemy w związku z tym adresem. Jeśli to Ty, naciśnij przycisk: kopię można przeczytać i pobrać. Przycisk działa przez 24 godziny.',
    ],
    button: 'Pokaż moją kopię',
    after: ['Jeśli to nie Ty, nie rób nic. Nikt inny jej nie otworzy.'],
    closing: 'Pozdrawiamy',
  },
  ru: {
    subject: 'Всё, что мы о вас знаем',
    preheader: 'Одно нажатие, и копия у вас.',
    heading: 'Ваша копия готова',
    greeting: 'Здравствуйте{% if firstName %}, {{ firstName }}{% endif %}.',
    paragraphs: [
      'Кто-то попросил копию всего, что мы храним об этом адресе. Если это были вы, нажмите кнопку: копию можно прочитать и скачать. Кнопка действует 24 часа.',
    ],
    button: 'Показать мою копию',
    after: ['Если это были не вы, ничего не делайте. Никто другой её не откроет.'],
    closing: 'С уважением,',
  },
  fi: {
    subject: 'Kaikki, mitä tiedämme sinusta',
    preheader: 'Yksi napautus, niin saat kopion.',
    heading: 'Kopiosi on valmis',
    greeting: 'Hei{% if firstName %} {{ firstName }}{% endif %},',
    paragraphs: [
      'joku pyysi kopion kaikesta, mitä meillä on tästä osoitteesta. Jos se olit sinä, paina nappia: voit lukea kopion ja ladata sen. Nappi toimii 24 tuntia.',
    ],
    button: 'Näytä kopioni',
    after: ['Jos se et ollut sinä, älä tee mitään. Kukaan muu ei pääse siihen käsiksi.'],
    closing: 'Terveisin',
  },
  sr: {
    subject: 'Све што знамо о вама',
    preheader: 'Један додир и копија је ваша.',
    heading: 'Ваша копија је спремна',
    greeting: 'Здраво{% if firstName %}, {{ firstName }}{% endif %},',
    paragraphs: [
      'неко је затражио копију свега што чувамо о овој адреси. Ако сте то били ви, притисните дугме: копију можете да прочитате и преузмете. Дугме ради 24 сата.',
    ],
    button: 'Прикажи моју копију',
    after: ['Ако нисте, не морате ништа да радите. Нико други не може да је отвори.'],
    closing: 'Срдачан поздрав,',
  },
};
