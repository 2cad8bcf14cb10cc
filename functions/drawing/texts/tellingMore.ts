import { inBothScripts } from '../../shop/inBothScripts.ts';

/** What is asked once the address is confirmed. */
export type TellingMoreTexts = {
  title: string;
  /** Why each field is asked, by its path; others are asked without a reason. */
  reasons: Partial<Record<string, string>>;
  button: string;
  thanks: string;
};

export const tellingMoreTexts = inBothScripts<TellingMoreTexts>({
  en: {
    title: 'One more thing, if you like',
    reasons: {
      birthday: 'A birthday surprise needs a date. Day and month are enough.',
      firstName: 'So that we greet you by your name.',
    },
    button: 'Save',
    thanks: 'Thank you, we have noted it.',
  },
  pl: {
    title: 'Jeszcze jedno, jeśli chcesz',
    reasons: {
      birthday: 'Niespodzianka na urodziny potrzebuje daty. Wystarczy dzień i miesiąc.',
      firstName: 'Żebyśmy witali Cię po imieniu.',
    },
    button: 'Zapisz',
    thanks: 'Dziękujemy, zapisane.',
  },
  ru: {
    title: 'И ещё одно, если хотите',
    reasons: {
      birthday: 'Сюрпризу ко дню рождения нужна дата. Хватит дня и месяца.',
      firstName: 'Чтобы мы обращались к вам по имени.',
    },
    button: 'Сохранить',
    thanks: 'Спасибо, записали.',
  },
  fi: {
    title: 'Vielä yksi asia, jos haluat',
    reasons: {
      birthday: 'Syntymäpäiväyllätys tarvitsee päivän. Päivä ja kuukausi riittävät.',
      firstName: 'Jotta osaamme tervehtiä sinua nimeltä.',
    },
    button: 'Tallenna',
    thanks: 'Kiitos, tieto on tallessa.',
  },
  sr: {
    title: 'Још нешто, ако желите',
    reasons: {
      birthday: 'Рођенданском изненађењу треба датум. Довољни су дан и месец.',
      firstName: 'Да бисмо вам се обраћали по имену.',
    },
    button: 'Сачувај',
    thanks: 'Хвала, забележили смо.',
  },
});
