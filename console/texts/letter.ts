import { inBothScripts } from '../../functions/shop/inBothScripts.ts';
import type { BlockKind } from '../kit/blocks.ts';

type LetterTexts = {
  languages: string;
  acknowledge: string;
  subject: string;
  preheader: string;
  placeholders: string;
  kinds: Record<BlockKind, string>;
  up: string;
  down: string;
  remove: string;
  words: string;
  address: string;
  preview: string;
  previewSaved: string;
  previewOld: string;
  random: string;
  longest: string;
  nobody: string;
  find: string;
  findButton: string;
  notFound: string;
  language: string;
  own: string;
  form: string;
  forms: Record<'desk' | 'phone' | 'dark' | 'plain', string>;
  variant: string;
  to: string;
  somebody: string;
  show: string;
  test: string;
  tested: string;
  already: string;
};

export const letter = inBothScripts<LetterTexts>({
  en: {
    languages: 'Languages shown',
    acknowledge: 'The languages differ, and that is meant',
    subject: 'Subject',
    preheader: 'Line beside the subject',
    placeholders: 'In the text you can use',
    kinds: {
      heading: 'Heading',
      text: 'Text',
      button: 'Button',
      voucher: 'Voucher',
      drawing: 'Drawing',
      divider: 'Line',
    },
    up: 'Up',
    down: 'Down',
    remove: 'Remove',
    words: 'Words on the button',
    address: 'Leads to',
    preview: 'As they will see it',
    previewSaved: 'Save the campaign, and it is shown here exactly as it goes out.',
    previewOld: 'This shows what was saved last. Save to see what you have changed.',
    random: 'Somebody at random',
    longest: 'The longest name',
    nobody: 'Nobody known',
    find: 'As the person with this address',
    findButton: 'Show',
    notFound: 'Nobody found',
    language: 'Language',
    own: 'their own',
    form: 'Shown as',
    forms: { desk: 'on a desk', phone: 'on a phone', dark: 'in the dark', plain: 'plain text' },
    variant: 'Variant',
    to: 'To {name}',
    somebody: 'somebody unknown',
    show: 'Show the e-mail',
    test: 'Send me a test',
    tested: 'A test is on its way to {to}',
    already: 'A test went to {to} a moment ago',
  },
  pl: {
    languages: 'Pokazane języki',
    acknowledge: 'Języki się różnią i tak ma być',
    subject: 'Temat',
    preheader: 'Zdanie obok tematu',
    placeholders: 'W tekście można użyć',
    kinds: {
      heading: 'Nagłówek',
      text: 'Tekst',
      button: 'Przycisk',
      voucher: 'Kupon',
      drawing: 'Rysunek',
      divider: 'Linia',
    },
    up: 'W górę',
    down: 'W dół',
    remove: 'Usuń',
    words: 'Napis na przycisku',
    address: 'Prowadzi do',
    preview: 'Tak to zobaczą',
    previewSaved: 'Zapisz kampanię, a zobaczysz tu e-mail dokładnie taki, jaki wyjdzie.',
    previewOld: 'Tu widać ostatnio zapisane. Zapisz, aby zobaczyć zmiany.',
    random: 'Losowa osoba',
    longest: 'Najdłuższe imię',
    nobody: 'Nikt znany',
    find: 'Jako osoba o tym adresie',
    findButton: 'Pokaż',
    notFound: 'Nikogo nie znaleziono',
    language: 'Język',
    own: 'własny',
    form: 'Widok',
    forms: { desk: 'na komputerze', phone: 'na telefonie', dark: 'ciemny', plain: 'sam tekst' },
    variant: 'Wariant',
    to: 'Do: {name}',
    somebody: 'ktoś nieznany',
    show: 'Pokaż e-mail',
    test: 'Wyślij mi próbny',
    tested: 'Próbny e-mail jest w drodze na {to}',
    already: 'Próbny e-mail poszedł przed chwilą na {to}',
  },
  ru: {
    languages: 'Показанные языки',
    acknowledge: 'Языки различаются, так и задумано',
    subject: 'Тема',
    preheader: 'Строка рядом с темой',
    placeholders: 'В тексте можно использовать',
    kinds: {
      heading: 'Заголовок',
      text: 'Текст',
      button: 'Кнопка',
      voucher: 'Купон',
      drawing: 'Рисунок',
      divider: 'Линия',
    },
    up: 'Выше',
    down: 'Ниже',
    remove: 'Убрать',
    words: 'Надпись на кнопке',
    address: 'Куда ведёт',
    preview: 'Так его увидят',
    previewSaved: 'Сохраните кампанию, и письмо появится здесь точно таким, каким уйдёт.',
    previewOld: 'Здесь последнее сохранённое. Сохраните, чтобы увидеть изменения.',
    random: 'Кто-нибудь наугад',
    longest: 'Самое длинное имя',
    nobody: 'Никто не известен',
    find: 'Как человек с этим адресом',
    findButton: 'Показать',
    notFound: 'Никого не нашлось',
    language: 'Язык',
    own: 'свой',
    form: 'Вид',
    forms: { desk: 'на компьютере', phone: 'на телефоне', dark: 'тёмный', plain: 'простой текст' },
    variant: 'Вариант',
    to: 'Кому: {name}',
    somebody: 'неизвестный',
    show: 'Показать письмо',
    test: 'Прислать мне пробное',
    tested: 'Пробное письмо отправлено на {to}',
    already: 'Пробное письмо только что ушло на {to}',
  },
  fi: {
    languages: 'Näytetyt kielet',
    acknowledge: 'Kielet eroavat toisistaan, ja niin on tarkoitus',
    subject: 'Otsikko',
    preheader: 'Rivi otsikon vieressä',
    placeholders: 'Tekstissä voi käyttää',
    kinds: {
      heading: 'Väliotsikko',
      text: 'Teksti',
      button: 'Painike',
      voucher: 'Etu',
      drawing: 'Piirros',
      divider: 'Viiva',
    },
    up: 'Ylös',
    down: 'Alas',
    remove: 'Poista',
    words: 'Painikkeen teksti',
    address: 'Vie osoitteeseen',
    preview: 'Tällaisena he sen näkevät',
    previewSaved: 'Tallenna kampanja, niin viesti näkyy tässä juuri sellaisena kuin se lähtee.',
    previewOld: 'Tässä on viimeksi tallennettu. Tallenna nähdäksesi muutokset.',
    random: 'Joku satunnainen',
    longest: 'Pisin nimi',
    nobody: 'Ei kukaan tuttu',
    find: 'Tämän osoitteen omistajana',
    findButton: 'Näytä',
    notFound: 'Ketään ei löytynyt',
    language: 'Kieli',
    own: 'oma',
    form: 'Näytetään',
    forms: { desk: 'tietokoneella', phone: 'puhelimella', dark: 'tummana', plain: 'pelkkänä tekstinä' },
    variant: 'Vaihtoehto',
    to: 'Saaja: {name}',
    somebody: 'joku tuntematon',
    show: 'Näytä viesti',
    test: 'Lähetä minulle koe',
    tested: 'Koeviesti on matkalla osoitteeseen {to}',
    already: 'Koeviesti lähti juuri osoitteeseen {to}',
  },
  sr: {
    languages: 'Приказани језици',
    acknowledge: 'Језици се разликују, и тако треба',
    subject: 'Наслов',
    preheader: 'Ред поред наслова',
    placeholders: 'У тексту може да се користи',
    kinds: {
      heading: 'Поднаслов',
      text: 'Текст',
      button: 'Дугме',
      voucher: 'Ваучер',
      drawing: 'Цртеж',
      divider: 'Линија',
    },
    up: 'Горе',
    down: 'Доле',
    remove: 'Уклони',
    words: 'Речи на дугмету',
    address: 'Води на',
    preview: 'Овако ће га видети',
    previewSaved: 'Сачувајте кампању, па се имејл овде види тачно онакав какав се шаље.',
    previewOld: 'Овде је оно што је последње сачувано. Сачувајте да видите измене.',
    random: 'Неко насумично',
    longest: 'Најдуже име',
    nobody: 'Нико познат',
    find: 'Као особа са овом адресом',
    findButton: 'Прикажи',
    notFound: 'Нико није нађен',
    language: 'Језик',
    own: 'њихов',
    form: 'Приказ',
    forms: { desk: 'на рачунару', phone: 'на телефону', dark: 'тамно', plain: 'обичан текст' },
    variant: 'Варијанта',
    to: 'За: {name}',
    somebody: 'непознату особу',
    show: 'Прикажи имејл',
    test: 'Пошаљи ми пробу',
    tested: 'Пробни имејл је на путу на {to}',
    already: 'Пробни имејл је малопре послат на {to}',
  },
});
