import type { LetterInEveryLanguage } from '../../programme/letters/letter.schema.ts';

/** Behind "send me a copy": whoever opens the mailbox may see what is held about it. */
export const copy: LetterInEveryLanguage = {
  en: {
    subject: 'Everything we know about you',
    preheader: 'Read it or download it within 24 hours.',
    body: `# Your copy is ready

Hello {{ contact.firstName }},

Somebody asked for a copy of everything we hold about this address. If it was you, press the button: you can read it and download it. The button works for 24 hours.

::button[Show me my copy]({{ link.url }})

If it wasn’t you, do nothing. Nobody else can open it.

Yours,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Wszystko, co o Tobie wiemy',
    preheader: 'Kopię można przeczytać lub pobrać w ciągu 24 godzin.',
    body: `# Twoja kopia jest gotowa

Dzień dobry, {{ contact.firstName }},

ktoś poprosił o kopię wszystkiego, co przechowujemy w związku z tym adresem. Jeśli to Ty, naciśnij przycisk: kopię można przeczytać i pobrać. Przycisk działa przez 24 godziny.

::button[Pokaż moją kopię]({{ link.url }})

Jeśli to nie Ty, nie rób nic. Nikt inny jej nie otworzy.

Pozdrawiamy\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Всё, что мы о вас знаем',
    preheader: 'Копию можно прочитать и скачать в течение 24 часов.',
    body: `# Ваша копия готова

Здравствуйте, {{ contact.firstName }}.

Кто-то попросил копию всего, что мы храним об этом адресе. Если это были вы, нажмите кнопку: копию можно прочитать и скачать. Кнопка действует 24 часа.

::button[Показать мою копию]({{ link.url }})

Если это были не вы, ничего не делайте. Никто другой её не откроет.

С уважением,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Kaikki, mitä tiedämme sinusta',
    preheader: 'Voit lukea tai ladata kopion 24 tunnin ajan.',
    body: `# Kopiosi on valmis

Hei {{ contact.firstName }},

joku pyysi kopion kaikesta, mitä meillä on tästä osoitteesta. Jos se olit sinä, paina nappia: voit lukea kopion ja ladata sen. Nappi toimii 24 tuntia.

::button[Näytä kopioni]({{ link.url }})

Jos se et ollut sinä, älä tee mitään. Kukaan muu ei pääse siihen käsiksi.

Terveisin\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Све што знамо о вама',
    preheader: 'Копију можете да прочитате или преузмете у року од 24 сата.',
    body: `# Ваша копија је спремна

Здраво, {{ contact.firstName }},

неко је затражио копију свега што чувамо о овој адреси. Ако сте то били ви, притисните дугме: копију можете да прочитате и преузмете. Дугме ради 24 сата.

::button[Прикажи моју копију]({{ link.url }})

Ако нисте, не морате ништа да радите. Нико други не може да је отвори.

Срдачан поздрав,\\
{{ shop.name }}`,
  },
};
