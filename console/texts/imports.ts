import type { ImportState, Outcome } from '../../functions/lists/import.schema.ts';
import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

/** A list that is brought in: how it is read, what becomes of its rows, and what is said of consents. */
type ImportsTexts = Record<
  | 'title'
  | 'lead'
  | 'before'
  | 'file'
  | 'state'
  | 'when'
  | 'who'
  | 'choose'
  | 'chooseHint'
  | 'bring'
  | 'uploading'
  | 'would'
  | 'did'
  | 'estimated'
  | 'start'
  | 'startTitle'
  | 'startText'
  | 'undo'
  | 'undoTitle'
  | 'undoText'
  | 'readAgain'
  | 'readAnew'
  | 'rowsOf'
  | 'kept'
  | 'row'
  | 'reason'
  | 'name'
  | 'gone'
  | 'columns'
  | 'header'
  | 'filled'
  | 'samples'
  | 'meaning'
  | 'rule'
  | 'country'
  | 'elsewise'
  | 'timeZone'
  | 'dateOrder'
  | 'ordersEach'
  | 'currency'
  | 'consent'
  | 'consentText'
  | 'purpose'
  | 'noConsent'
  | 'evidence'
  | 'evidenceHint'
  | 'askThem',
  string
> & {
  empty: Record<'title' | 'text', string>;
  states: Record<ImportState, string>;
  outcomes: Record<Outcome, string>;
  /** Why a file is not read, and what to do. */
  files: Record<string, string>;
  rules: Record<string, string>;
};

