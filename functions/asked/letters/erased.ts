import type { LetterInEveryLanguage } from '../../programme/letters/letter.schema.ts';

/** The last one. It has no button: there is nothing left to press. */
export const erased: LetterInEveryLanguage = {
  en: {
    subject: 'Everything about you has been erased',
    preheader: 'This is our last e-mail.',
    body: `# It is done

Hello,

As you asked, we have erased everything we held about this address. All that stays is a mark that cannot be turned back into it, so that we don’t bring you back by mistake.

Backups are overwritten within 35 days. If one is ever restored, your erasure is carried out on it again first.

This is the last e-mail. Should you want to hear from us again one day, sign up anew.

Farewell,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Usunęliśmy wszystko, co o Tobie mieliśmy',
    preheader: 'To nasza ostatnia wiadomość.',
    body: `# Gotowe

Dzień dobry,

zgodnie z Twoją prośbą usunęliśmy wszystko, co przechowywaliśmy w związku z tym adresem. Zostaje tylko znacznik, z którego nie da się go odtworzyć. Dzięki niemu nie dodamy Cię znów przez pomyłkę.

Kopie zapasowe zostaną nadpisane w ciągu 35 dni. Gdyby trzeba było do którejś wrócić, najpierw wykonamy na niej Twoje usunięcie jeszcze raz.

To ostatnia wiadomość. Jeśli kiedyś znów zechcesz coś od nas dostać, wystarczy zapisać się na nowo.

Wszystkiego dobrego\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Мы удалили всё, что о вас хранили',
    preheader: 'Это наше последнее письмо.',
    body: `# Готово

Здравствуйте.

По вашей просьбе мы удалили всё, что хранили об этом адресе. Остаётся только отметка, по которой его нельзя восстановить: она нужна, чтобы мы не внесли вас снова по ошибке.

Резервные копии перезапишутся в течение 35 дней. Если какую-то из них придётся восстановить, сначала мы повторим на ней ваше удаление.

Это последнее письмо. Если когда-нибудь захотите получать наши письма, просто подпишитесь заново.

Всего доброго,\\
{{ shop.name }}`,
  },
  fi: {
    subject: 'Kaikki tietosi on poistettu',
    preheader: 'Tämä on viimeinen viestimme.',
    body: `# Valmista

Hei,

pyynnöstäsi olemme poistaneet kaiken, mitä meillä oli tästä osoitteesta. Jäljelle jää vain merkintä, josta osoitetta ei voi päätellä. Sen avulla emme lisää sinua takaisin vahingossa.

Varmuuskopiot korvautuvat 35 päivän kuluessa. Jos jokin niistä joudutaan palauttamaan, poistamme tietosi siitä ensin uudelleen.

Tämä on viimeinen viesti. Jos joskus haluat viestejämme taas, liity uudelleen.

Kaikkea hyvää toivottaen\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Обрисали смо све о вама',
    preheader: 'Ово је наш последњи имејл.',
    body: `# Готово је

Здраво,

како сте тражили, обрисали смо све што смо чували о овој адреси. Остаје само ознака из које се адреса не може добити, да вас не бисмо грешком поново уписали.

Резервне копије биће замењене у року од 35 дана. Ако неку морамо да вратимо, прво ћемо на њој поново спровести ваше брисање.

Ово је последњи имејл. Ако некад пожелите да вам опет пишемо, само се поново пријавите.

Све најбоље,\\
{{ shop.name }}`,
  },
};
