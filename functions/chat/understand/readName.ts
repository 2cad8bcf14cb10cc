import { nameProblem } from '../../person/nameProblem.ts';
import type { Reading } from './reading.types.ts';

/** How people begin when asked for their name, in our languages. */
const beginnings =
  /^(?:(?:hi|hello|hey|cześć|hej|dzień dobry|привет|здравствуйте|moi|hei|terve|zdravo|здраво|ćao|ћао)[\s,!.]+)?(?:(?:my name is|my name's|the name is|i am|i'm|i’m|call me|it's|it’s|this is|mam na imię|nazywam się|jestem|mów mi|меня зовут|моё имя|мое имя|зовите меня|это|я|nimeni on|minun nimeni on|minä olen|mä oon|olen|kutsu minua nimellä|zovem se|moje ime je|ja sam|зовем се|моје име је|ја сам)\s+)?/iu;
const longest = 4;

/** The name somebody wants to be called by, out of "Hi, I'm Anna!". Refuses what may not stand in a mail. */
export function readName(text: string): Reading<string, 'name'> {
  const name = text.replace(beginnings, '').replace(/^[\s"'«„“,:;-]+|[\s"'»”“,:;.!?-]+$/gu, '');
  const isName = /\p{L}/u.test(name) && !/[\d<>{}[\]=\\|@]/.test(name) && name.split(' ').length <= longest;
  return isName && !nameProblem(name) ? { value: name } : { problem: 'name' };
}
