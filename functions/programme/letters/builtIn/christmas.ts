import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** On Christmas Eve as it is kept where the reader lives. A wish, and nothing else. */
export const christmas: LetterInEveryLanguage = {
  en: {
    subject: 'Merry Christmas, {{ contact.firstName }}',
    preheader: 'Warm wishes from all of us.',
    body: `::drawing[christmas]

# Merry Christmas

Dear {{ contact.firstName }},

we wish you quiet days with the people you love, good things on the table, and a kind new year.

Thank you for being with us this year.

::button[Find us here]({{ shop.url }})

Warmly,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Wesołych Świąt, {{ contact.firstName }}',
    preheader: 'Ciepłe życzenia od nas wszystkich.',
    body: `::drawing[christmas]

# Wesołych Świąt

Dzień dobry, {{ contact.firstName }},

życzymy Ci spokojnych dni wśród bliskich, samych pyszności na stole i dobrego nowego roku.

Dziękujemy, że jesteś z nami.

::button[Tu nas znajdziesz]({{ shop.url }})

Serdecznie pozdrawiamy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'С Рождеством, {{ contact.firstName }}',
    preheader: 'Тёплые пожелания от всех нас.',
    body: `::drawing[christmas]

# С Рождеством

Здравствуйте, {{ contact.firstName }}.

Желаем вам тихих дней рядом с близкими, вкусного стола и доброго года.

Спасибо, что вы с нами.

::button[Найти нас можно здесь]({{ shop.url }})

С теплом,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Hyvää joulua, {{ contact.firstName }}',
    preheader: 'Lämpimät toivotukset meiltä kaikilta.',
    body: `::drawing[christmas]

# Hyvää joulua

Hei {{ contact.firstName }},

toivotamme sinulle rauhallisia päiviä läheisten seurassa, hyvää syötävää pöytään ja onnea uuteen vuoteen.

Kiitos, että olet ollut kanssamme tänä vuonna.

::button[Täältä löydät meidät]({{ shop.url }})

Lämpimin terveisin\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Срећан Божић, {{ contact.firstName }}',
    preheader: 'Топле жеље од свих нас.',
    body: `::drawing[christmas]

# Срећан Божић

Здраво, {{ contact.firstName }},

желимо вам мирне дане са онима које волите, богату трпезу и добру нову годину.

Хвала што сте са нама.

::button[Овде смо]({{ shop.url }})

Срдачно,\\
{{ shop.name }}`,
  },
};
