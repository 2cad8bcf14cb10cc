import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBirthday } from '../../../../functions/chat/understand/readBirthday.ts';
import { readBudget } from '../../../../functions/chat/understand/readBudget.ts';
import { readCommand } from '../../../../functions/chat/understand/readCommand.ts';
import { readEmail } from '../../../../functions/chat/understand/readEmail.ts';
import { readList } from '../../../../functions/chat/understand/readList.ts';
import { readName } from '../../../../functions/chat/understand/readName.ts';
import { readWish } from '../../../../functions/chat/understand/readWish.ts';
import { readYesNo } from '../../../../functions/chat/understand/readYesNo.ts';
import { tidy } from '../../../../functions/chat/understand/tidy.ts';
import { controls } from '../../../../functions/drawing/texts/chatControls.ts';
import { type Locale, locales } from '../../../../functions/shop/locales.ts';
import { anyText } from '../../../support/anyText.ts';
import { cpuTime } from '../../../support/cpuTime.ts';

const rules = {
  now: new Date('2026-11-22T10:00:00.000Z'),
  shop: { timeZone: 'Europe/Warsaw', country: 'PL', minimumAge: { PL: 16 } },
};
const birthday = (text: string) => {
  const read = readBirthday(text, rules);
  return 'value' in read ? read.value : read.problem;
};
const choices = {
  bread: { en: 'Bread', ru: 'Хлеб', fi: 'Leipä' },
  cakes: { en: 'Cakes', pl: 'Ciasta i torty' },
};

describe('an address', () => {
  test.each([
    ['anna@example.com', 'anna@example.com'],
    ['It is anna@example.com, thanks!', 'anna@example.com'],
    ['mój adres to <zofia@przykład.pl>.', 'zofia@xn--przykad-rjb.pl'],
    ['пишите на «ivan@example.ru»', 'ivan@example.ru'],
    ['mailto:Anna@Example.COM', 'Anna@example.com'],
    ['anna @ example.com', 'anna@example.com'],
    ['anna@example.com or Anna@EXAMPLE.com', 'anna@example.com'],
  ])('is found in %j', (text, address) => {
    expect(readEmail(text)).toEqual({ value: address });
  });

  test.each([
    ['I would rather not', 'email'],
    ['anna@', 'email'],
    ['@anna', 'email'],
    ['"a b"@example.com', 'email'],
    ['a@example.com and b@example.com', 'twoAddresses'],
  ])('is not taken from %j', (text, problem) => {
    expect(readEmail(text)).toEqual({ problem });
  });
});

describe('a name', () => {
  test.each([
    ['Anna', 'Anna'],
    ["Hi, I'm Anna!", 'Anna'],
    ['mam na imię Zofia', 'Zofia'],
    ['Меня зовут Иван Петрович.', 'Иван Петрович'],
    ['nimeni on Aino', 'Aino'],
    ['Зовем се Милица', 'Милица'],
    ['Ja sam Đorđe', 'Đorđe'],
    ['Яна', 'Яна'],
    ['Olena', 'Olena'],
    ['Anne-Marie O’Neill', 'Anne-Marie O’Neill'],
  ])('is found in %j', (text, name) => {
    expect(readName(text)).toEqual({ value: name });
  });

  test.each([
    'see https://evil.example',
    'call 601 234 567',
    '<img src=x>',
    '{{env}}',
    '=HYPERLINK(1)',
    '…',
    'a b c d e f',
  ])('is not taken from %j', (text) => {
    expect(readName(text)).toEqual({ problem: 'name' });
  });
});

