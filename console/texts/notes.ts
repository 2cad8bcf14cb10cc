import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

/** What staff note of what somebody said or did. */
type NotesTexts = Record<'noteKind' | 'noteText' | 'noteHint' | 'noteButton' | 'noted', string>;

export const notes = inBothScripts<NotesTexts>({
  en: {
    noteKind: 'What was it?',
    noteText: 'In short',
    noteHint: 'She may ask to see what you write here. A complaint stays under Today until somebody has seen to it.',
    noteButton: 'Keep the note',
    noted: 'Noted',
  },
  pl: {
    noteKind: 'Co to było?',
    noteText: 'W skrócie',
    noteHint:
      'Ta osoba może poprosić o wgląd w to, co tu napiszesz. Skarga zostaje na ekranie Dziś, aż ktoś się nią zajmie.',
    noteButton: 'Zapisz notatkę',
    noted: 'Zapisano',
  },
  ru: {
    noteKind: 'Что это было?',
    noteText: 'Коротко',
    noteHint:
      'Человек может попросить показать, что здесь написано. Жалоба остаётся в «Сегодня», пока ею кто-нибудь не займётся.',
    noteButton: 'Сохранить заметку',
    noted: 'Записано',
  },
  fi: {
    noteKind: 'Mitä se oli?',
    noteText: 'Lyhyesti',
    noteHint:
      'Henkilö voi pyytää nähdä, mitä tähän kirjoitat. Valitus pysyy Tänään-sivulla, kunnes joku on hoitanut sen.',
    noteButton: 'Tallenna merkintä',
    noted: 'Kirjattu',
  },
  sr: {
    noteKind: 'Шта је било?',
    noteText: 'Укратко',
    noteHint: 'Особа може тражити да види шта овде пишете. Жалба остаје под Данас док је неко не реши.',
    noteButton: 'Сачувај белешку',
    noted: 'Забележено',
  },
});
