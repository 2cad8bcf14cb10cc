import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** At once after confirming: what will come, how often, and how to say what one likes. */
export const welcome: LetterInEveryLanguage = {
  en: {
    subject: 'Welcome, {{ contact.firstName }}',
    preheader: 'What you can expect from us.',
    body: `::drawing[welcome]

# Good to have you with us

Hello {{ contact.firstName }},

thank you for letting us write to you. We will write when there is something worth telling: what is new, what the season brings, and now and then something just for our readers.

If you would like to hear about some things and not about others, tell us under the link at the end of this email. And you can simply reply to any of our emails: a person reads every answer.

::button[Have a look around]({{ shop.url }})

Yours,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Miło Cię powitać, {{ contact.firstName }}',
    preheader: 'Czego możesz się po nas spodziewać.',
    body: `::drawing[welcome]

# Cieszymy się, że jesteś z nami

Dzień dobry, {{ contact.firstName }},

dziękujemy, że możemy do Ciebie pisać. Odezwiemy się, kiedy będzie o czym: co nowego, co przynosi sezon, a od czasu do czasu coś tylko dla zapisanych.

Jeśli o jednych rzeczach chcesz czytać, a o innych nie, możesz to wybrać pod linkiem na końcu tego e-maila. Na każdy nasz e-mail można też po prostu odpisać: wszystkie odpowiedzi czyta człowiek.

::button[Rozejrzyj się u nas]({{ shop.url }})

Pozdrawiamy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Рады знакомству, {{ contact.firstName }}',
    preheader: 'О чём мы будем вам писать.',
    body: `::drawing[welcome]

# Хорошо, что вы с нами

Здравствуйте, {{ contact.firstName }}.

Спасибо, что разрешили вам писать. Мы будем писать, когда есть о чём рассказать: о новинках, о том, что принёс сезон, а иногда о том, что только для подписчиков.

Если об одном вам читать интересно, а о другом нет, это можно выбрать по ссылке в конце письма. А ещё на любое наше письмо можно просто ответить: каждый ответ читает человек.

::button[Заглянуть к нам]({{ shop.url }})

С теплом,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Tervetuloa, {{ contact.firstName }}',
    preheader: 'Tällaista postia saat meiltä.',
    body: `::drawing[welcome]

# Mukavaa, että olet mukana

Hei {{ contact.firstName }},

kiitos, että saamme kirjoittaa sinulle. Kirjoitamme, kun on jotain kerrottavaa: uutuuksista, kauden tarjonnasta ja silloin tällöin jostain, mikä on vain mukana oleville.

Jos jotkin aiheet kiinnostavat ja toiset eivät, voit valita ne viestin lopussa olevasta linkistä. Viesteihimme voi myös vain vastata: jokaisen vastauksen lukee ihminen.

::button[Katso, mitä meillä on]({{ shop.url }})

Terveisin\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Добро дошли, {{ contact.firstName }}',
    preheader: 'Шта можете да очекујете од нас.',
    body: `::drawing[welcome]

# Драго нам је што сте са нама

Здраво, {{ contact.firstName }},

хвала што можемо да вам пишемо. Јавићемо се када имамо шта да кажемо: шта је ново, шта доноси сезона, а понекад и нешто само за пријављене.

Ако вас неке теме занимају, а друге не, изаберите их преко линка на крају овог имејла. На сваки наш имејл можете и једноставно да одговорите: сваки одговор чита човек.

::button[Разгледајте понуду]({{ shop.url }})

Срдачан поздрав,\\
{{ shop.name }}`,
  },
};
