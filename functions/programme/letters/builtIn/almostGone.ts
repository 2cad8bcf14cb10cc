import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** After a year of silence: whether to go on writing. An honest question, with both answers easy. */
export const almostGone: LetterInEveryLanguage = {
  en: {
    subject: 'Shall we go on writing, {{ contact.firstName }}?',
    preheader: 'A year without a word. You decide.',
    body: `# Shall we go on writing?

Hello {{ contact.firstName }},

we have not heard from you for a year. Perhaps your life has changed, perhaps our letters are no use to you any more. Both are fine.

If you would like to stay, come and have a look; that is answer enough. If not, the link at the end of this letter ends them with one tap, and there are no hard feelings.

::button[I would like to stay]({{ shop.url }})

Thank you for the time with us,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Czy mamy pisać dalej, {{ contact.firstName }}?',
    preheader: 'Rok ciszy. Decyzja należy do Ciebie.',
    body: `# Czy mamy pisać dalej?

Dzień dobry, {{ contact.firstName }},

od roku nie mamy od Ciebie wieści. Może coś się zmieniło, a może nasze listy już się nie przydają. Jedno i drugie rozumiemy.

Jeśli chcesz zostać, zajrzyj do nas: to wystarczy za odpowiedź. Jeśli nie, link na końcu listu zakończy je jednym dotknięciem, bez żalu.

::button[Chcę zostać]({{ shop.url }})

Dziękujemy za wspólny czas\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Писать ли нам дальше, {{ contact.firstName }}?',
    preheader: 'Год тишины. Решать вам.',
    body: `# Писать ли нам дальше?

Здравствуйте, {{ contact.firstName }}.

Вот уже год от вас ничего не слышно. Может быть, многое изменилось, а может, наши письма вам больше ни к чему. И то и другое понятно.

Хотите остаться — загляните к нам, этого ответа достаточно. А если нет, ссылка в конце письма прекратит рассылку одним нажатием, и никаких обид.

::button[Хочу остаться]({{ shop.url }})

Спасибо, что были с нами,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Jatketaanko kirjoittamista, {{ contact.firstName }}?',
    preheader: 'Vuosi hiljaisuutta. Sinä päätät.',
    body: `# Jatketaanko kirjoittamista?

Hei {{ contact.firstName }},

emme ole kuulleet sinusta vuoteen. Ehkä elämä on muuttunut, ehkä kirjeistämme ei ole enää iloa. Kumpikin on ihan ymmärrettävää.

Jos haluat pysyä mukana, käy katsomassa: se riittää vastaukseksi. Jos et, kirjeet loppuvat yhdellä napautuksella tämän kirjeen lopussa olevasta linkistä, emmekä pahastu.

::button[Haluan pysyä mukana]({{ shop.url }})

Kiitos yhteisestä ajasta\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Да ли да вам и даље пишемо, {{ contact.firstName }}?',
    preheader: 'Година тишине. Ви одлучујете.',
    body: `# Да ли да вам и даље пишемо?

Здраво, {{ contact.firstName }},

већ годину дана се нисмо чули. Можда се нешто променило, а можда вам наша писма више нису потребна. Разумемо и једно и друго.

Ако желите да останете, свратите до нас: то је довољан одговор. Ако не, линк на крају писма прекида слање једним додиром, без љутње.

::button[Желим да останем]({{ shop.url }})

Хвала на времену са нама,\\
{{ shop.name }}`,
  },
};
