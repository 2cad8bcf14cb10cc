import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** On the morning of the birthday. */
export const birthday: LetterInEveryLanguage = {
  en: {
    subject: 'Happy birthday, {{ contact.firstName }}',
    preheader: 'A small present is waiting for you.',
    body: `::drawing[birthday]

# Happy birthday, {{ contact.firstName }}

Today is your day, and a small present is waiting for you.

Show us this email, on your phone is fine, and take your present home. You don’t have to buy anything.

::button[See where we are]({{ shop.url }})

We wish you a good year, and a slow morning today.

Yours,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Wszystkiego najlepszego, {{ contact.firstName }}',
    preheader: 'Czeka na Ciebie mały prezent.',
    body: `::drawing[birthday]

# Wszystkiego najlepszego, {{ contact.firstName }}

To Twój dzień, więc czeka na Ciebie mały prezent.

Pokaż nam ten e-mail, wystarczy w telefonie, i zabierz prezent do domu. Nie trzeba nic kupować.

::button[Zobacz, gdzie jesteśmy]({{ shop.url }})

Życzymy Ci dobrego roku, a dziś spokojnego poranka.

Pozdrawiamy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'С днём рождения, {{ contact.firstName }}',
    preheader: 'Вас ждёт небольшой подарок.',
    body: `::drawing[birthday]

# С днём рождения, {{ contact.firstName }}

Сегодня ваш день, и у нас для вас небольшой подарок.

Покажите нам это письмо, можно прямо с телефона, и подарок ваш. Покупать ничего не нужно.

::button[Где нас найти]({{ shop.url }})

Желаем вам хорошего года, а сегодня неспешного утра.

До встречи,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Hyvää syntymäpäivää, {{ contact.firstName }}',
    preheader: 'Sinua odottaa pieni lahja.',
    body: `::drawing[birthday]

# Hyvää syntymäpäivää, {{ contact.firstName }}

Tänään on sinun päiväsi, ja sinua odottaa pieni lahja.

Näytä meille tämä viesti vaikka puhelimesta, niin saat lahjan mukaasi. Mitään ei tarvitse ostaa.

::button[Katso, missä olemme]({{ shop.url }})

Toivotamme sinulle hyvää vuotta ja tälle päivälle kiireetöntä aamua.

Terveisin\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Срећан рођендан, {{ contact.firstName }}',
    preheader: 'Чека вас мали поклон.',
    body: `::drawing[birthday]

# Срећан рођендан, {{ contact.firstName }}

Данас је ваш дан и чека вас мали поклон.

Покажите нам овај имејл, може и на телефону, и поклон је ваш. Не морате ништа да купите.

::button[Погледајте где смо]({{ shop.url }})

Желимо вам добру годину, а данас јутро без журбе.

Срдачан поздрав,\\
{{ shop.name }}`,
  },
};
