import { describe, expect, test } from 'vitest';
import type { ListSettings } from '../../../../functions/lists/reading/list.types.ts';
import { readWhole, zipOf } from '../../../support/lists.ts';

/** What each row of a list says, as briefly as a case needs it. */
async function rowsOf(list: string | Buffer, changes: Partial<ListSettings> = {}, name = 'list.csv') {
  const read = await readWhole(Buffer.from(list), name, changes);
  if ('problem' in read) throw new Error(read.problem);
  return read.rows.map((row) =>
    row.is === 'contact' ? { ...row.reads, ...(row.warnings && { warnings: row.warnings }) } : { [row.is]: row.reason },
  );
}
/** Each row says what is expected, and nothing where nothing is. */
function expectSaid(rows: object[], expected: object[]): void {
  const absent = expected.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => !value)));
  expect(rows.map((row, n) => ({ ...absent[n], ...row }))).toMatchObject(expected);
}
const formatOf = async (list: Buffer) => (await readWhole(list, 'list.csv')) as { format?: object };
const russian = { country: 'RU', timeZone: 'Europe/Moscow', currency: 'RUB', locale: 'ru', minimumAge: 14 };

/** Text in a code page of old. */
function inPage(text: string, page: '1250' | '1251' | '1252') {
  const decoder = new TextDecoder(`windows-${page}`);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((letter) => bytes.get(letter)!));
}
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('bytes', () => {
  test.each([
    ['UTF-16LE', utf16('Email\tImię\na@example.com\tŻak\n'), { encoding: 'utf-16le', separator: '\t' }],
    ['UTF-16BE', utf16('Email;Imię\na@example.com;Żak\n').swap16(), { encoding: 'utf-16be', separator: ';' }],
    ['Polish of old', inPage('E-mail;Imię\na@example.com;Żak\n', '1250'), { encoding: 'windows-1250' }],
    ['Russian of old', inPage('Почта;Имя\na@example.com;Пётр\n', '1251'), { encoding: 'windows-1251' }],
    ['lines that end in CR', Buffer.from('Email|Imię\ra@example.com|Ada\r'), { lineEnd: 'cr', separator: '|' }],
    ['a word for the separator', Buffer.from('\ufeffsep=\t\r\nEmail\tImię\r\na@example.com\tA\r\n'), { headerRow: 1 }],
  ])('%s', async (_, bytes, format) => {
    const read = await formatOf(bytes);
    expect(read.format).toMatchObject(format);
    expect((read as { rows?: unknown[] }).rows).toMatchObject([{ is: 'contact', reads: { email: 'a@example.com' } }]);
  });

  test('a code page that nothing decides is the one of the country', async () => {
    const list = inPage('email;x\na@example.com;Jeané\n', '1252');
    const encodingIn = async (country: string) =>
      (await readWhole(list, 'list.csv', { country })) as { format?: object };
    expect((await encodingIn('PL')).format).toMatchObject({ encoding: 'windows-1250' });
    expect((await encodingIn('RU')).format).toMatchObject({ encoding: 'windows-1251' });
    expect((await encodingIn('FI')).format).toMatchObject({ encoding: 'windows-1252' });
  });
});

describe('a row', () => {
  test.each<[string, string, object[], Partial<ListSettings>?]>([
    ['two columns of one name: the first', 'email;Imię;imię\na@example.com;;B', [{ firstName: undefined }]],
    ['names of columns without case, with _', 'EMAIL;First_Name\na@example.com;Ada', [{ firstName: 'Ada' }]],
    [
      'filled cells beyond the header',
      'email;Imię\na@example.com;A;B\nb@example.com;A;',
      [{ refused: 'too-many-cells' }, { firstName: 'A' }],
    ],
    ['a formula that keeps a text', 'email;Telefon\na@example.com;"=""601000313"""', [{ phone: '+48601000313' }]],
    [
      'an apostrophe that keeps one',
      "email;Telefon;Imię\na@example.com;'601000313;'=1+1",
      [{ phone: '+48601000313', warnings: [{ field: 'firstName', reason: 'formula' }] }],
    ],
    ['what nobody sees', 'email;Imię\na@example.com;\u200bA\u00a0\u00a0b\ufeff ', [{ firstName: 'A b' }]],
    [
      'words for nothing',
      'email;Imię;Telefon;Tagi\na@example.com;brak;-;n/a\nb@example.com;#N/D!;#ADR!;NULL',
      [{ firstName: undefined, tags: undefined }, { phone: undefined }],
    ],
    [
      'no is a no where consent is asked',
      'email;Newsletter\na@example.com;нет\nb@example.com;nie',
      [{ consent: { status: 'none' }, warnings: undefined }, { warnings: undefined }],
    ],
    [
      'too wide for the column',
      'email;Telefon\na@example.com;########',
      [{ phone: undefined, warnings: [{ field: 'phone', reason: 'hidden-by-spreadsheet' }] }],
    ],
    [
      'totals',
      'Imię;email;x\nSuma częściowa;;5\n;;Razem\nSumińska;;1',
      [{ skipped: 'total-row' }, { skipped: 'total-row' }, { refused: 'no-address' }],
    ],
  ])('%s', async (_, list, rows, changes) => {
    expectSaid(await rowsOf(list, changes), rows);
  });
});

