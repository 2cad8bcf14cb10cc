import type { LetterInEveryLanguage } from '../../programme/letters/letter.schema.ts';

/** What a form promised for signing up, once that is confirmed. The ticket says what it is. */
export const voucher: LetterInEveryLanguage = {
  en: {
    subject: 'As promised',
    preheader: 'Your code, and until when it is valid.',
    body: `# We keep our promise

Hello {{ contact.firstName }},

thank you for signing up. As promised:

::voucher[promised]

See you soon,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Tak jak obiecaliśmy',
    preheader: 'Twój kod i dzień, do którego jest ważny.',
    body: `# Dotrzymujemy słowa

Dzień dobry, {{ contact.firstName }},

dziękujemy, że jesteś z nami. Oto, co obiecaliśmy:

::voucher[promised]

Do zobaczenia\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Как и обещали',
    preheader: 'Ваш код и день, до которого он действует.',
    body: `# Держим слово

Здравствуйте, {{ contact.firstName }}.

Спасибо, что вы с нами. Как и обещали:

::voucher[promised]

До встречи,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Kuten lupasimme',
    preheader: 'Koodisi ja päivä, johon asti se on voimassa.',
    body: `# Pidämme lupauksemme

Hei {{ contact.firstName }},

kiitos, että liityit mukaan. Tässä lupaamamme:

::voucher[promised]

Nähdään pian,\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Као што смо обећали',
    preheader: 'Ваш код и дан до којег важи.',
    body: `# Држимо реч

Здраво, {{ contact.firstName }},

хвала што сте нам се придружили. Ево шта смо обећали:

::voucher[promised]

Видимо се,\\
{{ shop.name }}`,
  },
};
