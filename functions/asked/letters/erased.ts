import type { LetterInEveryLanguage } from '../../programme/letters/letter.schema.ts';

/** The last one. It has no button: there is nothing left to press. */
export const erased: LetterInEveryLanguage = {
  en: {
    subject: 'Everything about you has been erased',
    preheader: 'This is our last email.',
    body: `# It is done

Hello,

As you asked, we have erased everything we held about this address. All that stays is a mark that cannot be turned back into it, so that we don’t bring you back by mistake.

Backups are overwritten within 35 days. If one is ever restored, your erasure is carried out on it again first.

This is our last email. Should you ever want to hear from us again, just sign up.

Farewell,\\
{{ shop.name }}`,
  },
  pl: {
    subject: 'Usunęliśmy wszystko, co o Tobie mieliśmy',
    preheader: 'To nasz ostatni e-mail.',
    body: `# Gotowe

Dzień dobry,

zgodnie z Twoją prośbą usunęliśmy wszystko, co przechowywaliśmy w związku z tym adresem. Zostaje tylko znacznik, z którego nie da się go odtworzyć: dzięki niemu nie dopiszemy Cię znów przez pomyłkę.

Kopie zapasowe zostaną nadpisane w ciągu 35 dni. Gdyby trzeba było do którejś wrócić, najpierw jeszcze raz usuniemy z niej Twoje dane.

To ostatni e-mail. Jeśli kiedyś znów zechcesz mieć od nas wieści, wystarczy się zapisać.

Wszystkiego dobrego\\
{{ shop.name }}`,
  },
  ru: {
    subject: 'Мы удалили всё, что о вас хранили',
    preheader: 'Это наше последнее письмо.',
    body: `# Готово

Здравствуйте.

По вашей просьбе мы удалили всё, что хранили об этом адресе. Остаётся только отметка, по которой его нельзя восстановить: она нужна, чтобы мы не внесли вас снова по ошибке.

Резервные копии перезапишутся в течение 35 дней. Если какую-то из них придётся восстановить, сначала мы снова удалим из неё ваши данные.

Это последнее письмо. Если когда-нибудь захотите снова о нас слышать, просто подпишитесь.

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

Tämä on viimeinen viesti. Jos joskus haluat taas kuulla meistä, liity uudelleen.

Kaikkea hyvää toivottaen\\
{{ shop.name }}`,
  },
  sr: {
    subject: 'Обрисали смо све о вама',
    preheader: 'Ово је наш последњи имејл.',
    body: `# Готово је

Здраво,

како сте тражили, обрисали смо све што смо чували о овој адреси. Остаје само ознака из које се адреса не може добити, да вас не бисмо грешком поново уписали.

Резервне копије биће замењене у року од 35 дана. Ако неку морамо да вратимо, прво ћемо из ње поново обрисати ваше податке.

Ово је последњи имејл. Ако некад пожелите да вам опет пишемо, само се поново пријавите.

Све најбоље,\\
{{ shop.name }}`,
  },
};
