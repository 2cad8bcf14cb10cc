import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** Some hours after something was left in the cart. A reminder, no pressure. */
export const abandonedCart: LetterInEveryLanguage = {
  en: {
    subject: 'You left something with us, {{ contact.firstName }}',
    preheader: 'Your cart is as you left it.',
    body: `# Your cart is still here

Hello {{ contact.firstName }},

you put something aside with us and did not get round to ordering it. Nothing is lost: you can go on where you stopped.

::button[Back to my cart]({{ shop.url }})

If you have a question, or something did not work, just answer this letter. We are glad to help.

Yours,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Coś u nas na Ciebie czeka, {{ contact.firstName }}',
    preheader: 'Twój koszyk jest taki, jak przedtem.',
    body: `# Twój koszyk wciąż czeka

Dzień dobry, {{ contact.firstName }},

w Twoim koszyku coś zostało, a zamówienia jeszcze nie ma. Nic nie przepadło: możesz zacząć tam, gdzie było przerwane.

::button[Wracam do koszyka]({{ shop.url }})

Jeśli masz pytanie albo coś nie zadziałało, po prostu odpisz na ten list. Chętnie pomożemy.

Pozdrawiamy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Вы кое-что у нас оставили, {{ contact.firstName }}',
    preheader: 'Корзина ждёт вас такой, какой была.',
    body: `# Ваша корзина на месте

Здравствуйте, {{ contact.firstName }}.

Вы кое-что отложили, но до заказа дело не дошло. Ничего не пропало: можно продолжить с того же места.

::button[Вернуться к корзине]({{ shop.url }})

Если есть вопрос или что-то не сработало, просто ответьте на это письмо. Мы с радостью поможем.

С уважением,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Jotain jäi kesken, {{ contact.firstName }}',
    preheader: 'Ostoskorisi on sellaisena kuin jätit sen.',
    body: `# Ostoskorisi odottaa

Hei {{ contact.firstName }},

laitoit jotain talteen, mutta tilaus jäi tekemättä. Mitään ei ole kadonnut: voit jatkaa siitä, mihin jäit.

::button[Takaisin ostoskoriin]({{ shop.url }})

Jos sinulla on kysyttävää tai jokin ei toiminut, vastaa tähän kirjeeseen. Autamme mielellämme.

Terveisin\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Нешто вас чека код нас, {{ contact.firstName }}',
    preheader: 'Ваша корпа је иста као раније.',
    body: `# Ваша корпа је и даље ту

Здраво, {{ contact.firstName }},

оставили сте нешто у корпи, а поруџбину нисте завршили. Ништа није изгубљено: наставите тамо где сте стали.

::button[Назад у корпу]({{ shop.url }})

Ако имате питање или нешто није радило, само одговорите на ово писмо. Радо ћемо помоћи.

Срдачан поздрав,\\
{{ shop.name }}`,
  },
};
