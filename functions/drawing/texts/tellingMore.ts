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
      birthday: 'So that your birthday surprise comes on the day. Day and month are enough.',
      firstName: 'So that we greet you by your name.',
    },
    button: 'Save',
    thanks: 'Thank you, we have noted it.',
  },
  pl: {
    title: 'Jeszcze jedno, jeśli chcesz',
    reasons: {
      birthday: 'Żeby urodzinowa niespodzianka przyszła na czas. Wystarczy dzień i miesiąc.',
      firstName: 'Żeby zwracać się do Ciebie po imieniu.',
    },
    button: 'Zapisz',
    thanks: 'Dziękujemy, zapisane.',
  },
  ru: {
    title: 'И ещё кое‑что, если хотите',
    reasons: {
      birthday: 'Чтобы сюрприз ко дню рождения пришёл вовремя. Достаточно дня и месяца.',
      firstName: 'Чтобы обращаться к вам по имени.',
    },
    button: 'Сохранить',
    thanks: 'Спасибо, записали.',
  },
  fi: {
    title: 'Vielä yksi asia, jos haluat',
    reasons: {
      birthday: 'Jotta syntymäpäiväyllätys osuu oikeaan päivään. Päivä ja kuukausi riittävät.',
      firstName: 'Jotta osaamme tervehtiä sinua nimeltä.',
    },
    button: 'Tallenna',
    thanks: 'Kiitos, tieto on tallessa.',
  },
  sr: {
    title: 'Још нешто, ако желите',
    reasons: {
      birthday: 'Да рођенданско изненађење стигне на време. Довољни су дан и месец.',
      firstName: 'Да бисмо вам се обраћали по имену.',
    },
    button: 'Сачувај',
    thanks: 'Хвала, забележили смо.',
  },
});
