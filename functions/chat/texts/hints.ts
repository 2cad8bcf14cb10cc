import { inBothScripts } from '../../shop/inBothScripts.ts';

/** Why a message was not taken as an answer; each hint says what to do next. */
export type HintName =
  | 'email'
  | 'twoAddresses'
  | 'name'
  | 'birthday'
  | 'onlyMonth'
  | 'noSuchDate'
  | 'year'
  | 'shortYear'
  | 'interests'
  | 'lookingFor'
  | 'budget'
  | 'otherCurrency'
  | 'field'
  | 'consent'
  | 'changed'
  | 'summary'
  | 'change'
  | 'needed'
  | 'first';

/** `{date}` and `{currency}` are filled in where they are known. */
export const hints = inBothScripts<Record<HintName, string>>({
  en: {
    email: 'I need one address in full, such as anna@example.com.',
    twoAddresses: 'I see two addresses. Which one shall we use?',
    name: 'Write just the name, without numbers or links, or skip this.',
    birthday: 'I didn’t catch the date. Write the day and the month, such as 23 April or 23.4., or skip this.',
    onlyMonth: 'And which day? Write the day and the month together, such as 23 April.',
    noSuchDate: 'There is no such date as {date} Check the day and the month.',
    year: 'That year can’t be right. Write it with four digits, or leave it out.',
    shortYear: 'Write the year with four digits, such as 1990, or leave it out.',
    interests: 'A few words are enough, with commas between them and no links.',
    lookingFor: 'Tap one, or say it in one short sentence without links.',
    budget: 'Write a sum, such as 50 or 50–100, or skip this.',
    otherCurrency: 'Our prices are in {currency}. About how much would that be?',
    field: 'I didn’t catch that. Tap an answer or write it once more, or skip this.',
    consent: 'I need a clear yes or no to this one. Either is fine.',
    changed: 'This sentence has been changed since you read it. Please read it again.',
    summary: 'Say yes to sign up like this, or tap what to do instead.',
    change: 'Tap what you would like to change, or go back.',
    needed: 'Without an address we can’t write to you. If you would rather not give one, stop here: nothing is kept.',
    first: 'This is where we began.',
  },
  pl: {
    email: 'Potrzebny jest jeden pełny adres, np. anna@example.com.',
    twoAddresses: 'Widzę dwa adresy. Na który mamy pisać?',
    name: 'Wpisz samo imię, bez cyfr i linków, albo pomiń to pytanie.',
    birthday: 'Nie udało się odczytać daty. Wpisz dzień i miesiąc, np. 23 kwietnia albo 23.4., lub pomiń to pytanie.',
    onlyMonth: 'A którego dnia? Wpisz dzień razem z miesiącem, np. 23 kwietnia.',
    noSuchDate: 'Nie ma takiej daty: {date} Sprawdź dzień i miesiąc.',
    year: 'Ten rok się nie zgadza. Wpisz cztery cyfry albo podaj datę bez roku.',
    shortYear: 'Wpisz rok czterema cyframi, np. 1990, albo podaj datę bez roku.',
    interests: 'Wystarczy kilka słów po przecinku, bez linków.',
    lookingFor: 'Dotknij odpowiedzi albo napisz jedno krótkie zdanie bez linków.',
    budget: 'Wpisz kwotę, np. 50 albo 50–100, lub pomiń to pytanie.',
    otherCurrency: 'Nasze ceny są w {currency}. Ile to mniej więcej będzie?',
    field: 'Nie udało się tego odczytać. Dotknij odpowiedzi, napisz ją jeszcze raz albo pomiń pytanie.',
    consent: 'Tu potrzebne jest wyraźne „tak” albo „nie”. Obie odpowiedzi są w porządku.',
    changed: 'To zdanie zmieniło się od czasu, gdy je pokazaliśmy. Przeczytaj je jeszcze raz.',
    summary: 'Odpowiedz „tak”, żeby się zapisać, albo wybierz coś innego.',
    change: 'Dotknij tego, co chcesz zmienić, albo się cofnij.',
    needed: 'Bez adresu nie możemy do Ciebie napisać. Jeśli nie chcesz go podać, zakończ tutaj: niczego nie zachowamy.',
    first: 'To jest pierwsze pytanie.',
  },
  ru: {
    email: 'Нужен один адрес полностью, например anna@example.com.',
    twoAddresses: 'Здесь два адреса. На какой из них писать?',
    name: 'Напишите только имя, без цифр и ссылок, или пропустите вопрос.',
    birthday: 'Не получилось понять дату. Напишите день и месяц, например 23 апреля или 23.4., или пропустите вопрос.',
    onlyMonth: 'А какого числа? Напишите день вместе с месяцем, например 23 апреля.',
    noSuchDate: 'Такой даты нет: {date} Проверьте день и месяц.',
    year: 'С годом что-то не так. Напишите четыре цифры или дату без года.',
    shortYear: 'Напишите год четырьмя цифрами, например 1990, или дату без года.',
    interests: 'Хватит нескольких слов через запятую, без ссылок.',
    lookingFor: 'Нажмите на ответ или напишите одно короткое предложение без ссылок.',
    budget: 'Напишите сумму, например 50 или 50–100, или пропустите вопрос.',
    otherCurrency: 'Наши цены в {currency}. Сколько это примерно?',
    field: 'Не получилось понять. Нажмите на ответ, напишите его ещё раз или пропустите вопрос.',
    consent: 'Здесь нужно ясное «да» или «нет». Подойдёт любой ответ.',
    changed: 'Этот текст изменился с тех пор, как вы его видели. Прочитайте его ещё раз.',
    summary: 'Ответьте «да», чтобы подписаться, или выберите другое.',
    change: 'Нажмите на то, что хотите изменить, или вернитесь назад.',
    needed: 'Без адреса мы не сможем вам написать. Не хотите его давать? Можно закончить: ничего не сохранится.',
    first: 'Это первый вопрос.',
  },
  fi: {
    email: 'Tarvitsen yhden osoitteen kokonaan, esimerkiksi anna@example.com.',
    twoAddresses: 'Näen kaksi osoitetta. Kumpaan kirjoitamme?',
    name: 'Kirjoita pelkkä nimi ilman numeroita ja linkkejä tai ohita kysymys.',
    birthday:
      'En saanut päivästä selvää. Kirjoita päivä ja kuukausi, esimerkiksi 23. huhtikuuta tai 23.4., tai ohita kysymys.',
    onlyMonth: 'Entä mikä päivä? Kirjoita päivä ja kuukausi yhdessä, esimerkiksi 23. huhtikuuta.',
    noSuchDate: 'Tällaista päivää ei ole: {date} Tarkista päivä ja kuukausi.',
    year: 'Vuosi ei voi olla oikein. Kirjoita se neljällä numerolla tai jätä pois.',
    shortYear: 'Kirjoita vuosi neljällä numerolla, esimerkiksi 1990, tai jätä se pois.',
    interests: 'Muutama sana pilkuilla erotettuna riittää, ilman linkkejä.',
    lookingFor: 'Napauta yhtä tai kirjoita lyhyt lause ilman linkkejä.',
    budget: 'Kirjoita summa, esimerkiksi 50 tai 50–100, tai ohita kysymys.',
    otherCurrency: 'Hintamme ovat valuutassa {currency}. Paljonko se suunnilleen olisi?',
    field: 'En saanut selvää. Napauta vastausta, kirjoita se uudelleen tai ohita kysymys.',
    consent: 'Tähän tarvitsen selvän vastauksen, kyllä tai ei. Kumpi vain käy.',
    changed: 'Tämä lause on muuttunut sen jälkeen, kun näit sen. Lue se vielä kerran.',
    summary: 'Vastaa kyllä, niin liityt mukaan, tai valitse jotain muuta.',
    change: 'Napauta kohtaa, jota haluat muuttaa, tai palaa takaisin.',
    needed: 'Ilman osoitetta emme voi kirjoittaa. Jos et halua antaa sitä, lopeta tähän: mitään ei tallenneta.',
    first: 'Tämä on ensimmäinen kysymys.',
  },
  sr: {
    email: 'Потребна је једна цела адреса, на пример anna@example.com.',
    twoAddresses: 'Овде су две адресе. На коју да пишемо?',
    name: 'Напишите само име, без бројева и линкова, или прескочите питање.',
    birthday: 'Датум није јасан. Напишите дан и месец, на пример 23. април или 23.4., или прескочите питање.',
    onlyMonth: 'А ког дана? Напишите дан заједно са месецом, на пример 23. април.',
    noSuchDate: 'Тај датум не постоји: {date} Проверите дан и месец.',
    year: 'Година није исправна. Напишите је са четири цифре или је изоставите.',
    shortYear: 'Напишите годину са четири цифре, на пример 1990, или је изоставите.',
    interests: 'Довољно је неколико речи одвојених зарезом, без линкова.',
    lookingFor: 'Додирните одговор или напишите једну кратку реченицу без линкова.',
    budget: 'Напишите износ, на пример 50 или 50–100, или прескочите питање.',
    otherCurrency: 'Наше цене су у {currency}. Колико би то отприлике било?',
    field: 'То није јасно. Додирните одговор, напишите га још једном или прескочите питање.',
    consent: 'Овде је потребно јасно „да“ или „не“. Оба одговора су у реду.',
    changed: 'Ова реченица се променила откако сте је видели. Прочитајте је поново.',
    summary: 'Одговорите „да“ за пријаву или изаберите нешто друго.',
    change: 'Додирните оно што желите да промените, или се вратите назад.',
    needed: 'Без адресе не можемо да вам пишемо. Ако не желите да је дате, завршите овде: ништа се не чува.',
    first: 'Ово је прво питање.',
  },
});
