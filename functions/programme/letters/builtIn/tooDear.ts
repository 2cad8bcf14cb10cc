import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** To who found it too dear, once there is an offer: the shop resumes the automation while there is one. */
export const tooDear: LetterInEveryLanguage = {
  en: {
    subject: 'We remember what you said, {{ contact.firstName }}',
    preheader: 'You said it was too expensive. We have an answer.',
    body: `::drawing[offer]

# You found it too expensive

Hello {{ contact.firstName }},

not long ago you told us that what you wanted cost too much. Thank you for saying so plainly.

Some things cost less with us now. Perhaps the one you had in mind is among them.

::button[See the offers]({{ shop.url }})

Yours,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Pamiętamy, co nam mówisz, {{ contact.firstName }}',
    preheader: 'Było za drogo. Mamy na to odpowiedź.',
    body: `::drawing[offer]

# Było za drogo

Dzień dobry, {{ contact.firstName }},

niedawno mieliśmy od Ciebie wiadomość, że to, czego szukasz, kosztuje za dużo. Dziękujemy za szczerość.

Teraz część rzeczy mamy w lepszej cenie. Może jest wśród nich właśnie ta.

::button[Zobacz oferty]({{ shop.url }})

Pozdrawiamy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Мы помним ваши слова, {{ contact.firstName }}',
    preheader: 'Вы говорили, что дорого. Нам есть что ответить.',
    body: `::drawing[offer]

# Вам показалось дорого

Здравствуйте, {{ contact.firstName }}.

Недавно вы сказали, что нужное вам стоит слишком дорого. Спасибо за прямоту.

Сейчас кое-что у нас можно купить дешевле. Может быть, и то, что вы искали.

::button[Посмотреть предложения]({{ shop.url }})

С уважением,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Muistamme, mitä sanoit, {{ contact.firstName }}',
    preheader: 'Se oli liian kallista. Nyt meillä on vastaus.',
    body: `::drawing[offer]

# Se oli liian kallista

Hei {{ contact.firstName }},

kerroit hiljattain, että haluamasi maksoi liikaa. Kiitos suorasta puheesta.

Nyt meillä on osa tuotteista edullisemmin. Ehkä juuri se, mitä ajattelit, on niiden joukossa.

::button[Katso tarjoukset]({{ shop.url }})

Terveisin\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Запамтили смо шта сте рекли, {{ contact.firstName }}',
    preheader: 'Било је прескупо. Имамо одговор.',
    body: `::drawing[offer]

# Било вам је прескупо

Здраво, {{ contact.firstName }},

недавно сте нам рекли да је оно што сте желели прескупо. Хвала на искрености.

Сада неке ствари имамо по бољој цени. Можда је међу њима и оно што сте тражили.

::button[Погледајте понуде]({{ shop.url }})

Срдачан поздрав,\\
{{ shop.name }}`,
  },
};
