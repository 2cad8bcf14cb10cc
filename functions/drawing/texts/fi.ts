import type { AnswerTexts, DemoTexts, FormTexts, LayoutTexts, QuestionTexts } from './texts.types.ts';

export const layout: LayoutTexts = { language: 'Kieli' };

export const form: FormTexts = {
  optional: 'vapaaehtoinen',
  fields: {
    email: 'Sähköposti',
    firstName: 'Etunimi',
    lastName: 'Sukunimi',
    phone: 'Puhelin',
    birthday: 'Syntymäpäivä',
    gender: 'Sukupuoli',
    interests: 'Mistä pidät?',
  },
  hints: {
    phone: 'Maatunnuksen kanssa, esimerkiksi +358\u00a040\u00a0123\u00a04567.',
    birthday: 'Päivä ja kuukausi riittävät.',
    interests: 'Muutama sana riittää.',
  },
  day: 'Päivä',
  month: 'Kuukausi',
  year: 'Vuosi',
  months: [
    'tammikuu',
    'helmikuu',
    'maaliskuu',
    'huhtikuu',
    'toukokuu',
    'kesäkuu',
    'heinäkuu',
    'elokuu',
    'syyskuu',
    'lokakuu',
    'marraskuu',
    'joulukuu',
  ],
  genders: { female: 'Nainen', male: 'Mies', other: 'Muu' },
  trap: 'Jätä tämä kenttä tyhjäksi',
  submit: 'Liity listalle',
  sending: 'Lähetetään…',
  after: 'Lähetämme ensin yhden kirjeen, jotta tiedämme osoitteen olevan sinun.',
  problem: 'Tarkista vielä tämä',
  errors: {
    email: 'Kirjoita yksi sähköpostiosoite kokonaan, esimerkiksi anna@example.com.',
    name: 'Kirjoita pelkkä nimi ilman linkkejä tai erikoismerkkejä.',
    phone: 'Kirjoita numero maatunnuksineen, esimerkiksi +358\u00a040\u00a0123\u00a04567.',
    birthday: 'Anna sekä päivä että kuukausi tai jätä syntymäpäivä tyhjäksi.',
    noSuchDate: 'Tätä päivää ei ole: {month}ssa on {days} päivää.',
    year: 'Vuosi ei voi olla oikein. Korjaa se tai jätä kenttä tyhjäksi.',
    tooYoung: 'Olet vielä hiukan liian nuori kirjeillemme. Emme tallentaneet mitään kirjoittamastasi.',
    consent: 'Rastita tämä, jos saamme kirjoittaa sinulle. Ilman sitä emme voi.',
    consentChanged: 'Tämä lause on muuttunut. Lataa sivu uudelleen ja lue se vielä kerran.',
    other: 'Tästä ei saa selvää. Korjaa se tai jätä tyhjäksi.',
    tooMany: 'Verkostasi ilmoittautuu juuri nyt moni. Odota minuutti ja paina nappia uudelleen.',
    offline: 'Yhteys ei toimi. Tarkista verkkoyhteys ja paina nappia uudelleen; kirjoittamasi on yhä tallella.',
  },
  done: {
    title: 'Avaa nyt sähköpostisi',
    text: 'Kirje on matkalla osoitteeseen {address}. Paina siinä olevaa nappia, niin olet listalla.',
    textWithoutAddress:
      'Kirje on matkalla juuri antamaasi osoitteeseen. Paina siinä olevaa nappia, niin olet listalla.',
    patience:
      'Eikö kirjettä näy muutaman minuutin kuluttua? Katso roskapostista: lähettäjä on {sender}. Jos saat jo kirjeitämme, muuta ei tarvita.',
    again: 'Käytä toista osoitetta',
  },
  overlay: { open: 'Jätä osoitteesi', close: 'Sulje' },
};

export const confirm: QuestionTexts = {
  title: 'Saammeko kirjoittaa sinulle?',
  text: 'Paina nappia, niin {shop} alkaa lähettää kirjeitä sähköpostiisi.',
  button: 'Kyllä, kirjoittakaa minulle',
  otherwise: 'Etkö ilmoittautunut itse? Sulje vain tämä sivu. Poistamme osoitteen emmekä kirjoita enää.',
};

export const confirmed: AnswerTexts = {
  title: 'Kiitos, olet nyt listalla',
  text: 'Tästä lähtien {shop} kirjoittaa myös sinulle. Jokaisessa kirjeessä on linkki, josta pääset pois listalta.',
  link: '',
  help: 'Kysyttävää? Kirjoita osoitteeseen {replyTo}.',
};

export const unsubscribe: QuestionTexts = {
  title: 'Eikö enää kirjeitä?',
  text: 'Yksi napautus, niin kirjeiden tulo loppuu heti. Tilauksistasi kerromme edelleen.',
  button: 'En halua enää kirjeitä',
  otherwise: 'Haluatko sittenkin jäädä? Sulje vain tämä sivu.',
};

export const unsubscribed: AnswerTexts = {
  title: 'Kirjeitä ei enää tule',
  text: 'Tästä lähtien {shop} ei lähetä sinulle kirjeitä. Tilauksistasi kerromme edelleen.',
  link: 'Liity uudelleen',
  help: 'Kävikö vahinko, tai haluatko kertoa syyn? Kirjoita osoitteeseen {replyTo}.',
};

export const refused: AnswerTexts = {
  title: 'Tämä linkki ei enää toimi',
  text: 'Se on ehkä vanhentunut, tai osa siitä on hävinnyt matkalla. Mikään ei ole muuttunut.',
  link: 'Liity uudelleen',
  help: 'Tarvitsetko apua, tai haluatko pois listalta? Kirjoita osoitteeseen {replyTo}, niin hoidamme asian.',
};

export const notFound: AnswerTexts = {
  title: 'Tällaista sivua ei ole',
  text: 'Ehkä osoite on katkennut tai siinä on kirjoitusvirhe.',
  link: 'Siirry lomakkeeseen',
  help: 'Etsitkö jotain? Kirjoita osoitteeseen {replyTo}.',
};

export const demo: DemoTexts = {
  title: 'Leipä, joka nousi koko yön',
  text: 'Taikinamme kypsyy kuusitoista tuntia. Ensimmäiset leivät tulevat uunista aamukuudelta.',
  goodsTitle: 'Tänään tiskillä',
  goods: [
    { name: 'Hapanjuuriruisleipä', about: 'Jauhoja, vettä, suolaa ja aikaa.' },
    { name: 'Unikonsiemenkääretorttu', about: 'Enemmän täytettä kuin taikinaa.' },
    { name: 'Omenapiirakka', about: 'Kirpeitä omenoita, voita, hyppysellinen kanelia.' },
  ],
  hoursTitle: 'Olemme avoinna',
  hours: ['Maanantaista perjantaihin 6–18', 'Lauantaina 6–14'],
};
