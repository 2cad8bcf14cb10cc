import { inBothScripts } from '../../shop/inBothScripts.ts';

/** The parts of a birthday. */
export type DateTexts = {
  day: string;
  month: string;
  year: string;
  /** January first. */
  months: string[];
};

export const dateTexts = inBothScripts<DateTexts>({
  en: {
    day: 'Day',
    month: 'Month',
    year: 'Year',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
  pl: {
    day: 'Dzień',
    month: 'Miesiąc',
    year: 'Rok',
    months: [
      'styczeń',
      'luty',
      'marzec',
      'kwiecień',
      'maj',
      'czerwiec',
      'lipiec',
      'sierpień',
      'wrzesień',
      'październik',
      'listopad',
      'grudzień',
    ],
  },
  ru: {
    day: 'День',
    month: 'Месяц',
    year: 'Год',
    months: [
      'январь',
      'февраль',
      'март',
      'апрель',
      'май',
      'июнь',
      'июль',
      'август',
      'сентябрь',
      'октябрь',
      'ноябрь',
      'декабрь',
    ],
  },
  fi: {
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
  },
  sr: {
    day: 'Дан',
    month: 'Месец',
    year: 'Година',
    months: [
      'јануар',
      'фебруар',
      'март',
      'април',
      'мај',
      'јун',
      'јул',
      'август',
      'септембар',
      'октобар',
      'новембар',
      'децембар',
    ],
  },
});
