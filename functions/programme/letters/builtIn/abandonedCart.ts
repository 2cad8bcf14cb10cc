import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** Some hours after something was left in the cart. A reminder, no pressure. */
export const abandonedCart: LetterInEveryLanguage = {
  en: {
    subject: 'Something is waiting for you, {{ contact.firstName }}',
    preheader: 'Your cart is as you left it.',
    body: `::drawing[cart]

# Your cart is still here

Hello {{ contact.firstName }},

something is still in your cart, and the order is not placed yet. Nothing is lost: you can go on where you stopped.

::button[Back to my cart]({{ shop.url }})

If you have a question, or something did not work, just reply to this email. We are glad to help.

Yours,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Coś u nas na Ciebie czeka, {{ contact.firstName }}',
    preheader: 'Twój koszyk jest taki, jak był.',
    body: `::drawing[cart]

# Twój koszyk wciąż czeka

Dzień dobry, {{ contact.firstName }},

w Twoim koszyku coś zostało, a zamówienia jeszcze nie ma. Nic nie przepadło: możesz dokończyć w dowolnej chwili.

::button[Wracam do koszyka]({{ shop.url }})

Jeśli masz pytanie albo coś nie zadziałało, po prostu odpisz na ten e-mail. Chętnie pomożemy.

Pozdrawiamy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Вас кое-что ждёт, {{ contact.firstName }}',
    preheader: 'Корзина ждёт вас такой, какой была.',
    body: `::drawing[cart]

# Ваша корзина на месте

Здравствуйте, {{ contact.firstName }}.

В вашей корзине кое-что осталось, а заказа пока нет. Ничего не пропало: можно продолжить с того же места.

::button[Вернуться к корзине]({{ shop.url }})

Если есть вопрос или что-то не сработало, просто ответьте на это письмо. Мы с радостью поможем.

С уважением,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Jotain jäi kesken, {{ contact.firstName }}',
    preheader: 'Ostoskorisi on sellaisena kuin jätit sen.',
    body: `::drawing[cart]

# Ostoskorisi odottaa

Hei {{ contact.firstName }},

ostoskorissasi on vielä jotain, mutta tilaus jäi tekemättä. Mitään ei ole kadonnut: voit jatkaa siitä, mihin jäit.

::button[Takaisin ostoskoriin]({{ shop.url }})

Jos sinulla on kysyttävää tai jokin ei toiminut, vastaa tähän viestiin. Autamme mielellämme.

Terveisin\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Нешто вас чека код нас, {{ contact.firstName }}',
    preheader: 'Ваша корпа је иста као раније.',
    body: `::drawing[cart]

# Ваша корпа је и даље ту

Здраво, {{ contact.firstName }},

у корпи вас још нешто чека, а поруџбина није послата. Ништа није изгубљено: наставите тамо где сте стали.

::button[Назад у корпу]({{ shop.url }})

Ако имате питање или нешто није радило, само одговорите на овај имејл. Радо ћемо помоћи.

Срдачан поздрав,\\
{{ shop.name }}`,
  },
};
