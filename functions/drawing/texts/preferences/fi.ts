import type { AnswerTexts, QuestionTexts } from '../texts.types.ts';
import type {
  CertificateTexts,
  CopyTexts,
  KnownTexts,
  LeavingTexts,
  PreferencesTexts,
  RightsTexts,
} from './preferences.types.ts';

export const preferences: PreferencesTexts = {
  title: 'Kirjeesi ja tietosi',
  intro: 'Osoitteelle {address}. Muutokset tulevat voimaan heti.',
  saved: 'Tallennettu. Voimassa tästä lähtien.',
  purposes: 'Mihin suostut',
  pause: {
    label: 'Tauko kirjeistä',
    none: 'Ei taukoa',
    days30: '30 päivää tästä päivästä',
    days90: '90 päivää tästä päivästä',
    until: '{date} saakka',
    end: 'Lopeta tauko nyt',
  },
  language: 'Kirjeiden kieli',
  profile: 'Sinusta',
  save: 'Tallenna',
};

export const known: KnownTexts = {
  title: 'Mitä tiedämme ja miksi kirjoitamme',
  whyNot: 'Et ole suostunut kirjeisiin, joten emme lähetä niitä.',
  why: 'Kirjoitamme, koska olet suostunut tähän: {purposes}.',
  terms: {
    email: 'Osoite',
    name: 'Nimi',
    timeZone: 'Aikavyöhyke',
    source: 'Mistä tunnemme sinut',
    since: 'Mukana alkaen',
    orders: 'Tilauksia',
    spent: 'Yhteensä',
    lastOrder: 'Viimeisin tilaus',
    average: 'Tilaus keskimäärin',
    discounts: 'Alennuksella ostettu',
    emailKind: 'Osoitteen laji',
    segments: 'Ryhmäsi',
  },
  channels: {
    web: 'verkkosivumme',
    placement: 'myymälämme',
    chat: 'keskustelu sivuillamme',
    order: 'tilaus',
    survey: 'kysely',
    partner: 'kumppani',
    import: 'aiempi listamme',
  },
  emailKinds: {
    personal: 'oma verkkotunnus tai yritys',
    free: 'ilmainen sähköposti',
    role: 'yhteinen',
    relay: 'välitysosoite',
  },
  segments: {
    new: 'mukana alle 30 päivää',
    hot: 'tilannut viimeisten 30 päivän aikana',
    warm: 'tilannut viimeisten 90 päivän aikana tai uusi',
    cold: 'hiljaista jo jonkin aikaa',
    lapsed: 'ei tilausta 90 päivään',
    'birthday-this-month': 'syntymäpäivä tässä kuussa',
    'too-dear': 'meillä on sinulle liian kallista',
  },
  joinedAt: 'liittymispaikka: {title}',
  consents: 'Annetut ja perutut suostumukset',
  noConsents: 'Ei vielä mitään.',
  states: { pending: 'kysytty', confirmed: 'annettu', withdrawn: 'peruttu' },
  certificate: 'Todistus',
  sends: 'Viimeisten kahdentoista kuukauden kirjeet',
  noSends: 'Ei yhtään.',
  automations: { birthday: 'Syntymäpäiväkirje', 'win-back': 'Kirje pitkän tauon jälkeen' },
  outcomes: {
    sent: 'lähetetty',
    skipped: 'ei lähetetty',
    failed: 'postipalvelu ei ottanut vastaan',
    unknown: 'ei varmuutta',
  },
  orders: 'Tilaukset',
  events: 'Mitä olet kertonut meille',
  kinds: {
    question: 'kysymys',
    complaint: 'reklamaatio',
    praise: 'kehu',
    visit: 'käynti',
    call: 'puhelu',
    cart: 'kesken jäänyt ostoskori',
    survey: 'kysely',
    refusal: 'syy',
    return: 'palautus',
    other: 'muu',
  },
  reasons: {
    'not-in-stock': 'Haluamasi oli loppu',
    'no-information': 'Tietoa oli liian vähän',
    'not-interested': 'Vain katselemassa',
  },
};

export const rights: RightsTexts = {
  title: 'Ota tiedot mukaan tai poista ne',
  text: 'Lähetämme ensin kirjeen osoitteeseesi, jotta tiedämme pyynnön tulevan sinulta. Kirjeen nappi hoitaa loput.',
  copy: 'Lähettäkää kopio kaikesta',
  erase: 'Poistakaa kaikki tietoni',
  mailed: 'Avaa nyt sähköpostisi: kirje on matkalla osoitteeseen {address}. Sen nappi toimii 24 tuntia.',
  alreadyMailed: 'Kirje lähti alle tunti sitten. Katso sähköpostistasi, myös roskapostikansiosta.',
};

export const copyQuestion: QuestionTexts = {
  title: 'Kopio kaikesta',
  text: 'Paina nappia, niin näet kaiken, mitä sinusta on tallessa ({shop}). Voit lukea sen ja ladata sen.',
  button: 'Näytä kopioni',
  otherwise: 'Etkö pyytänyt tätä? Sulje vain tämä sivu.',
};

export const copy: CopyTexts = {
  title: 'Kaikki, mitä sinusta on tallessa',
  intro: 'Tilanne {date}. Tiedostossa on sama sisältö muodossa, jota muut järjestelmät osaavat lukea.',
  download: 'Lataa tiedostona (JSON)',
  raw: 'Jokainen merkintä sellaisena kuin se on tallessa',
};

export const eraseQuestion: QuestionTexts = {
  title: 'Poistetaanko kaikki?',
  text: 'Kaikki, mitä sinusta on tallessa ({shop}), poistuu heti: profiili, tilaukset, suostumukset ja kirjeet. Poistoa ei voi perua.',
  button: 'Poista kaikki',
  otherwise: 'Muutitko mielesi? Sulje vain tämä sivu, niin kaikki säilyy.',
};

export const erased: AnswerTexts = {
  title: 'Kaikki on poistettu',
  text: '{shop} ei enää tunne sinua. Viimeinen kirje sähköpostiisi vahvistaa sen.',
  link: '',
  help: 'Kysyttävää? Kirjoita osoitteeseen {replyTo}.',
};

export const certificate: CertificateTexts = {
  title: 'Todistus suostumuksesta',
  intro: 'Sellaisena kuin se on kirjattu ({shop}). Kirjauksia vain lisätään, niitä ei koskaan muuteta.',
  terms: {
    who: 'Henkilö',
    purpose: 'Mihin',
    state: 'Mitä tapahtui',
    shown: 'Teksti sellaisena kuin se näytettiin',
    version: 'Tekstin versio',
    requested: 'Pyydetty',
    confirmed: 'Vahvistettu sähköpostista',
    source: 'Missä',
    network: 'Verkko-osoite ja selain',
    record: 'Kirjaus',
  },
  sources: {
    'unsubscribe-page': 'peruutussivu',
    'one-click': 'sähköpostiohjelman peruutusnappi',
    preferences: 'asetussivu',
  },
  notKept: 'ei enää tallessa',
};

export const leaving: LeavingTexts = {
  question: 'Kertoisitko syyn? Ei ole pakko.',
  reasons: {
    'too-many': 'Liikaa kirjeitä',
    'not-for-me': 'Ei kiinnosta minua',
    'too-dear': 'Liian kallista minulle',
    'not-asked': 'En ole tilannut niitä',
    other: 'Jokin muu syy',
  },
  button: 'Lähetä vastaus',
  thanks: 'Kiitos vastauksesta.',
};