describe('what is in it', () => {
  test.each<[string, string, object[], Partial<ListSettings>?]>([
    [
      'one unreadable part of a cell and the cell is not read',
      'email;adres e-mail 2\n"sta,szek@example.com";b@example.com',
      [{ email: 'b@example.com' }],
    ],
    [
      'each further address is named',
      'email;adres e-mail 2\n"a@example.com\nb@example.com";c@example.com',
      [{ email: 'a@example.com', warnings: [{ reason: 'second-address' }, { reason: 'second-address' }] }],
    ],
    [
      'the first readable of several numbers',
      'email;Telefon\na@example.com;"601000000\n602000319"\nb@example.com;"4,86E+10; 602000319"',
      [{ phone: '+48602000319' }, { phone: '+48602000319' }],
    ],
    [
      'mobile before work, whatever their order',
      'email;Telefon służbowy;Telefon komórkowy\na@example.com;225550123;601000313',
      [{ phone: '+48601000313' }],
    ],
    [
      'a number without its plus',
      'email;SMS\na@example.com;358400000405',
      [{ phone: '+358400000405', locale: 'fi', localeFrom: 'phone' }],
    ],
    [
      'ФИО of two words',
      'email;ФИО\na@example.com;Иванов Иван\nb@example.com;Иван Иванович\nc@example.com;Иванов, Иван Иванович',
      [
        { firstName: undefined, warnings: [{ field: 'name', reason: 'name-order-unknown' }] },
        { firstName: 'Иван' },
        { firstName: 'Иван', lastName: 'Иванов' },
      ],
    ],
    [
      'a legal form makes a company',
      'email;Name\na@example.com;Foo Sp. z o. o.\nb@example.com;Нева ООО\nc@example.com;Ab Leipä Oy',
      [{ company: 'Foo Sp. z o. o.' }, { company: 'Нева ООО' }, { company: 'Ab Leipä Oy' }],
    ],
    [
      'genders',
      'email;Płeć\na@example.com;Pani\nb@example.com;mies\nc@example.com;Не определен',
      [{ gender: 'female' }, { gender: 'male' }, { gender: undefined }],
    ],
    [
      'days of every year, and years of two digits',
      'email;Urodziny\na@example.com;29.02\nb@example.com;23.04.85\nc@example.com;23.04.15\nd@example.com;05/05',
      [
        { birthday: '--02-29' },
        { birthday: '1985-04-23' },
        { birthday: '--04-23', warnings: [{ reason: 'two-digit-year' }] },
        { birthday: '--05-05' },
      ],
    ],
    [
      'numbers of days',
      'email;Urodziny\na@example.com;31160,5\nb@example.com;60001\nc@example.com;1985',
      [{ birthday: '1985-04-23' }, { warnings: [{ reason: 'not-a-date' }] }, { warnings: [{ reason: 'not-a-date' }] }],
    ],
    [
      'days that stand for none',
      'email;Urodziny\na@example.com;0.0.00\nb@example.com;00.01.1900\nc@example.com;1899-12-30',
      [{ warnings: undefined }, { warnings: undefined }, { birthday: undefined, warnings: undefined }],
    ],
    [
      'days that cannot be',
      'email;Urodziny\na@example.com;31.02.1990\nb@example.com;14.08.2027\nc@example.com;1890-01-01\nd@example.com;14.08.2015',
      [
        { warnings: [{ reason: 'not-a-date' }] },
        { warnings: [{ reason: 'in-the-future' }] },
        { warnings: [{ reason: 'too-long-ago' }] },
        { refused: 'under-age' },
      ],
    ],
    [
      'an hour that is twice, and one that is not',
      'email;Newsletter;Data zgody\na@example.com;tak;27.10.2024 02:30\nb@example.com;tak;31.03.2024 02:30',
      [{ consent: { at: '2024-10-27T00:30:00Z' } }, { consent: { at: '2024-03-31T01:30:00Z' } }],
    ],
    [
      'a time with its offset, and a day that stays one',
      'email;Newsletter;Data zgody\na@example.com;tak;2024-05-01T10:00:00+02:00\nb@example.com;tak;1.5.2024',
      [{ consent: { at: '2024-05-01T08:00:00Z' } }, { consent: { at: '2024-05-01' } }],
    ],
    [
      'currencies: sign, column, import',
      'email;Suma zakupów;Waluta\na@example.com;€ 12,5;PLN\nb@example.com;12;EUR\nc@example.com;1 250,50;',
      [
        { summary: { total: 1250, currency: 'EUR' } },
        { summary: { total: 1200, currency: 'EUR' } },
        { summary: { total: 125050, currency: 'PLN' } },
      ],
    ],
    [
      'tags',
      'email;Tagi\na@example.com;"""Warszawa, Mokotów"",""VIP"""\nb@example.com;"x; y|X ::: * mine ::: z"',
      [{ tags: ['Warszawa, Mokotów', 'VIP'] }, { tags: ['x', 'y', 'z'] }],
    ],
    [
      'languages: column, country, telephone, import',
      'email;Język;Kraj;Telefon\na@example.com;polski;FI;\nb@example.com;;Suomi;\nc@example.com;;;+381640000502\nd@example.com;;;',
      [
        { locale: 'pl', localeFrom: 'column' },
        { locale: 'fi', localeFrom: 'country' },
        { locale: 'sr', localeFrom: 'phone' },
        { locale: 'pl', localeFrom: 'import' },
      ],
    ],
    [
      'a word nobody knows, and one of leaving',
      'email;Newsletter\na@example.com;może\nb@example.com;отписалась',
      [
        { consent: { status: 'none' }, warnings: [{ reason: 'unknown-status' }] },
        { consent: { status: 'unsubscribed' } },
      ],
    ],
    [
      'a time of consent that is none',
      'email;Newsletter;Data zgody\na@example.com;tak;2024',
      [{ consent: { status: 'subscribed' }, warnings: [{ field: 'consent', reason: 'not-a-date' }] }],
    ],
    [
      'Outlook in Russian',
      '"Имя","Фамилия","Отчество","Телефон переносной","Домашний телефон","Адрес эл. почты","Краткое имя эл. почты","Адрес 2 эл. почты","День рождения","Категории"\n"Анна","Белова","Сергеевна","","8 495 000-03-03","/o=Exch/cn=a","Анна","anna@example.com","0.0.00","Клиенты;VIP"',
      [
        {
          email: 'anna@example.com',
          firstName: 'Анна',
          lastName: 'Белова',
          phone: '+74950000303',
          tags: ['Клиенты', 'VIP'],
        },
      ],
      russian,
    ],
    [
      'WooCommerce',
      'Name,Username,Last active,Sign up,Email,Orders,Total spend,AOV,Country / Region\nAnna Nowak,anna,2026-11-01,2024-05-01,a@example.com,3,129.5,43.166,FI',
      [
        {
          firstName: 'Anna',
          lastName: 'Nowak',
          summary: { count: 3, total: 12950 },
          consent: { status: 'none' },
          locale: 'fi',
        },
      ],
    ],
  ])('%s', async (_, list, rows, changes) => {
    expectSaid(await rowsOf(list, changes), rows);
  });

  test('of several rows of one person the strictest consent stands, and a difference is listed', async () => {
    const list = 'email;Imię;Newsletter;Tagi\na@example.com;;tak;x\nA@example.com;Ada;wypisana;y\na@example.com;Ida;;';
    const read = await readWhole(Buffer.from(list), 'list.csv');
    expect(read).toMatchObject({
      contacts: [{ rows: [2, 3, 4], firstName: 'Ada', tags: ['x', 'y'], consent: { status: 'unsubscribed' } }],
      conflicts: [{ field: 'firstName' }],
    });
  });
});

