import type { CompiledLetter } from '../functions/programme/letters/compiledLetter.schema.ts';
import { compileOrThrow } from '../functions/programme/letters/compileOrThrow.ts';
import type { LetterInEveryLanguage } from '../functions/programme/letters/letter.schema.ts';
import type { Shop } from '../functions/shop/shop.ts';

/** Where the sample's picture would be, on the shop's own site. */
export const samplePicture = '/picture.jpg';

const body = (
  title: string,
  text: string,
  ...[head, first, second, alt, button, after, end]: [string, string, string, string, string, string, string]
) => `# ${title}

${text}

## ${head}

- **${first}**
- *${second}*

![${alt}]({{ shop.url }}${samplePicture})

::button[${button}]({{ shop.url }})

---

${after}

::voucher[GIFT]

${end}\\
{{ shop.name }}`;

/** A campaign as a marketer writes one, with every block there is. */
const campaign: LetterInEveryLanguage = {
  en: {
    subject: 'Three things for the autumn, {{ contact.firstName }}',
    preheader: 'Two of them are new, one is on us.',
    body: body(
      'What the autumn brings',
      'Hello {{ contact.firstName }}, there is something new on our shelves, and you are among the first to hear of it.',
      ...['New this week', 'Made on Tuesdays and Fridays', 'As long as the season lasts'],
      ...[
        'Our shop in the morning',
        'See all that is new',
        'And this one is on us. Show the code when you come.',
        'Yours,',
      ],
    ),
  },
  pl: {
    subject: 'Trzy rzeczy na jesień, {{ contact.firstName }}',
    preheader: 'Dwie są nowe, jedna w prezencie.',
    body: body(
      'Co przynosi jesień',
      'Dzień dobry, {{ contact.firstName }}, na naszych półkach jest coś nowego, a Ty dowiadujesz się o tym wcześniej niż inni.',
      ...['Nowości tego tygodnia', 'We wtorki i piątki', 'Dopóki trwa sezon'],
      ...[
        'Nasz sklep rano',
        'Zobacz wszystkie nowości',
        'A to od nas w prezencie. Wystarczy pokazać kod.',
        'Pozdrawiamy',
      ],
    ),
  },
  ru: {
    subject: 'Три новости на осень, {{ contact.firstName }}',
    preheader: 'Две новинки и один подарок.',
    body: body(
      'Что приносит осень',
      'Здравствуйте, {{ contact.firstName }}. На наших полках появилось новое, и вы узнаёте об этом раньше других.',
      ...['Новое на этой неделе', 'По вторникам и пятницам', 'Пока длится сезон'],
      ...['Наш магазин утром', 'Посмотреть все новинки', 'А это подарок от нас. Просто покажите код.', 'До встречи,'],
    ),
  },
  fi: {
    subject: 'Kolme asiaa syksyyn, {{ contact.firstName }}',
    preheader: 'Kaksi uutta ja yksi lahja.',
    body: body(
      'Mitä syksy tuo',
      'Hei {{ contact.firstName }}, hyllyssämme on uutta, ja kuulet siitä ensimmäisten joukossa.',
      ...['Uutta tällä viikolla', 'Tiistaisin ja perjantaisin', 'Niin kauan kuin kautta riittää'],
      ...['Kauppamme aamulla', 'Katso kaikki uutuudet', 'Tämän tarjoamme me. Näytä koodi, kun tulet.', 'Terveisin'],
    ),
  },
  sr: {
    subject: 'Три ствари за јесен, {{ contact.firstName }}',
    preheader: 'Две новости и један поклон.',
    body: body(
      'Шта доноси јесен',
      'Здраво, {{ contact.firstName }}, на нашим полицама има новости, а ви за њих сазнајете међу првима.',
      ...['Ново ове недеље', 'Уторком и петком', 'Док траје сезона'],
      ...[
        'Наша радња ујутру',
        'Погледајте све новости',
        'А ово је поклон од нас. Покажите код када дођете.',
        'Срдачан поздрав,',
      ],
    ),
  },
};

/** The sample for a shop: in its languages, and with a gift where it has a kind of voucher. */
export function sampleLetter({ locales }: Shop, kind: string | undefined): CompiledLetter {
  const written = Object.entries(campaign).map(([locale, { body, ...rest }]) => {
    const paragraphs = body.split('\n\n').filter((text) => kind || !text.startsWith('::voucher'));
    return [locale, { ...rest, body: paragraphs.join('\n\n').replace('GIFT', kind ?? '') }];
  });
  const rules = { locales, vouchers: kind ? [kind] : [] };
  return compileOrThrow({ campaign: Object.fromEntries(written) as LetterInEveryLanguage }, rules).campaign;
}
