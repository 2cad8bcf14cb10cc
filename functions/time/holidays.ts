import { dayMs } from './duration.ts';
import { easterIn, type Reckoning } from './easter.ts';
import type { LocalDate } from './localInstant.ts';

/** What a shop may greet its people for. */
export const holidays = [
  'new-year',
  'valentines-day',
  'shrovetide',
  'womens-day',
  'easter',
  'mothers-day',
  'fathers-day',
  'midsummer',
  'national-day',
  'thanksgiving',
  'christmas-eve',
  'christmas',
] as const;
export type Holiday = (typeof holidays)[number];

/** Countries whose calendar is known. */
export const calendars = ['PL', 'FI', 'RS', 'RU', 'GB', 'US'] as const;
export type Calendar = (typeof calendars)[number];

type Day =
  | { on: string }
  /** So many days from Easter Sunday. */
  | { easter: Reckoning; days: number }
  /** The weekday (Sunday being 0) that is the nth of a month; the last with -1. */
  | { nth: number; weekday: number; month: number }
  /** The first such weekday from a day of the year on. */
  | { weekday: number; from: string };

const sunday = 0;
const thursday = 4;
const saturday = 6;

const everywhere = { 'new-year': { on: '01-01' }, 'valentines-day': { on: '02-14' } } as const;
const western = {
  'christmas-eve': { on: '12-24' },
  christmas: { on: '12-25' },
  easter: { easter: 'western', days: 0 },
} as const;
const orthodox = {
  'christmas-eve': { on: '01-06' },
  christmas: { on: '01-07' },
  easter: { easter: 'orthodox', days: 0 },
} as const;
const womensDay = { 'womens-day': { on: '03-08' } } as const;

/**
 * When each country keeps its holidays; what it does not keep, nobody there is greeted for. Shrovetide is the day of its
 * baking: Fat Thursday in Poland, Pancake Day in Britain, laskiainen in Finland, the end of the white week (бела
 * недеља, Масленица) in Serbia and Russia.
 */
const days: Readonly<Record<Calendar, Readonly<Partial<Record<Holiday, Day>>>>> = {
  PL: {
    ...everywhere,
    ...western,
    ...womensDay,
    shrovetide: { easter: 'western', days: -52 },
    'mothers-day': { on: '05-26' },
    'fathers-day': { on: '06-23' },
    'national-day': { on: '11-11' },
  },
  FI: {
    ...everywhere,
    ...western,
    ...womensDay,
    shrovetide: { easter: 'western', days: -47 },
    'mothers-day': { nth: 2, weekday: sunday, month: 5 },
    'fathers-day': { nth: 2, weekday: sunday, month: 11 },
    midsummer: { weekday: saturday, from: '06-20' },
    'national-day': { on: '12-06' },
  },
  RS: {
    ...everywhere,
    ...orthodox,
    ...womensDay,
    shrovetide: { easter: 'orthodox', days: -49 },
    // Materice: the last Sunday but one before Christmas.
    'mothers-day': { weekday: sunday, from: '12-24' },
    'national-day': { on: '02-15' },
  },
  RU: {
    ...everywhere,
    ...orthodox,
    ...womensDay,
    shrovetide: { easter: 'orthodox', days: -49 },
    'mothers-day': { nth: -1, weekday: sunday, month: 11 },
    'fathers-day': { nth: 3, weekday: sunday, month: 10 },
    'national-day': { on: '06-12' },
  },
  GB: {
    ...everywhere,
    ...western,
    shrovetide: { easter: 'western', days: -47 },
    'mothers-day': { easter: 'western', days: -21 },
    'fathers-day': { nth: 3, weekday: sunday, month: 6 },
  },
  US: {
    ...everywhere,
    ...western,
    'mothers-day': { nth: 2, weekday: sunday, month: 5 },
    'fathers-day': { nth: 3, weekday: sunday, month: 6 },
    'national-day': { on: '07-04' },
    thanksgiving: { nth: 4, weekday: thursday, month: 11 },
  },
};

/** The day on which a country keeps a holiday in a year; undefined where it does not. */
export function holidayIn(year: number, holiday: Holiday, country: Calendar): LocalDate | undefined {
  const day = days[country][holiday];
  return day && dateOf(year, day);
}

/** A day that some countries keep. */
export type KeptDay = { date: LocalDate; holiday: Holiday; countries: Calendar[] };

/** What is kept from one day to another, both counted, and by which countries. */
export function holidaysBetween(from: LocalDate, to: LocalDate): KeptDay[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const kept = new Map<string, KeptDay>();
  for (const holiday of holidays)
    for (const year of years)
      for (const country of calendars) {
        const date = holidayIn(year, holiday, country);
        if (!date || date < from || date > to) continue;
        const day = kept.get(date + holiday) ?? { date, holiday, countries: [] };
        day.countries.push(country);
        kept.set(date + holiday, day);
      }
  return [...kept.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function dateOf(year: number, day: Day): LocalDate {
  if ('on' in day) return `${year}-${day.on}`;
  if ('easter' in day) return daysAfter(easterIn(year, day.easter), day.days);
  if ('from' in day) return nextWeekday(`${year}-${day.from}`, day.weekday);
  const { nth, weekday, month } = day;
  const first = new Date(Date.UTC(year, nth < 0 ? month : month - 1, 1)).toISOString().slice(0, 10);
  return daysAfter(nextWeekday(first, weekday), 7 * (nth < 0 ? nth : nth - 1));
}

/** The day itself if it is that weekday, else the next that is. */
function nextWeekday(date: LocalDate, weekday: number): LocalDate {
  return daysAfter(date, (weekday - new Date(date).getUTCDay() + 7) % 7);
}

export function daysAfter(date: LocalDate, count: number): LocalDate {
  return new Date(Date.parse(date) + count * dayMs).toISOString().slice(0, 10);
}

/** Zones of the countries whose calendar is known; where somebody lives is told by no more than that. */
const zones: Readonly<Record<Calendar, RegExp>> = {
  PL: /^(Europe\/Warsaw|Poland)$/,
  FI: /^Europe\/(Helsinki|Mariehamn)$/,
  RS: /^Europe\/Belgrade$/,
  RU: /^(Europe\/(Moscow|Kaliningrad|Samara|Volgograd|Saratov|Astrakhan|Ulyanovsk|Kirov)|Asia\/(Yekaterinburg|Omsk|Novosibirsk|Barnaul|Tomsk|Novokuznetsk|Krasnoyarsk|Irkutsk|Chita|Yakutsk|Vladivostok|Khandyga|Ust-Nera|Magadan|Sakhalin|Srednekolymsk|Kamchatka|Anadyr))$/,
  GB: /^(Europe\/(London|Belfast)|GB)$/,
  US: /^(US\/.+|Pacific\/Honolulu|America\/(New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Sitka|Nome|Adak|Menominee|(Kentucky|Indiana|North_Dakota)\/.+))$/,
};

/** Whose calendar holds for somebody in a zone, or by default for the people of a shop's country; undefined: nobody's that is known. */
export function calendarOf(zone: string, country: string): Calendar | undefined {
  return calendars.find((one) => zones[one].test(zone)) ?? calendars.find((one) => one === country);
}
