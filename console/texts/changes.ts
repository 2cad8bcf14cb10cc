import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

/** The change log, of all and of one contact. */
type ChangesTexts = Record<
  | 'title'
  | 'lead'
  | 'leadOne'
  | 'when'
  | 'who'
  | 'what'
  | 'before'
  | 'after'
  | 'about'
  | 'person'
  | 'system'
  | 'contact'
  | 'empty'
  | 'emptyText'
  | 'exported'
  | 'refused',
  string
>;

export const changes = inBothScripts<ChangesTexts>({
  en: {
    title: 'Changes',
    lead: 'Who did what, from what to what.',
    leadOne: 'Everything that changed about this contact.',
    when: 'When',
    who: 'Who',
    what: 'What',
    before: 'Before',
    after: 'After',
    about: 'About',
    person: 'the person herself',
    system: 'the system',
    contact: 'contact',
    empty: 'No changes yet',
    emptyText: 'Corrections, consents and everything saved here will be listed.',
    exported: 'Contacts taken along as a file',
    refused: 'Tried what this role may not',
  },
  pl: {
    title: 'Zmiany',
    lead: 'Kto co zrobił, z czego na co.',
    leadOne: 'Wszystko, co się zmieniło w tym kontakcie.',
    when: 'Kiedy',
    who: 'Kto',
    what: 'Co',
    before: 'Przed',
    after: 'Po',
    about: 'Dotyczy',
    person: 'ta osoba sama',
    system: 'system',
    contact: 'kontakt',
    empty: 'Jeszcze żadnych zmian',
    emptyText: 'Tu pojawią się poprawki, zgody i wszystko, co zapisano.',
    exported: 'Kontakty pobrane do pliku',
    refused: 'Próba czegoś, czego ta rola nie może',
  },
  ru: {
    title: 'Изменения',
    lead: 'Кто что сделал: что было и что стало.',
    leadOne: 'Всё, что изменилось у этого контакта.',
    when: 'Когда',
    who: 'Кто',
    what: 'Что',
    before: 'Было',
    after: 'Стало',
    about: 'О ком или о чём',
    person: 'сам человек',
    system: 'система',
    contact: 'контакт',
    empty: 'Изменений пока нет',
    emptyText: 'Здесь появятся исправления, согласия и всё сохранённое.',
    exported: 'Контакты выгружены в файл',
    refused: 'Попытка сделать то, чего эта роль не может',
  },
  fi: {
    title: 'Muutokset',
    lead: 'Kuka teki mitä, mistä mihin.',
    leadOne: 'Kaikki, mikä tässä asiakkaassa on muuttunut.',
    when: 'Milloin',
    who: 'Kuka',
    what: 'Mitä',
    before: 'Ennen',
    after: 'Jälkeen',
    about: 'Koskee',
    person: 'henkilö itse',
    system: 'järjestelmä',
    contact: 'asiakas',
    empty: 'Ei vielä muutoksia',
    emptyText: 'Tähän tulevat korjaukset, luvat ja kaikki tallennettu.',
    exported: 'Asiakkaat viety tiedostoon',
    refused: 'Yritti tehdä, mihin roolilla ei ole oikeutta',
  },
  sr: {
    title: 'Измене',
    lead: 'Ко је шта урадио: шта је било и шта је сада.',
    leadOne: 'Све што се променило код овог контакта.',
    when: 'Када',
    who: 'Ко',
    what: 'Шта',
    before: 'Пре',
    after: 'После',
    about: 'О коме или чему',
    person: 'сама особа',
    system: 'систем',
    contact: 'контакт',
    empty: 'Још нема измена',
    emptyText: 'Овде ће бити исправке, сагласности и све што је сачувано.',
    exported: 'Контакти преузети у датотеку',
    refused: 'Покушај нечега што ова улога не сме',
  },
});
