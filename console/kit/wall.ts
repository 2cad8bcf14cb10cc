import { language, tagOf } from './texts.ts';

/** A moment by the clock on the wall, in whichever zone that hangs: `2027-03-01T10:00`. */
export const wallWords = (written: string) =>
  new Intl.DateTimeFormat(tagOf(language.value), { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(`${written}:00Z`),
  );