export const imports = inBothScripts<ImportsTexts>({
  en: {
    title: 'Bring in a list',
    lead: 'Any list as it is: CSV or Excel, from a spreadsheet, a shop or an email service. It is read and tried first; nobody is changed until you say so.',
    before: 'Lists so far',
    file: 'File',
    state: 'How it stands',
    when: 'When',
    who: 'By whom',
    choose: 'The list',
    chooseHint: 'CSV, text or XLSX. It need not have particular headers.',
    bring: 'Upload and try it',
    uploading: 'Uploading {name}',
    would: 'What would become of its rows',
    did: 'What became of its rows',
    estimated: 'The list is very long: who stands in it twice may be counted as new twice.',
    start: 'Bring it in',
    startTitle: 'Bring this list in?',
    startText:
      '{new} new people come in. {updated} rows complete somebody; {conflicting} contradict what is known, which stays. {suppressed} are of people who may not be written to, {out} stay out. You can take the list back afterwards.',
    undo: 'Take it back',
    undoTitle: 'Take this list back?',
    undoText:
      '{new} people are new by this list: whoever nothing else is known of is erased. {updated} rows completed somebody: what nobody has touched since is as it was. Orders and consents that came with the list go too.',
    readAgain: 'Try to read it again',
    readAnew: 'Read it anew like this',
    rowsOf: 'Rows: {outcome}',
    row: 'Row',
    reason: 'Why',
    name: 'Name',
    gone: 'There are no such rows, or the file is gone by now.',
    kept: 'The file is gone, and what its rows said with it. What became of them is kept until {day}.',
    columns: 'Columns',
    header: 'In the file',
    filled: 'Filled',
    samples: 'For example',
    meaning: 'It means',
    rule: 'Read as',
    country: 'Country',
    elsewise: 'Where the list itself does not say',
    timeZone: 'Time zone',
    dateOrder: 'Order of dates',
    ordersEach: 'As each column shows',
    currency: 'Currency',
    consent: 'What is known of consents',
    consentText:
      'By itself a list gives no permission to write to anybody. Who has left, bounced or been erased here stays so in any case.',
    purpose: 'Consent to',
    noConsent: 'None: nobody is written to',
    evidence: 'How and when they agreed',
    evidenceHint:
      'What you could show somebody who asks: where, when and to which words. Only with it does the list itself give permission.',
    askThem: 'Ask each of them by email to confirm, a few a minute',
    empty: { title: 'No list yet', text: 'Choose a file above: what is in it is shown before anything happens.' },
    states: {
      waiting: 'Waiting for its file',
      reading: 'Being read and tried',
      read: 'Tried: nobody is changed yet',
      running: 'Under way',
      done: 'Brought in',
      undone: 'Taken back',
      refused: 'Cannot be read',
    },
    outcomes: {
      'new': 'new',
      updated: 'updated',
      same: 'same',
      conflicting: 'conflicting',
      refused: 'refused',
      skipped: 'skipped',
      suppressed: 'suppressed',
    },
    files: {
      'empty-file': 'The file is empty.',
      'not-a-list': 'This is no list: save it as CSV or as an Excel workbook (XLSX).',
      'password-protected': 'The workbook is protected by a password: save it without one.',
      'old-workbook': 'This is a workbook of the old kind (XLS): save it as XLSX or CSV.',
      'damaged-workbook': 'The workbook is damaged: open it and save it again, or save it as CSV.',
      'workbook-too-large': 'The workbook is too large once it is opened: save it as CSV.',
      'mixed-encodings':
        'The file was put together from parts in different encodings: half of its characters would come out wrong.',
      'unknown-encoding': 'The encoding of the file is not known: save it as “CSV UTF-8”.',
      'too-many-columns': 'The list has more than 150 columns: leave out those that say nothing of people.',
      'no-address-column': 'No column for email addresses was found in the first ten rows: say below which one it is.',
      'file-missing': 'The file has not arrived, or is gone by now: bring it again.',
    },
    rules: {
      dmy: 'day, month, year',
      mdy: 'month, day, year',
      '.': 'decimal point',
      ',': 'decimal comma',
    },
  },
  pl: {
    title: 'Wczytaj listę',
    lead: 'Każda lista, taka jaka jest: CSV lub Excel, z arkusza, sklepu czy systemu do e-maili. Najpierw jest czytana i próbowana; nikt się nie zmieni, póki nie potwierdzisz.',
    before: 'Wczytane pliki',
    file: 'Plik',
    state: 'Stan',
    when: 'Kiedy',
    who: 'Kto',
    choose: 'Lista',
    chooseHint: 'CSV, tekst lub XLSX. Nagłówki mogą być dowolne.',
    bring: 'Wgraj i wypróbuj',
    uploading: 'Wgrywanie: {name}',
    would: 'Co stałoby się z wierszami',
    did: 'Co stało się z wierszami',
    estimated: 'Lista jest bardzo długa: kto występuje dwa razy, może być liczony jako nowy dwa razy.',
    start: 'Wczytaj',
    startTitle: 'Wczytać tę listę?',
    startText:
      'Nowe osoby: {new}. Wiersze, które kogoś uzupełniają: {updated}; sprzeczne z tym, co wiadomo (zostaje, jak było): {conflicting}; osoby, do których nie wolno pisać: {suppressed}; poza bazą: {out}. Listę można potem cofnąć.',
    undo: 'Cofnij listę',
    undoTitle: 'Cofnąć tę listę?',
    undoText:
      'Nowe osoby z tego pliku: {new}; kto przyszedł tylko z niej, zostanie usunięty. Wiersze, które kogoś uzupełniły: {updated}; czego nikt od tego czasu nie ruszył, będzie jak przedtem. Znikną też zamówienia i zgody z tego pliku.',
    readAgain: 'Spróbuj odczytać ponownie',
    readAnew: 'Odczytaj w ten sposób',
    rowsOf: 'Wiersze: {outcome}',
    row: 'Wiersz',
    reason: 'Dlaczego',
    name: 'Nazwisko i imię',
    gone: 'Nie ma takich wierszy albo pliku już nie ma.',
    kept: 'Pliku już nie ma, a z nim tego, co mówiły wiersze. Co się z nimi stało, widać do {day}.',
    columns: 'Kolumny',
    header: 'W pliku',
    filled: 'Wypełnione',
    samples: 'Na przykład',
    meaning: 'Znaczenie',
    rule: 'Odczyt',
    country: 'Kraj',
    elsewise: 'Gdy lista sama tego nie mówi',
    timeZone: 'Strefa czasowa',
    dateOrder: 'Kolejność w datach',
    ordersEach: 'Jak wynika z kolumny',
    currency: 'Waluta',
    consent: 'Co wiadomo o zgodach',
    consentText:
      'Sama lista nie daje prawa pisać do nikogo. Kto się u nas wypisał, czyj adres odbija lub kogo usunięto, tak pozostanie.',
    purpose: 'Zgoda na',
    noConsent: 'Brak: do nikogo nie piszemy',
    evidence: 'Jak i kiedy wyrażono zgodę',
    evidenceHint:
      'Co można pokazać osobie, która zapyta: gdzie, kiedy i na jakie słowa. Tylko wtedy lista sama daje zgodę.',
    askThem: 'Poproś każdą z nich w e-mailu o potwierdzenie, po kilka na minutę',
    empty: {
      title: 'Nie wczytano jeszcze żadnego pliku',
      text: 'Wybierz plik powyżej: zanim cokolwiek się stanie, zobaczysz, co w nim jest.',
    },
    states: {
      waiting: 'Czeka na plik',
      reading: 'Trwa czytanie i próba',
      read: 'Wypróbowana: nikogo jeszcze nie zmieniono',
      running: 'W toku',
      done: 'Wczytana',
      undone: 'Cofnięta',
      refused: 'Nie da się odczytać',
    },
    outcomes: {
      'new': 'nowe',
      updated: 'uzupełnione',
      same: 'bez zmian',
      conflicting: 'sprzeczne',
      refused: 'odrzucone',
      skipped: 'pominięte',
      suppressed: 'zablokowane',
    },
    files: {
      'empty-file': 'Plik jest pusty.',
      'not-a-list': 'To nie jest lista: zapisz ją jako CSV albo skoroszyt Excela (XLSX).',
      'password-protected': 'Skoroszyt jest chroniony hasłem: zapisz go bez hasła.',
      'old-workbook': 'To skoroszyt starego typu (XLS): zapisz go jako XLSX albo CSV.',
      'damaged-workbook': 'Skoroszyt jest uszkodzony: otwórz go i zapisz ponownie albo zapisz jako CSV.',
      'workbook-too-large': 'Skoroszyt po otwarciu jest za duży: zapisz go jako CSV.',
      'mixed-encodings': 'Plik złożono z części o różnym kodowaniu: połowa liter byłaby nieczytelna.',
      'unknown-encoding': 'Nie znamy kodowania tego pliku: zapisz go jako „CSV UTF-8”.',
      'too-many-columns': 'Lista ma ponad 150 kolumn: pomiń te, które nic nie mówią o ludziach.',
      'no-address-column': 'W pierwszych dziesięciu wierszach nie ma kolumny z adresem e-mail: wskaż ją poniżej.',
      'file-missing': 'Plik nie dotarł albo już go nie ma: wgraj go jeszcze raz.',
    },
    rules: {
      dmy: 'dzień, miesiąc, rok',
      mdy: 'miesiąc, dzień, rok',
      '.': 'kropka dziesiętna',
      ',': 'przecinek dziesiętny',
    },
  },
  ru: {
    title: 'Загрузить список',
    lead: 'Любой список как есть: CSV или Excel, из таблицы, магазина или почтового сервиса. Сначала он читается и проверяется; никто не изменится, пока вы не скажете.',
    before: 'Прежние списки',
    file: 'Файл',
    state: 'Состояние',
    when: 'Когда',
    who: 'Кто',
    choose: 'Список',
    chooseHint: 'CSV, текст или XLSX. Заголовки могут быть любыми.',
    bring: 'Загрузить и проверить',
    uploading: 'Загружается {name}',
    would: 'Что станет со строками',
    did: 'Что стало со строками',
    estimated: 'Список очень длинный: кто стоит в нём дважды, может считаться новым дважды.',
    start: 'Принять список',
    startTitle: 'Принять этот список?',
    startText:
      'Новых людей: {new}. Строк, которые кого-то дополняют: {updated}; противоречат известному (оно остаётся): {conflicting}; о тех, кому писать нельзя: {suppressed}; вне базы: {out}. Список потом можно отменить.',
    undo: 'Отменить список',
    undoTitle: 'Отменить этот список?',
    undoText:
      'Новых людей с этим списком: {new}; кто пришёл только с ним, будет удалён. Строк, которые кого-то дополнили: {updated}; чего с тех пор никто не трогал, станет как было. Заказы и согласия с ним тоже уйдут.',
    readAgain: 'Попробовать прочесть снова',
    readAnew: 'Прочесть заново так',
    rowsOf: 'Строки: {outcome}',
    row: 'Строка',
    reason: 'Почему',
    name: 'Имя',
    gone: 'Таких строк нет, или файла уже нет.',
    kept: 'Файла уже нет, а с ним и того, что было в строках. Что с ними стало, видно до {day}.',
    columns: 'Столбцы',
    header: 'В файле',
    filled: 'Заполнено',
    samples: 'Например',
    meaning: 'Значение',
    rule: 'Читается как',
    country: 'Страна',
    elsewise: 'Если сам список этого не говорит',
    timeZone: 'Часовой пояс',
    dateOrder: 'Порядок в датах',
    ordersEach: 'Как видно по столбцу',
    currency: 'Валюта',
    consent: 'Что известно о согласиях',
    consentText:
      'Сам по себе список не даёт права никому писать. Кто отписался, чей адрес не работает или кто удалён, таким и останется.',
    purpose: 'Согласие на',
    noConsent: 'Нет: никому не пишем',
    evidence: 'Как и когда они согласились',
    evidenceHint:
      'Что можно показать тому, кто спросит: где, когда и на какие слова. Только с этим список сам даёт согласие.',
    askThem: 'Попросить каждого письмом подтвердить, по нескольку в минуту',
    empty: {
      title: 'Списков пока нет',
      text: 'Выберите файл выше: что в нём, вы увидите прежде, чем что-то произойдёт.',
    },
    states: {
      waiting: 'Ждёт файла',
      reading: 'Читаем и пробуем',
      read: 'Проверен: пока никто не изменён',
      running: 'Выполняется',
      done: 'Загружен',
      undone: 'Отменён',
      refused: 'Не читается',
    },
    outcomes: {
      'new': 'новые',
      updated: 'дополненные',
      same: 'без изменений',
      conflicting: 'противоречивые',
      refused: 'отклонённые',
      skipped: 'пропущенные',
      suppressed: 'заблокированные',
    },
    files: {
      'empty-file': 'Файл пуст.',
      'not-a-list': 'Это не список: сохраните его как CSV или книгу Excel (XLSX).',
      'password-protected': 'Книга защищена паролем: сохраните её без пароля.',
      'old-workbook': 'Это книга старого вида (XLS): сохраните её как XLSX или CSV.',
      'damaged-workbook': 'Книга повреждена: откройте и сохраните её снова или сохраните как CSV.',
      'workbook-too-large': 'В открытом виде книга слишком велика: сохраните её как CSV.',
      'mixed-encodings': 'Файл собран из частей в разных кодировках: половина букв превратилась бы в другие.',
      'unknown-encoding': 'Кодировка файла неизвестна: сохраните его как «CSV UTF-8».',
      'too-many-columns': 'Больше 150 столбцов: уберите те, что ничего не говорят о людях.',
      'no-address-column': 'В первых десяти строках нет столбца с адресом почты: укажите его ниже.',
      'file-missing': 'Файл не дошёл, или его уже нет: загрузите его ещё раз.',
    },
    rules: {
      dmy: 'день, месяц, год',
      mdy: 'месяц, день, год',
      '.': 'десятичная точка',
      ',': 'десятичная запятая',
    },
  },
  fi: {
    title: 'Tuo lista',
    lead: 'Mikä tahansa lista sellaisenaan: CSV tai Excel, taulukosta, kaupasta tai postituspalvelusta. Se luetaan ja kokeillaan ensin; ketään ei muuteta ennen kuin sanot.',
    before: 'Aiemmat listat',
    file: 'Tiedosto',
    state: 'Tilanne',
    when: 'Milloin',
    who: 'Kuka',
    choose: 'Lista',
    chooseHint: 'CSV, teksti tai XLSX. Otsikoiden ei tarvitse olla tietynlaisia.',
    bring: 'Lähetä ja kokeile',
    uploading: 'Lähetetään {name}',
    would: 'Mitä riveille kävisi',
    did: 'Mitä riveille kävi',
    estimated: 'Lista on hyvin pitkä: kahdesti esiintyvä voidaan laskea uudeksi kahdesti.',
    start: 'Tuo lista',
    startTitle: 'Tuodaanko tämä lista?',
    startText:
      'Uusia ihmisiä: {new}. Rivejä, jotka täydentävät jotakuta: {updated}; ristiriidassa tiedossa olevan kanssa (se säilyy): {conflicting}; ihmisiä, joille ei saa kirjoittaa: {suppressed}; jää pois: {out}. Listan voi perua jälkikäteen.',
    undo: 'Peru lista',
    undoTitle: 'Perutaanko tämä lista?',
    undoText:
      'Listan tuomia uusia ihmisiä: {new}; vain sen mukana tulleet poistetaan. Rivejä, jotka täydensivät jotakuta: {updated}; mihin kukaan ei ole sen jälkeen koskenut, palaa ennalleen. Myös listan tilaukset ja suostumukset poistuvat.',
    readAgain: 'Yritä lukea uudelleen',
    readAnew: 'Lue uudelleen näin',
    rowsOf: 'Rivit: {outcome}',
    row: 'Rivi',
    reason: 'Miksi',
    name: 'Nimi',
    gone: 'Tällaisia rivejä ei ole, tai tiedosto on jo poistettu.',
    kept: 'Tiedosto on poistettu ja rivien tiedot sen mukana. Rivien tulos näkyy {day} asti.',
    columns: 'Sarakkeet',
    header: 'Tiedostossa',
    filled: 'Täytetty',
    samples: 'Esimerkiksi',
    meaning: 'Merkitys',
    rule: 'Luetaan',
    country: 'Maa',
    elsewise: 'Kun lista ei itse kerro',
    timeZone: 'Aikavyöhyke',
    dateOrder: 'Päivämäärien järjestys',
    ordersEach: 'Kuten sarakkeesta näkyy',
    currency: 'Valuutta',
    consent: 'Mitä suostumuksista tiedetään',
    consentText:
      'Lista ei yksin anna lupaa kirjoittaa kenellekään. Tästä kaupasta poistuneet, palautuneet osoitteet ja poistetut pysyvät sellaisina.',
    purpose: 'Suostumus',
    noConsent: 'Ei mitään: kenellekään ei kirjoiteta',
    evidence: 'Miten ja milloin he suostuivat',
    evidenceHint: 'Mitä voisit näyttää kysyjälle: missä, milloin ja millä sanoilla. Vain tällä lista itse antaa luvan.',
    askThem: 'Pyydä jokaiselta vahvistus sähköpostitse, muutama minuutissa',
    empty: { title: 'Ei vielä listoja', text: 'Valitse tiedosto yllä: näet sen sisällön ennen kuin mitään tapahtuu.' },
    states: {
      waiting: 'Odottaa tiedostoa',
      reading: 'Luetaan ja kokeillaan',
      read: 'Kokeiltu: ketään ei ole vielä muutettu',
      running: 'Käynnissä',
      done: 'Tuotu',
      undone: 'Peruttu',
      refused: 'Ei voi lukea',
    },
    outcomes: {
      'new': 'uudet',
      updated: 'täydennetyt',
      same: 'ennallaan',
      conflicting: 'ristiriitaiset',
      refused: 'hylätyt',
      skipped: 'ohitetut',
      suppressed: 'estetyt',
    },
    files: {
      'empty-file': 'Tiedosto on tyhjä.',
      'not-a-list': 'Tämä ei ole lista: tallenna se CSV- tai Excel-muodossa (XLSX).',
      'password-protected': 'Työkirja on suojattu salasanalla: tallenna se ilman salasanaa.',
      'old-workbook': 'Tämä on vanhanmallinen työkirja (XLS): tallenna se XLSX- tai CSV-muodossa.',
      'damaged-workbook': 'Työkirja on vioittunut: avaa ja tallenna se uudelleen tai tallenna CSV-muodossa.',
      'workbook-too-large': 'Työkirja on avattuna liian suuri: tallenna se CSV-muodossa.',
      'mixed-encodings': 'Tiedosto on koottu eri merkistöillä kirjoitetuista osista: puolet kirjaimista olisi väärin.',
      'unknown-encoding': 'Tiedoston merkistöä ei tunneta: tallenna se muodossa ”CSV UTF-8”.',
      'too-many-columns': 'Listassa on yli 150 saraketta: jätä pois ne, jotka eivät kerro ihmisistä.',
      'no-address-column': 'Kymmeneltä ensimmäiseltä riviltä ei löytynyt sähköpostisaraketta: kerro alla, mikä se on.',
      'file-missing': 'Tiedosto ei ole saapunut, tai se on jo poistettu: tuo se uudelleen.',
    },
    rules: {
      dmy: 'päivä, kuukausi, vuosi',
      mdy: 'kuukausi, päivä, vuosi',
      '.': 'desimaalipiste',
      ',': 'desimaalipilkku',
    },
  },
  sr: {
    title: 'Увези списак',
    lead: 'Било који списак какав јесте: CSV или Excel, из табеле, продавнице или сервиса за пошту. Прво се чита и проба; нико се не мења док не кажете.',
    before: 'Досадашњи спискови',
    file: 'Датотека',
    state: 'Стање',
    when: 'Када',
    who: 'Ко',
    choose: 'Списак',
    chooseHint: 'CSV, текст или XLSX. Заглавља могу бити било каква.',
    bring: 'Пошаљи и пробај',
    uploading: 'Шаље се {name}',
    would: 'Шта би било са редовима',
    did: 'Шта је било са редовима',
    estimated: 'Списак је веома дугачак: ко је у њему двапут, може се бројати као нов двапут.',
    start: 'Увези',
    startTitle: 'Увести овај списак?',
    startText:
      'Нових људи: {new}. Редова који некога допуњују: {updated}; противрече познатом (оно остаје): {conflicting}; о људима којима се не сме писати: {suppressed}; остаје напољу: {out}. Списак се после може повући.',
    undo: 'Повуци списак',
    undoTitle: 'Повући овај списак?',
    undoText:
      'Нових људи из списка: {new}; ко је дошао само с њим, брише се. Редова који су некога допунили: {updated}; што нико отад није дирао, биће као што је било. Одлазе и поруџбине и сагласности из списка.',
    readAgain: 'Пробај поново да прочиташ',
    readAnew: 'Прочитај овако изнова',
    rowsOf: 'Редови: {outcome}',
    row: 'Ред',
    reason: 'Зашто',
    name: 'Име',
    gone: 'Таквих редова нема, или датотеке више нема.',
    kept: 'Датотеке више нема, па ни онога што су редови рекли. Шта је с њима било, види се до {day}.',
    columns: 'Колоне',
    header: 'У датотеци',
    filled: 'Попуњено',
    samples: 'На пример',
    meaning: 'Значи',
    rule: 'Чита се као',
    country: 'Земља',
    elsewise: 'Кад сам списак то не каже',
    timeZone: 'Временска зона',
    dateOrder: 'Редослед у датумима',
    ordersEach: 'Како колона показује',
    currency: 'Валута',
    consent: 'Шта се зна о сагласностима',
    consentText:
      'Сам по себи списак не даје право да се икоме пише. Ко се одјавио, чија адреса не ради или ко је обрисан, такав и остаје.',
    purpose: 'Сагласност за',
    noConsent: 'Нема: никоме се не пише',
    evidence: 'Како и када су пристали',
    evidenceHint: 'Шта бисте показали ономе ко пита: где, када и на које речи. Само уз то списак сам даје сагласност.',
    askThem: 'Замоли свакога имејлом да потврди, по неколико у минуту',
    empty: {
      title: 'Још нема спискова',
      text: 'Изаберите датотеку изнад: видећете шта је у њој пре него што се било шта деси.',
    },
    states: {
      waiting: 'Чека датотеку',
      reading: 'Чита се и проба',
      read: 'Проверен: нико још није измењен',
      running: 'У току',
      done: 'Увезен',
      undone: 'Повучен',
      refused: 'Не може да се прочита',
    },
    outcomes: {
      'new': 'нови',
      updated: 'допуњени',
      same: 'без измена',
      conflicting: 'противречни',
      refused: 'одбијени',
      skipped: 'прескочени',
      suppressed: 'блокирани',
    },
    files: {
      'empty-file': 'Датотека је празна.',
      'not-a-list': 'Ово није списак: сачувајте га као CSV или Excel свеску (XLSX).',
      'password-protected': 'Свеска је заштићена лозинком: сачувајте је без ње.',
      'old-workbook': 'Ово је свеска старе врсте (XLS): сачувајте је као XLSX или CSV.',
      'damaged-workbook': 'Свеска је оштећена: отворите је и сачувајте поново, или је сачувајте као CSV.',
      'workbook-too-large': 'Кад се отвори, свеска је превелика: сачувајте је као CSV.',
      'mixed-encodings': 'Датотека је састављена из делова са различитим кодирањем: пола слова не би било тачно.',
      'unknown-encoding': 'Кодирање датотеке није познато: сачувајте је као „CSV UTF-8“.',
      'too-many-columns': 'Списак има више од 150 колона: изоставите оне које ништа не говоре о људима.',
      'no-address-column': 'У првих десет редова нема колоне са имејл адресом: реците испод која је.',
      'file-missing': 'Датотека није стигла, или је више нема: пошаљите је поново.',
    },
    rules: {
      dmy: 'дан, месец, година',
      mdy: 'месец, дан, година',
      '.': 'децимална тачка',
      ',': 'децимални зарез',
    },
  },
});