describe('a birthday', () => {
  test.each([
    ['23 April', '--04-23'],
    ['April 23rd, 1990', '1990-04-23'],
    ['on the 23rd of april', '--04-23'],
    ['23.4.', '--04-23'],
    ['23.4.1990', '1990-04-23'],
    ['23/04', '--04-23'],
    ['4/23/1990', '1990-04-23'],
    ['1990-04-23', '1990-04-23'],
    ['--04-05', '--04-05'],
    ['23041990', '1990-04-23'],
    ['23 апреля 1990', '1990-04-23'],
    ['1 мая', '--05-01'],
    ['23 kwietnia', '--04-23'],
    ['3 maja 1985 r.', '1985-05-03'],
    ['23. huhtikuuta', '--04-23'],
    ['Synnyin 6. joulukuuta 1980', '1980-12-06'],
    ['23. april', '--04-23'],
    ['23. априла 1990.', '1990-04-23'],
    ['7. jula', '--07-07'],
    ['29 February', '--02-29'],
    ["23 April '90", '1990-04-23'],
    ['23.4.90', '1990-04-23'],
    ['urodziłam się 23 kwietnia', '--04-23'],
    ['urodzilam sie 23 kwietnia', '--04-23'],
    ['urodziłem się 23.04.1990', '1990-04-23'],
    ['urodzilem sie 23.04', '--04-23'],
    ['23 sie', '--08-23'],
    ['sie 23', '--08-23'],
    ['Marta, 23 kwietnia', '--04-23'],
  ])('is read from %j', (text, expected) => {
    expect(birthday(text)).toBe(expected);
  });

  test.each([
    ['kwietnia', 'onlyMonth'],
    ['huhtikuuta', 'onlyMonth'],
    ['maybe tomorrow', 'birthday'],
    ['23', 'birthday'],
    ['between 1 May and 2 June', 'birthday'],
    ['31 April', 'noSuchDate'],
    ['29.2.1991', 'noSuchDate'],
    ['45.13.', 'noSuchDate'],
    ['23.4.2027', 'year'],
    ['23.4.1850', 'year'],
    ['23.4.199', 'year'],
    ['23.4.12', 'shortYear'],
    ['23.4.2015', 'under-age'],
  ])('%j is answered with the hint %s', (text, problem) => {
    expect(birthday(text)).toBe(problem);
  });

  test('is read in every language as that language writes it, every month of the year', () => {
    for (const locale of [...locales, 'sr-Latn'])
      for (const month of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' });
        for (let number = 0; number < 12; number += 1) {
          const date = new Date(Date.UTC(2000, number, number + 1));
          const text = format.format(date);
          expect(birthday(text), `${locale}: ${text}`).toBe(`-${date.toISOString().slice(4, 10)}`);
        }
      }
  });
});

describe('yes and no', () => {
  const said: Record<Locale, [string[], string[]]> = {
    en: [
      ['yes', 'Yes, please!', 'ok', 'I agree'],
      ['no', 'No, thanks.', 'nope'],
    ],
    pl: [
      ['tak', 'Tak, proszę', 'zgadzam się'],
      ['nie', 'Nie, dziękuję'],
    ],
    ru: [
      ['да', 'Да, конечно', 'согласна'],
      ['нет', 'Нет, спасибо', 'не надо'],
    ],
    fi: [
      ['kyllä', 'KYLLA', 'joo', 'sopii'],
      ['ei', 'Ei kiitos'],
    ],
    sr: [
      ['да', 'da', 'може', 'Slažem se.'],
      ['не', 'ne', 'не, хвала'],
    ],
    'sr-Latn': [
      ['da', 'može', 'U redu.'],
      ['ne', 'ne, hvala'],
    ],
  };
  test.each(locales)('are understood in %s, whatever the language of the talk', (locale) => {
    for (const other of locales) {
      for (const text of said[locale][0]) if (text !== 'da') expect(readYesNo(text, other), text).toBe('yes');
      for (const text of said[locale][1])
        if (text !== 'no' || !['pl', 'fi'].includes(other)) expect(readYesNo(text, other), text).toBe('no');
    }
  });

  test.each(['yes but no', 'maybe', 'no problem', 'yes, but only at Christmas', 'если да', 'не да', 'hello', ''])(
    '%j is neither: consent is not guessed',
    (text) => {
      expect(readYesNo(text, 'en')).toBeUndefined();
    },
  );

  test('a Polish or Finnish "no" is neither, for it means "well, yes"', () => {
    expect(readYesNo('No', 'pl')).toBeUndefined();
    expect(readYesNo('no', 'fi')).toBeUndefined();
  });
});

describe('back, skip and stop', () => {
  test.each(locales)('are understood by their buttons in %s', (locale) => {
    for (const [command, label] of Object.entries(controls[locale])) expect(readCommand(label)).toBe(command);
  });

  test.each([
    ['Please stop.', 'stop'],
    ['go back', 'back'],
    ['cofnij', 'back'],
    ['не знаю', 'skip'],
    ['en tiedä', 'skip'],
    ['kraj', 'stop'],
    ['stop by the bakery', undefined],
    ['Anna', undefined],
  ])('%j is %s', (text, command) => {
    expect(readCommand(text)).toBe(command);
  });
});

