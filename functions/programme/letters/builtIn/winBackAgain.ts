import type { LetterInEveryLanguage } from '../letter.schema.ts';

/** The second letter of a win-back series, a month after the first went unanswered: a better reason to come. */
export const winBackAgain: LetterInEveryLanguage = {
  en: {
    subject: 'Something good for you, {{ contact.firstName }}',
    preheader: 'What others are fond of just now.',
    body: `# We have kept a place for you

Hello {{ contact.firstName }},

we wrote to you some weeks ago, and did not want to leave it at that. What people come to us for changes with the season, and just now there is much that is worth the way.

Come by, look, try: there is no obligation in it.

::button[What people like now]({{ shop.url }})

See you soon,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Coś dobrego dla Ciebie, {{ contact.firstName }}',
    preheader: 'Co teraz lubią inni.',
    body: `# Zostawiliśmy dla Ciebie miejsce

Dzień dobry, {{ contact.firstName }},

pisaliśmy kilka tygodni temu i nie chcemy na tym poprzestać. To, po co do nas się przychodzi, zmienia się z porą roku, a teraz jest sporo rzeczy wartych drogi.

Wpadnij, zobacz, spróbuj: to do niczego nie zobowiązuje.

::button[Co teraz lubią inni]({{ shop.url }})

Do zobaczenia\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Кое-что хорошее для вас, {{ contact.firstName }}',
    preheader: 'Что сейчас любят другие.',
    body: `# Мы придержали для вас место

Здравствуйте, {{ contact.firstName }}.

Несколько недель назад мы вам писали и не хотим на этом останавливаться. То, за чем к нам приходят, меняется вместе с сезоном, и сейчас многое стоит того, чтобы заглянуть.

Приходите, посмотрите, попробуйте: это ни к чему не обязывает.

::button[Что сейчас любят другие]({{ shop.url }})

До встречи,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Jotain hyvää sinulle, {{ contact.firstName }}',
    preheader: 'Tästä muut pitävät juuri nyt.',
    body: `# Pidimme sinulle paikan

Hei {{ contact.firstName }},

kirjoitimme sinulle muutama viikko sitten, emmekä halunneet jättää sitä siihen. Suosikit vaihtuvat vuodenajan mukana, ja juuri nyt moni niistä on tulemisen arvoinen.

Tule käymään, katso ja kokeile: se ei sido mihinkään.

::button[Tästä muut pitävät nyt]({{ shop.url }})

Nähdään pian\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Нешто добро за вас, {{ contact.firstName }}',
    preheader: 'Шта други сада воле.',
    body: `# Сачували смо вам место

Здраво, {{ contact.firstName }},

писали смо вам пре неколико недеља и нисмо желели да остане на томе. Оно због чега нам људи долазе мења се са годишњим добом, а управо сада има много тога вредног пута.

Свратите, погледајте, пробајте: то вас ни на шта не обавезује.

::button[Шта други сада воле]({{ shop.url }})

Видимо се ускоро,\\
{{ shop.name }}`,
  },
};
