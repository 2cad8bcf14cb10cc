import type { TalkCommand as Command } from '../../shop/vocabulary.ts';
import { fold, phrases } from './fold.ts';

/* In the order of the languages: English, Polish, Russian, Finnish, Serbian in both scripts. */
const commands: [Command, ReadonlySet<string>][] = [
  [
    'stop',
    phrases(`
      stop, quit, exit, end, cancel, abort, leave, bye, goodbye, end the chat, stop the chat, enough, forget it, never mind,
      stop it, please stop, i want to stop,
      zakończ, koniec, przerwij, anuluj, wyjdź, wyjście, rezygnuję, zakończ rozmowę, dość, wystarczy, do widzenia,
      стоп, хватит, конец, закончить, закончим, отмена, выход, выйти, прекратить, до свидания, закончить разговор,
      lopeta, lopetan, lopetetaan, seis, loppu, peru, peruuta, poistu, riittää, lopeta keskustelu, hei hei,
      крај, прекини, заврши, доста, одустајем, откажи, излаз, стани, заврши разговор, довиђења,
      kraj, prekini, završi, dosta, odustajem, otkaži, izlaz, stani, završi razgovor, doviđenja`),
  ],
  [
    'back',
    phrases(`
      back, go back, previous, undo, one step back, go one back, please go back, return,
      wstecz, wróć, cofnij, poprzednie, poprzedni krok, powrót, do tyłu,
      назад, вернуться, вернись, вернитесь, обратно, предыдущий вопрос, шаг назад,
      takaisin, edellinen, peruuta yksi, palaa, mene takaisin,
      врати се, врати, претходно, корак назад, вратите се,
      nazad, vrati se, vrati, prethodno, korak nazad, vratite se`),
  ],
  [
    'skip',
    phrases(`
      skip, skip it, skip this, next, pass, no answer, i don't know, dont know, not sure, no idea, rather not, prefer not to say,
      rather not say, nothing, none, no preference, anything, whatever, doesn't matter, later,
      pomiń, pomijam, dalej, następne, nie wiem, nic, wszystko jedno, obojętnie, nie powiem, bez odpowiedzi, cokolwiek, później,
      пропустить, пропусти, пропустим, дальше, далее, следующий, не знаю, ничего, всё равно, неважно, не скажу, потом,
      ohita, seuraava, en tiedä, en osaa sanoa, ei mitään, sama se, ei väliä, en kerro, väliin, jätä väliin, myöhemmin,
      прескочи, даље, следеће, ништа, свеједно, није важно, не бих рекао, не бих рекла, касније,
      preskoči, dalje, sledeće, ne znam, ništa, svejedno, nije važno, ne bih rekao, ne bih rekla, kasnije`),
  ],
];

/** What a whole message asks of the talk itself, in any of our languages; undefined when it is an answer. */
export function readCommand(text: string): Command | undefined {
  const said = fold(text);
  return commands.find(([, known]) => known.has(said))?.[0];
}
