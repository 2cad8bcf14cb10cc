import type { LetterInEveryLanguage } from '../../programme/letters/letter.schema.ts';

/** Behind "erase everything": it asks once more, for there is no way back. */
export const erase: LetterInEveryLanguage = {
  en: {
    subject: 'Shall we erase everything about you?',
    preheader: 'We ask once more, because there is no way back.',
    body: `# Erase everything?

Hello {{ contact.firstName }},

Somebody asked us to erase everything we hold about this address. If it was you, press the button and confirm on the page that opens. It cannot be undone. The button works for 24 hours.

::button[Go on to erasing]({{ link.url }})

If it wasn’t you, do nothing, and everything stays as it is.

Yours,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Czy usunąć wszystko, co o Tobie mamy?',
    preheader: 'Pytamy jeszcze raz, bo tego nie da się cofnąć.',
    body: `# Usunąć wszystko?

Dzień dobry, {{ contact.firstName }},

ktoś poprosił o usunięcie wszystkiego, co przechowujemy w związku z tym adresem. Jeśli to Ty, naciśnij przycisk i potwierdź na stronie, która się otworzy. Tego nie da się cofnąć. Przycisk działa przez 24 godziny.

::button[Przejdź do usunięcia]({{ link.url }})

Jeśli to nie Ty, nie rób nic, a wszystko zostanie, jak jest.

Pozdrawiamy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Удалить всё, что мы о вас храним?',
    preheader: 'Спрашиваем ещё раз: отменить это будет нельзя.',
    body: `# Удалить всё?

Здравствуйте, {{ contact.firstName }}.

Кто-то попросил удалить всё, что мы храним об этом адресе. Если это были вы, нажмите кнопку и подтвердите на открывшейся странице. Отменить это нельзя. Кнопка действует 24 часа.

::button[Перейти к удалению]({{ link.url }})

Если это были не вы, ничего не делайте, и всё останется как есть.

С уважением,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Poistetaanko kaikki tietosi?',
    preheader: 'Kysymme vielä kerran, sillä poistoa ei voi perua.',
    body: `# Poistetaanko kaikki?

Hei {{ contact.firstName }},

joku pyysi meitä poistamaan kaiken, mitä meillä on tästä osoitteesta. Jos se olit sinä, paina nappia ja vahvista avautuvalla sivulla. Poistoa ei voi perua. Nappi toimii 24 tuntia.

::button[Siirry poistamaan]({{ link.url }})

Jos se et ollut sinä, älä tee mitään, niin kaikki jää ennalleen.

Terveisin\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Да обришемо све о вама?',
    preheader: 'Питамо још једном, јер то не може да се поништи.',
    body: `# Обрисати све?

Здраво, {{ contact.firstName }},

неко је затражио да обришемо све што чувамо о овој адреси. Ако сте то били ви, притисните дугме и потврдите на страници која се отвори. То не може да се поништи. Дугме ради 24 сата.

::button[Настави ка брисању]({{ link.url }})

Ако нисте, не морате ништа да радите и све остаје како јесте.

Срдачан поздрав,\\
{{ shop.name }}`,
  },
};