test('a workbook that counts from 1904, with a hidden sheet, hidden rows, words of its own and a formula', async () => {
  const cell = (at: string, value: string | number, more = '') => `<c r="${at}"${more}><v>${value}</v></c>`;
  const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const names = ['E-mail', 'Data urodzenia', 'Newsletter', 'Suma zakupów', 'Imię'];
  const header = names.map((name, n) => text(`${'ABCDE'[n]}1`, name)).join('');
  const person = `${text('A2', 'a@example.com')}${cell('B2', 29_698, ' s="1"')}${cell('C2', 1, ' t="b"')}${cell('D2', 1.25)}<c r="E2" t="str"><f>A1</f><v></v></c>`;
  const book = zipOf(
    Object.entries({
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="H" state="hidden" r:id="a"/><sheet name="K" r:id="b"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml': sheet(`<row r="1">${text('A1', 'email')}</row>`),
      'xl/worksheets/sheet2.xml': sheet(`<row r="1">${header}</row><row r="2" hidden="1">${person}</row>`),
    }).map(([name, data]) => ({ name, data: Buffer.from(data) })),
  );
  expectSaid(await rowsOf(book, {}, 'k.xlsx'), [
    { birthday: '1985-04-23', consent: { status: 'subscribed' }, summary: { total: 125 }, firstName: undefined },
  ]);
});
