import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { TalkCommand } from '../../shop/vocabulary.ts';

/** The buttons that are about the talk itself. The element knows them too, to set them apart from answers. */
export const controls = inBothScripts<Record<TalkCommand, string>>({
  en: { back: 'Back', skip: 'Skip', stop: 'Stop' },
  pl: { back: 'Wstecz', skip: 'Pomiń', stop: 'Zakończ' },
  ru: { back: 'Назад', skip: 'Пропустить', stop: 'Закончить' },
  fi: { back: 'Takaisin', skip: 'Ohita', stop: 'Lopeta' },
  sr: { back: 'Назад', skip: 'Прескочи', stop: 'Заврши' },
});
