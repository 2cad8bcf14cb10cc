import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** The second letter of a win-back series, a month after the first went unanswered: a better reason to come. */
export const winBackAgain: LetterInEveryLanguage = {
  en: {
    subject: 'A good time to come by, {{ contact.firstName }}',
    preheader: 'What others are fond of just now.',
    body: `::drawing[news]

# A good time to come by

Hello {{ contact.firstName }},

what people come to us for changes with the season, and just now there is much that is worth the trip.

Come by, look, try something: you don’t have to buy anything.

::button[What people like now]({{ shop.url }})

See you soon,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Dobry moment, żeby zajrzeć, {{ contact.firstName }}',
    preheader: 'Co teraz lubią inni.',
    body: `::drawing[news]

# Dobry moment, żeby zajrzeć

Dzień dobry, {{ contact.firstName }},

to, po co się do nas przychodzi, zmienia się z porą roku, a teraz jest sporo rzeczy, dla których warto zajrzeć.

Wpadnij, zobacz, spróbuj. Nie trzeba nic kupować.

::button[Co teraz lubią inni]({{ shop.url }})

Do zobaczenia\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Самое время заглянуть, {{ contact.firstName }}',
    preheader: 'Что сейчас любят другие.',
    body: `::drawing[news]

# Самое время заглянуть

Здравствуйте, {{ contact.firstName }}.

То, за чем к нам приходят, меняется вместе с сезоном, и сейчас многое стоит того, чтобы прийти.

Приходите, посмотрите, попробуйте. Покупать ничего не нужно.

::button[Что сейчас любят другие]({{ shop.url }})

До встречи,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Nyt on hyvä hetki poiketa, {{ contact.firstName }}',
    preheader: 'Tästä muut pitävät juuri nyt.',
    body: `::drawing[news]

# Nyt on hyvä hetki poiketa

Hei {{ contact.firstName }},

suosikit vaihtuvat vuodenajan mukana, ja juuri nyt monen takia kannattaa poiketa.

Tule käymään, katso ja kokeile. Mitään ei tarvitse ostaa.

::button[Tästä muut pitävät nyt]({{ shop.url }})

Nähdään pian\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Прави тренутак да свратите, {{ contact.firstName }}',
    preheader: 'Шта други сада воле.',
    body: `::drawing[news]

# Прави тренутак да свратите

Здраво, {{ contact.firstName }},

оно због чега нам људи долазе мења се са годишњим добом, а управо сада има много тога због чега вреди свратити.

Свратите, погледајте, пробајте. Не морате ништа да купите.

::button[Шта други сада воле]({{ shop.url }})

Видимо се ускоро,\\
{{ shop.name }}`,
  },
};
