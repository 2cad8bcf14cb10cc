import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** Some days after an order, with a survey under its button: how was it? */
export const reviewRequest: LetterInEveryLanguage = {
  en: {
    subject: 'How was it, {{ contact.firstName }}?',
    preheader: 'A minute of yours would help us.',
    body: `::drawing[review]

# How did you like it?

Hello {{ contact.firstName }},

by now you have had time to try what you bought. Would you tell us how it was? It takes a minute, and we read every answer, the critical ones first.

If something went wrong, we will get in touch and put it right.

Thank you,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Jak było, {{ contact.firstName }}?',
    preheader: 'Minuta Twojego czasu bardzo nam pomoże.',
    body: `::drawing[review]

# Jak Ci się u nas podobało?

Dzień dobry, {{ contact.firstName }},

pewnie był już czas wypróbować to, co od nas masz. Powiesz nam, jak było? To zajmie minutę, a my czytamy każdą odpowiedź, zaczynając od krytycznych.

Jeśli coś poszło nie tak, odezwiemy się i to naprawimy.

Dziękujemy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Ну как, {{ contact.firstName }}?',
    preheader: 'Минута вашего времени очень нам поможет.',
    body: `::drawing[review]

# Вам всё понравилось?

Здравствуйте, {{ contact.firstName }}.

Наверное, уже было время попробовать то, что вы у нас купили. Расскажете, как вам? Это займёт минуту, а мы читаем каждый ответ и начинаем с критики.

Если что-то пошло не так, мы свяжемся с вами и всё исправим.

Спасибо,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Mitä pidit, {{ contact.firstName }}?',
    preheader: 'Minuutti ajastasi auttaisi meitä.',
    body: `::drawing[review]

# Kertoisitko, mitä pidit?

Hei {{ contact.firstName }},

olet varmaan jo ehtinyt kokeilla ostostasi. Miltä se vaikutti? Vastaaminen vie minuutin, ja luemme kaikki vastaukset, moitteet ensimmäisinä.

Jos jokin meni pieleen, otamme yhteyttä ja korjaamme asian.

Kiitos\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Како је било, {{ contact.firstName }}?',
    preheader: 'Минут вашег времена много би нам значио.',
    body: `::drawing[review]

# Како вам се допало?

Здраво, {{ contact.firstName }},

сигурно сте већ стигли да пробате оно што сте купили. Хоћете ли нам рећи какво је било? Потребан је само минут, а ми читамо сваки одговор, прво критике.

Ако нешто није било у реду, јавићемо се и исправити то.

Хвала,\\
{{ shop.name }}`,
  },
};
