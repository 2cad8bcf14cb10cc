import type { LetterInEveryLanguage } from '../../programme/letters/letter.schema.ts';

/** What a form promised for signing up, once that is confirmed. The ticket says what it is. */
export const voucher: LetterInEveryLanguage = {
  en: {
    subject: 'Here is what we promised you',
    preheader: 'Your code, and until when it is valid.',
    body: `# We keep our promise

Hello {{ contact.firstName }},

thank you for joining us. As promised:

::voucher[promised]

See you soon,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Oto, co Ci obiecaliśmy',
    preheader: 'Twój kod i dzień, do którego jest ważny.',
    body: `# Dotrzymujemy słowa

Dzień dobry, {{ contact.firstName }},

dziękujemy, że jesteś z nami. Zgodnie z obietnicą:

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
    subject: 'Tässä lupaamamme',
    preheader: 'Koodisi ja sen viimeinen voimassaolopäivä.',
    body: `# Pidämme lupauksemme

Hei {{ contact.firstName }},

kiitos, että liityit joukkoomme. Tässä se, minkä lupasimme:

::voucher[promised]

Nähdään pian,\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Ево шта смо вам обећали',
    preheader: 'Ваш код и дан до којег важи.',
    body: `# Држимо реч

Здраво, {{ contact.firstName }},

хвала што сте нам се придружили. Као што смо обећали:

::voucher[promised]

Видимо се,\\
{{ shop.name }}`,
  },
};
