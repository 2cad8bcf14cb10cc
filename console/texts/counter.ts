import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

/** What is done at the counter: one person is found, something noted, a voucher redeemed. */
type CounterTexts = Record<
  | 'title'
  | 'find'
  | 'findLabel'
  | 'codeLabel'
  | 'findHint'
  | 'findButton'
  | 'nobody'
  | 'code'
  | 'codeHint'
  | 'look'
  | 'scan'
  | 'scanHint'
  | 'cameraRefused'
  | 'cameraMissing'
  | 'notAVoucher'
  | 'receipt'
  | 'receiptHint'
  | 'redeem'
  | 'redeemed'
  | 'takeBack'
  | 'takenBack'
  | 'typo'
  | 'already'
  | 'over'
  | 'stateOpen'
  | 'stateRedeemed'
  | 'uses'
  | 'minimum'
  | 'percentOff'
  | 'amountOff'
  | 'online'
  | 'cancel'
  | 'cancelReason'
  | 'cancelHint'
  | 'cancelNow'
  | 'cancelled',
  string
>;

export const counter = inBothScripts<CounterTexts>({
  en: {
    title: 'At the counter',
    find: 'Find one person',
    findLabel: 'Email or phone',
    codeLabel: 'Code',
    findHint: 'The whole email address or phone number, as she says it',
    findButton: 'Find',
    nobody: 'Nobody has exactly this address or number.',
    code: 'Redeem a voucher',
    codeHint: 'Nine signs; upper or lower case, with or without spaces',
    look: 'Look it up',
    scan: 'Scan with the camera',
    scanHint: 'Hold the picture on the voucher in front of the camera.',
    cameraRefused:
      'The camera may not be used here. Allow it in the browser’s settings for this page, or type the code.',
    cameraMissing: 'There is no camera that can be used. Type the code.',
    notAVoucher: 'This is not a voucher’s code. Look for the square beside the nine signs.',
    receipt: 'Number of the receipt',
    receiptHint: 'The same number again changes nothing, so a second press is safe.',
    redeem: 'Redeem now',
    redeemed: 'Redeemed',
    takeBack: 'Take it back',
    takenBack: 'Taken back: it is open again.',
    typo: 'There is a typo in this code, or it was never given out. Read it again.',
    already: 'It was redeemed with another receipt already.',
    over: 'Its last day is over, or it was cancelled.',
    stateOpen: 'It is good until {day}.',
    stateRedeemed: 'It was redeemed.',
    uses: '{done} of {of} times',
    minimum: 'From {amount} on',
    percentOff: '{percent} off',
    amountOff: '{amount} off',
    online: 'Only in the web shop',
    cancel: 'Cancel it',
    cancelReason: 'Why',
    cancelHint: 'It stands in the changes. She cannot redeem it any more.',
    cancelNow: 'Cancel the voucher',
    cancelled: 'Cancelled',
  },
  pl: {
    title: 'Przy ladzie',
    find: 'Znajdź osobę',
    findLabel: 'E-mail lub telefon',
    codeLabel: 'Kod',
    findHint: 'Cały adres e-mail albo numer telefonu, tak jak go podaje',
    findButton: 'Szukaj',
    nobody: 'Nikt nie ma dokładnie takiego adresu ani numeru.',
    code: 'Zrealizuj kupon',
    codeHint: 'Dziewięć znaków; małe lub wielkie litery, ze spacjami lub bez',
    look: 'Sprawdź',
    scan: 'Skanuj aparatem',
    scanHint: 'Pokaż aparatowi kwadrat z kuponu.',
    cameraRefused:
      'Aparat jest tu zablokowany. Zezwól na niego w ustawieniach przeglądarki dla tej strony albo wpisz kod.',
    cameraMissing: 'Nie ma aparatu, którego można użyć. Wpisz kod.',
    notAVoucher: 'To nie jest kod kuponu. Szukaj kwadratu obok dziewięciu znaków.',
    receipt: 'Numer paragonu',
    receiptHint: 'Ten sam numer drugi raz niczego nie zmienia, więc drugie naciśnięcie nie szkodzi.',
    redeem: 'Zrealizuj teraz',
    redeemed: 'Zrealizowany',
    takeBack: 'Cofnij realizację',
    takenBack: 'Cofnięto: kupon znów jest otwarty.',
    typo: 'W tym kodzie jest literówka albo nikt go nie dostał. Przeczytaj jeszcze raz.',
    already: 'Zrealizowano go już z innym paragonem.',
    over: 'Jego ostatni dzień minął albo został anulowany.',
    stateOpen: 'Ważny do {day}.',
    stateRedeemed: 'Zrealizowany.',
    uses: '{done} z {of} razy',
    minimum: 'Od {amount}',
    percentOff: '{percent} zniżki',
    amountOff: '{amount} zniżki',
    online: 'Tylko w sklepie internetowym',
    cancel: 'Anuluj kupon',
    cancelReason: 'Powód',
    cancelHint: 'Zostanie w zmianach. Kuponu nie będzie już można zrealizować.',
    cancelNow: 'Anuluj na zawsze',
    cancelled: 'Anulowany',
  },
  ru: {
    title: 'У прилавка',
    find: 'Найти человека',
    findLabel: 'Почта или телефон',
    codeLabel: 'Код',
    findHint: 'Адрес почты или телефон целиком, как его называют',
    findButton: 'Найти',
    nobody: 'Ни у кого нет именно такого адреса или номера.',
    code: 'Использовать купон',
    codeHint: 'Девять знаков; любые буквы, с пробелами или без',
    look: 'Проверить',
    scan: 'Считать камерой',
    scanHint: 'Поднесите квадрат с купона к камере.',
    cameraRefused: 'Камера здесь запрещена. Разрешите её в настройках браузера для этой страницы или введите код.',
    cameraMissing: 'Камеры, которой можно воспользоваться, нет. Введите код.',
    notAVoucher: 'Это не код купона. Найдите квадрат рядом с девятью знаками.',
    receipt: 'Номер чека',
    receiptHint: 'Тот же номер второй раз ничего не меняет, повторное нажатие безопасно.',
    redeem: 'Использовать сейчас',
    redeemed: 'Использован',
    takeBack: 'Вернуть',
    takenBack: 'Возвращено: купон снова открыт.',
    typo: 'В коде опечатка, или его никому не давали. Прочтите ещё раз.',
    already: 'Он уже использован с другим чеком.',
    over: 'Его срок прошёл, или он отменён.',
    stateOpen: 'Действует до {day}.',
    stateRedeemed: 'Уже использован.',
    uses: '{done} из {of} раз',
    minimum: 'От {amount}',
    percentOff: 'Скидка {percent}',
    amountOff: 'Скидка {amount}',
    online: 'Только в интернет-магазине',
    cancel: 'Отменить купон',
    cancelReason: 'Почему',
    cancelHint: 'Это останется в изменениях. Использовать купон больше нельзя.',
    cancelNow: 'Отменить навсегда',
    cancelled: 'Отменён',
  },
  fi: {
    title: 'Tiskillä',
    find: 'Etsi henkilö',
    findLabel: 'Sähköposti tai puhelin',
    codeLabel: 'Koodi',
    findHint: 'Koko sähköpostiosoite tai puhelinnumero, kuten asiakas sen sanoo',
    findButton: 'Etsi',
    nobody: 'Kenelläkään ei ole täsmälleen tätä osoitetta tai numeroa.',
    code: 'Lunasta etukuponki',
    codeHint: 'Yhdeksän merkkiä; isot tai pienet kirjaimet, välit vapaasti',
    look: 'Tarkista',
    scan: 'Lue kameralla',
    scanHint: 'Pidä etukupongin ruutukoodia kameran edessä.',
    cameraRefused: 'Kameran käyttö on estetty. Salli se selaimen asetuksissa tälle sivulle tai kirjoita koodi.',
    cameraMissing: 'Käytettävissä ei ole kameraa. Kirjoita koodi.',
    notAVoucher: 'Tämä ei ole etukupongin koodi. Etsi ruutukoodi yhdeksän merkin vierestä.',
    receipt: 'Kuitin numero',
    receiptHint: 'Sama numero uudelleen ei muuta mitään, joten toinen painallus on turvallinen.',
    redeem: 'Lunasta nyt',
    redeemed: 'Lunastettu',
    takeBack: 'Peru lunastus',
    takenBack: 'Peruttu: kuponki on taas avoin.',
    typo: 'Koodissa on kirjoitusvirhe, tai sitä ei ole annettu kenellekään. Lue se uudelleen.',
    already: 'Se on jo lunastettu toisella kuitilla.',
    over: 'Sen viimeinen päivä on ohi, tai se on peruttu.',
    stateOpen: 'Voimassa {day} asti.',
    stateRedeemed: 'Se on lunastettu.',
    uses: '{done}/{of} kertaa',
    minimum: 'Vähintään {amount}',
    percentOff: '{percent} alennus',
    amountOff: '{amount} alennus',
    online: 'Vain verkkokaupassa',
    cancel: 'Peru kuponki',
    cancelReason: 'Miksi',
    cancelHint: 'Syy jää muutoksiin. Kuponkia ei voi enää lunastaa.',
    cancelNow: 'Peru pysyvästi',
    cancelled: 'Peruttu',
  },
  sr: {
    title: 'За тезгом',
    find: 'Нађи особу',
    findLabel: 'Имејл или телефон',
    codeLabel: 'Код',
    findHint: 'Цела адреса имејла или број телефона, како га каже',
    findButton: 'Нађи',
    nobody: 'Нико нема баш ту адресу или број.',
    code: 'Искористи ваучер',
    codeHint: 'Девет знакова; мала или велика слова, са размацима или без',
    look: 'Провери',
    scan: 'Очитај камером',
    scanHint: 'Принесите квадрат са ваучера камери.',
    cameraRefused:
      'Камера овде није дозвољена. Дозволите је у подешавањима прегледача за ову страницу или укуцајте код.',
    cameraMissing: 'Нема камере која може да се користи. Укуцајте код.',
    notAVoucher: 'Ово није код ваучера. Потражите квадрат поред девет знакова.',
    receipt: 'Број рачуна',
    receiptHint: 'Исти број поново ништа не мења, па други притисак не смета.',
    redeem: 'Искористи сада',
    redeemed: 'Искоришћен',
    takeBack: 'Врати',
    takenBack: 'Враћено: ваучер је опет отворен.',
    typo: 'У коду је грешка, или га нико није добио. Прочитајте поново.',
    already: 'Већ је искоришћен са другим рачуном.',
    over: 'Његов последњи дан је прошао, или је отказан.',
    stateOpen: 'Важи до {day}.',
    stateRedeemed: 'Већ је искоришћен.',
    uses: '{done} од {of} пута',
    minimum: 'Од {amount}',
    percentOff: '{percent} попуста',
    amountOff: '{amount} попуста',
    online: 'Само у веб-продавници',
    cancel: 'Откажи ваучер',
    cancelReason: 'Зашто',
    cancelHint: 'Остаје у изменама. Ваучер се више не може искористити.',
    cancelNow: 'Откажи заувек',
    cancelled: 'Отказан',
  },
});
