import type { LetterInEveryLanguage } from '../../programme/letters/letter.schema.ts';

/** Asks whether an address is its owner's. It advertises nothing: nobody has agreed to that yet. */
export const invite: LetterInEveryLanguage = {
  en: {
    subject: 'Please confirm your address',
    preheader: 'One button, and we know it is yours.',
    body: `# Is this your address?

Hello {{ contact.firstName }},

This address was left in our sign-up form, and with it:

::details

If it was you, press the button and confirm on the page that opens.

::button[Yes, it is mine]({{ link.url }})

If it wasn’t you, do nothing. We will delete what was entered, and nothing changes.

Yours,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Potwierdź swój adres',
    preheader: 'Jeden przycisk, a będziemy wiedzieć, że jest Twój.',
    body: `# Czy to Twój adres?

Dzień dobry, {{ contact.firstName }},

ten adres wpisano w naszym formularzu zapisu, a razem z nim:

::details

Jeśli to Ty, naciśnij przycisk i potwierdź na stronie, która się otworzy.

::button[Tak, to mój adres]({{ link.url }})

Jeśli to nie Ty, nie rób nic. Usuniemy to, co wpisano, i nic się nie zmieni.

Pozdrawiamy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Подтвердите свой адрес',
    preheader: 'Одна кнопка, и мы будем знать, что он ваш.',
    body: `# Это ваш адрес?

Здравствуйте, {{ contact.firstName }}.

Этот адрес указали в нашей форме подписки, а вместе с ним:

::details

Если это были вы, нажмите кнопку и подтвердите на открывшейся странице.

::button[Да, это мой адрес]({{ link.url }})

Если это были не вы, ничего не делайте. Мы удалим то, что указали, и ничего не изменится.

С уважением,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Vahvista osoitteesi',
    preheader: 'Yksi nappi, niin tiedämme, että se on sinun.',
    body: `# Onko tämä sinun osoitteesi?

Hei {{ contact.firstName }},

tämä osoite annettiin lomakkeellamme, ja sen mukana:

::details

Jos se olit sinä, paina nappia ja vahvista avautuvalla sivulla.

::button[Kyllä, osoite on minun]({{ link.url }})

Jos se et ollut sinä, älä tee mitään. Poistamme annetut tiedot, eikä mikään muutu.

Terveisin\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Потврдите своју адресу',
    preheader: 'Једно дугме и знаћемо да је ваша.',
    body: `# Да ли је ово ваша адреса?

Здраво, {{ contact.firstName }},

ова адреса је уписана у наш образац за пријаву, а уз њу:

::details

Ако сте то били ви, притисните дугме и потврдите на страници која се отвори.

::button[Да, моја је]({{ link.url }})

Ако нисте, не морате ништа да радите. Обрисаћемо оно што је уписано и ништа се неће променити.

Срдачан поздрав,\\
{{ shop.name }}`,
  },
};
