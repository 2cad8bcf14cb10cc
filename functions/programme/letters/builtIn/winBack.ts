import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** After a long silence. No reproach; an open question. */
export const winBack: LetterInEveryLanguage = {
  en: {
    subject: 'It has been a while, {{ contact.firstName }}',
    preheader: 'There is news, and a question.',
    body: `::drawing[win-back]

# We would be glad to see you again

Hello {{ contact.firstName }},

It has been a while since we last saw you. There are new things on our shelves; perhaps one of them is for you.

And if something was not as it should be, we would like to know.

::button[See what is new]({{ shop.url }})

You can also simply reply to this email, in a word or two. A person reads every answer.

Yours,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Dawno się nie widzieliśmy, {{ contact.firstName }}',
    preheader: 'Mamy nowości i jedno pytanie.',
    body: `::drawing[win-back]

# Chętnie znów Cię zobaczymy

Dzień dobry, {{ contact.firstName }},

minęło trochę czasu, odkąd mieliśmy od Ciebie wieści. Na naszych półkach są nowe rzeczy, może któraś właśnie dla Ciebie.

A jeśli coś było nie tak, chcielibyśmy o tym wiedzieć.

::button[Zobacz, co nowego]({{ shop.url }})

Możesz też po prostu odpisać na ten e-mail, choćby jednym słowem. Każdą odpowiedź czyta człowiek.

Pozdrawiamy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Давно не виделись, {{ contact.firstName }}',
    preheader: 'У нас есть новости и один вопрос.',
    body: `::drawing[win-back]

# Будем рады увидеть вас снова

Здравствуйте, {{ contact.firstName }}.

Прошло немало времени с нашей последней встречи. На полках появилось новое, и что-то, возможно, как раз для вас.

А если что-то было не так, нам важно об этом знать.

::button[Посмотреть новинки]({{ shop.url }})

Можно и просто ответить на это письмо, хоть одним словом. Каждый ответ читает человек.

До встречи,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Viime kerrasta on aikaa, {{ contact.firstName }}',
    preheader: 'Meillä on uutta, ja yksi kysymys.',
    body: `::drawing[win-back]

# Näkisimme sinut mielellämme taas

Hei {{ contact.firstName }},

siitä on jo aikaa, kun viimeksi kuulimme sinusta. Hyllyssämme on uutta, ehkä jotain juuri sinulle.

Ja jos jokin ei ollut niin kuin pitää, haluaisimme kuulla siitä.

::button[Katso, mitä uutta]({{ shop.url }})

Voit myös vain vastata tähän viestiin sanalla tai parilla. Jokaisen vastauksen lukee ihminen.

Terveisin\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Дуго се нисмо видели, {{ contact.firstName }}',
    preheader: 'Имамо новости и једно питање.',
    body: `::drawing[win-back]

# Радо бисмо вас опет видели

Здраво, {{ contact.firstName }},

прошло је доста времена откако смо се последњи пут чули. На нашим полицама има новости, можда баш и за вас.

А ако нешто није било како треба, волели бисмо да то знамо.

::button[Погледајте шта је ново]({{ shop.url }})

Можете и само да одговорите на овај имејл, макар једном речју. Сваки одговор чита човек.

Срдачан поздрав,\\
{{ shop.name }}`,
  },
};
