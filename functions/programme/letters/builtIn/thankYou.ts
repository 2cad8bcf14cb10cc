import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** After an order. Thanks, and an open ear; nothing to buy. */
export const thankYou: LetterInEveryLanguage = {
  en: {
    subject: 'Thank you, {{ contact.firstName }}',
    preheader: 'For your order, and for choosing us.',
    body: `::drawing[thank-you]

# Thank you for your order

Hello {{ contact.firstName }},

we are glad you bought from us. We hope that everything is just as you wanted it.

If something is not, reply to this email. We will put it right.

::button[Visit us again]({{ shop.url }})

Yours,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Dziękujemy, {{ contact.firstName }}',
    preheader: 'Za zamówienie i za to, że wybierasz nas.',
    body: `::drawing[thank-you]

# Dziękujemy za zamówienie

Dzień dobry, {{ contact.firstName }},

cieszymy się, że kupujesz właśnie u nas. Mamy nadzieję, że wszystko jest tak, jak trzeba.

A jeśli coś jest nie tak, odpisz na ten e-mail. Naprawimy to.

::button[Zajrzyj do nas znowu]({{ shop.url }})

Pozdrawiamy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Спасибо, {{ contact.firstName }}',
    preheader: 'За заказ и за то, что выбираете нас.',
    body: `::drawing[thank-you]

# Спасибо за заказ

Здравствуйте, {{ contact.firstName }}.

Нам приятно, что вы покупаете именно у нас. Надеемся, что всё именно так, как вы хотели.

А если что-то не так, просто ответьте на это письмо. Мы всё исправим.

::button[Заглянуть к нам снова]({{ shop.url }})

С благодарностью,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Kiitos, {{ contact.firstName }}',
    preheader: 'Tilauksesta ja siitä, että valitsit meidät.',
    body: `::drawing[thank-you]

# Kiitos tilauksestasi

Hei {{ contact.firstName }},

ilahduimme, kun ostit meiltä. Toivottavasti kaikki on juuri niin kuin pitää.

Jos jokin ei ole, vastaa tähän viestiin. Hoidamme asian kuntoon.

::button[Tule käymään uudelleen]({{ shop.url }})

Terveisin\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Хвала вам, {{ contact.firstName }}',
    preheader: 'За поруџбину и за то што бирате нас.',
    body: `::drawing[thank-you]

# Хвала на поруџбини

Здраво, {{ contact.firstName }},

драго нам је што купујете баш код нас. Надамо се да је све онако како сте желели.

Ако нешто није, одговорите на овај имејл. Средићемо то.

::button[Свратите нам опет]({{ shop.url }})

Срдачан поздрав,\\
{{ shop.name }}`,
  },
};
