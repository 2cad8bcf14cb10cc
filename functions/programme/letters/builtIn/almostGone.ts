import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** After a year of silence: whether to go on writing. An honest question, with both answers easy. */
export const almostGone: LetterInEveryLanguage = {
  en: {
    subject: 'Shall we keep writing, {{ contact.firstName }}?',
    preheader: 'A year without a word. You decide.',
    body: `::drawing[post]

# Shall we keep writing?

Hello {{ contact.firstName }},

we have not heard from you for a year. Perhaps things have changed, perhaps our emails are no longer for you. Both are fine.

If you would like to stay, come and have a look; that is answer enough. If not, unsubscribe by the link at the end of this email. We will understand.

::button[I would like to stay]({{ shop.url }})

Thank you for the time with us,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Piszemy dalej, {{ contact.firstName }}?',
    preheader: 'Rok ciszy. Decyzja należy do Ciebie.',
    body: `::drawing[post]

# Piszemy dalej?

Dzień dobry, {{ contact.firstName }},

od roku nie mamy od Ciebie wieści. Może coś się zmieniło, a może nasze e-maile już się nie przydają. Jedno i drugie rozumiemy.

Jeśli chcesz zostać, zajrzyj do nas: to wystarczy za odpowiedź. Jeśli nie, wypisz się przez link na końcu tego e-maila. Zrozumiemy.

::button[Chcę zostać]({{ shop.url }})

Dziękujemy za wspólny czas\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Писать вам дальше, {{ contact.firstName }}?',
    preheader: 'Год тишины. Решать вам.',
    body: `::drawing[post]

# Писать вам дальше?

Здравствуйте, {{ contact.firstName }}.

Вот уже год от вас ничего не слышно. Может быть, многое изменилось, а может, наши письма вам больше ни к чему. И то и другое понятно.

Хотите остаться? Загляните к нам, этого ответа достаточно. А если нет, отписаться можно по ссылке в конце письма. Мы поймём.

::button[Хочу остаться]({{ shop.url }})

Спасибо, что были с нами,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Kirjoitammeko vielä, {{ contact.firstName }}?',
    preheader: 'Vuosi hiljaisuutta. Sinä päätät.',
    body: `::drawing[post]

# Kirjoitammeko vielä?

Hei {{ contact.firstName }},

emme ole kuulleet sinusta vuoteen. Ehkä elämä on muuttunut, ehkä viesteistämme ei ole enää iloa. Kumpikin on ihan ymmärrettävää.

Jos haluat pysyä mukana, käy katsomassa: se riittää vastaukseksi. Jos et, voit perua viestit tämän viestin lopussa olevasta linkistä. Ymmärrämme kyllä.

::button[Haluan pysyä mukana]({{ shop.url }})

Kiitos yhteisestä ajasta\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Да вам и даље пишемо, {{ contact.firstName }}?',
    preheader: 'Година тишине. Ви одлучујете.',
    body: `::drawing[post]

# Да и даље пишемо?

Здраво, {{ contact.firstName }},

већ годину дана се нисмо чули. Можда се нешто променило, а можда вам наши имејлови више нису потребни. Разумемо и једно и друго.

Ако желите да останете, свратите до нас: то је довољан одговор. Ако не, одјавите се преко линка на крају овог имејла. Разумећемо.

::button[Желим да останем]({{ shop.url }})

Хвала на времену са нама,\\
{{ shop.name }}`,
  },
};