describe('a budget', () => {
  test.each([
    ['about 50', { from: 0, to: 5000 }],
    ['50 zł', { from: 0, to: 5000 }],
    ['50–100', { from: 5000, to: 10000 }],
    ['od 50 do 100 zł', { from: 5000, to: 10000 }],
    ['до 1 500 злотых', { from: 0, to: 150000 }],
    ['1.500,50', { from: 0, to: 150050 }],
    ['over 150', { from: 15000 }],
    ['ponad 150', { from: 15000 }],
    ['yli 150', { from: 15000 }],
    ['150+', { from: 15000 }],
    ['not more than 150', { from: 0, to: 15000 }],
    ['не более 150', { from: 0, to: 15000 }],
    ['5 tys', { from: 0, to: 500000 }],
    ['5 tys. zł', { from: 0, to: 500000 }],
    ['2,5 tysiąca', { from: 0, to: 250000 }],
    ['5k', { from: 0, to: 500000 }],
    ['до 5 тыс.', { from: 0, to: 500000 }],
    ['5 tuhatta', { from: 0, to: 500000 }],
    ['5 hiljada', { from: 0, to: 500000 }],
    ['5 хиљада', { from: 0, to: 500000 }],
    ['2–3 tys.', { from: 200000, to: 300000 }],
    ['500 – 2 tys.', { from: 50000, to: 200000 }],
    ['ponad 5 tys.', { from: 500000 }],
  ])('is read from %j', (text, value) => {
    expect(readBudget(text, 'PLN')).toEqual({ value });
  });

  test.each([
    ['a lot', 'budget'],
    ['0', 'budget'],
    ['1, 2, 3', 'budget'],
    ['999999999999', 'budget'],
    ['50 €', 'otherCurrency'],
    ['$20', 'otherCurrency'],
  ])('%j is answered with the hint %s', (text, problem) => {
    expect(readBudget(text, 'PLN')).toMatchObject({ problem });
  });

  test('in a currency without smaller units is not multiplied', () => {
    expect(readBudget('500', 'JPY')).toEqual({ value: { from: 0, to: 500 } });
  });
});

describe('interests and wishes', () => {
  test.each([
    ['Bread', ['bread']],
    ['хлеб и leipä', ['bread']],
    ['bread, cakes and rye', ['bread', 'cakes', 'rye']],
    ['Ciasta i torty', ['cakes']],
  ])('%j is %j', (text, value) => {
    expect(readList(text, choices)).toEqual({ value });
  });

  test.each(['https://evil.example', '…', 'x'.repeat(41), Array.from({ length: 11 }, (_, i) => `a${i}`).join(',')])(
    '%j is no interest',
    (text) => {
      expect(readList(text, choices)).toEqual({ problem: 'interests' });
    },
  );

  test('a wish is a choice by its word, or a short text without links', () => {
    expect(readWish('хлеб', choices)).toEqual({ value: 'bread' });
    expect(readWish('A cake for 40 people on 12.05.2027', choices)).toEqual({
      value: 'A cake for 40 people on 12.05.2027',
    });
    expect(readWish('www.evil.example', choices)).toEqual({ problem: 'lookingFor' });
    expect(readWish('x'.repeat(101), choices)).toEqual({ problem: 'lookingFor' });
  });
});

test('whatever is written is read without a failure, on one line and without controls', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const line = tidy(text);
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      readEmail(line);
      readName(line);
      readBirthday(line, rules);
      readBudget(line, 'EUR');
      readList(line, choices);
      readWish(line, choices);
      readCommand(line);
      for (const locale of locales) readYesNo(line, locale);
    }),
  );
});

test('a thousand characters that try its patience are read within a twentieth of a second', () => {
  const patient = ['a@', '1.', '1 ', '@', 'my name is ', 'and ', ' and', '1,1', '.', '("'].map((part) =>
    part.repeat(1000).slice(0, 1000),
  );
  for (const text of patient) {
    const reading = () => {
      readEmail(text);
      readName(text);
      readBirthday(text, rules);
      readBudget(text, 'PLN');
      readList(text, choices);
      readYesNo(text, 'en');
    };
    expect(cpuTime(reading), text.slice(0, 20)).toBeLessThan(50);
  }
});
