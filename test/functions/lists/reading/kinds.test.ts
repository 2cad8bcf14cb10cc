import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../../functions/lists/reading/csvRecords.ts';
import type { ListSettings, Reads } from '../../../../functions/lists/reading/list.types.ts';
import { recordsOfList } from '../../../../functions/lists/reading/readList.ts';
import { readWhole } from '../../../support/lists.ts';

async function read(text: string, changes: Partial<ListSettings> = {}, fileName = 'list.csv') {
  const list = await readWhole(Buffer.from(text), fileName, changes);
  if ('problem' in list) throw new Error(list.problem);
  return list;
}

async function people(text: string, changes: Partial<ListSettings> = {}): Promise<Partial<Reads>[]> {
  const { rows } = await read(text, changes);
  return rows.map((row) => (row.is === 'contact' ? row.reads : {}));
}

async function every<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('the exports of services', () => {
  test.each([
    [
      'mailpoet',
      'Email,List status,Global status\na@example.com,subscribed,bounced\nb@example.com,unconfirmed,subscribed',
      'cleaned pending',
    ],
    [
      'ghost-members',
      'email,name,subscribed_to_emails,complimentary_plan\na@example.com,A B,true,false\nb@example.com,,FALSE,true',
      'subscribed unsubscribed',
    ],
    [
      'substack',
      'email,active_subscription,email_disabled\na@example.com,true,false\nb@example.com,true,true',
      'none unsubscribed',
    ],
    [
      'listmonk',
      'uuid,email,name,attributes,status\n1,a@example.com,A,"{""x"": 1}",enabled\n2,b@example.com,B,{},blocklisted',
      'none unsubscribed',
    ],
    [
      'woocommerce-customers',
      'Name,Email,Sign Up,Orders,Total Spend,AOV,Newsletter\nAda B,a@example.com,,1,2,3,yes\n,b@example.com,,,,,yes',
      'none none',
    ],
    ['outlook', 'Имя,Адрес эл. почты,Краткое имя эл. почты\nАда,a@example.com,\n,b@example.com,', 'none none'],
    ['bitrix24', 'Имя,Рабочий e-mail,Частный e-mail\nАда,,a@example.com\n,b@example.com,', 'none none'],
  ])('%s is known by its columns, and says of consent what it says', async (preset, text, statuses) => {
    const { format, rows } = await read(text);
    expect(format.preset).toBe(preset);
    expect(rows.map((row) => ('reads' in row ? row.reads.consent.status : row.is)).join(' ')).toBe(statuses);
  });

  test('MailPoet keeps when and from where somebody joined', async () => {
    const [reads] = await people(
      'Email,List status,Global status,Subscription time,Confirmation time,Confirmation IP\na@example.com,subscribed,subscribed,2024-05-01 10:00:00,2024-05-01 10:05:00,192.0.2.1',
    );
    expect(reads!.consent).toEqual({
      status: 'subscribed',
      at: '2024-05-01T10:05:00Z',
      evidence: { optInAt: '2024-05-01T10:00:00Z', confirmedAt: '2024-05-01T10:05:00Z', confirmedIp: '192.0.2.1' },
    });
  });

  test.each([
    ['[]', 'subscribed'],
    ['"[""HARD_BOUNCE""]"', 'cleaned'],
    ['"UNSUBSCRIBE, SPAM_COMPLAINT"', 'complained'],
  ])('Klaviyo’s list %s of suppressions is as strict as what is in it', async (cell, status) => {
    const [reads] = await people(
      `Email,Klaviyo ID,Email Marketing Consent,Email Suppressions\na@example.com,1,SUBSCRIBED,${cell}`,
    );
    expect(reads!.consent?.status).toBe(status);
  });

  test('whoever left everything at HubSpot has left', async () => {
    const [reads] = await people('Email,Newsletter,Unsubscribed from all email\na@example.com,yes,TRUE');
    expect(reads!.consent?.status).toBe('unsubscribed');
  });

  test('an Exchange address is none, and the next column is asked', async () => {
    const [reads] = await people(
      'Адрес эл. почты,Краткое имя эл. почты,Адрес 2 эл. почты\n/o=ExchangeLabs/ou=Group/cn=Recipients/cn=ada,,a@example.com',
    );
    expect(reads!.email).toBe('a@example.com');
  });
});

describe('orders', () => {
  const header = 'Nr zamówienia;Data zamówienia;E-mail klienta;Imię i nazwisko;Kwota brutto;Waluta;Status\n';

  test('a row is an order, at noon where no time is told, and what was never paid is none', async () => {
    const { rows } = await read(
      `${header}A1;12.03.2026;a@example.com;Ada Bąk;129,00;PLN;zrealizowane\nA2;12.03.2026;a@example.com;Ada Bąk;1 129,00;;nowe\n;12.03.2026;a@example.com;;1,00;;\nA4;;a@example.com;;1,00;;\nA5;01.03.2026;a@example.com;;;;`,
    );
    expect(rows).toMatchObject([
      { reads: { order: { orderId: 'A1', at: '2026-03-12T11:00:00Z', total: 12900, currency: 'PLN' } } },
      { is: 'contact', reads: { noOrder: 'order-unpaid' } },
      { is: 'refused', reason: 'no-order-id' },
      { is: 'refused', reason: 'not-a-date' },
      { is: 'refused', reason: 'not-an-amount' },
    ]);
  });

  test('the same order again says nothing new, and a contradiction is refused', async () => {
    const first = 'A1;12.03.2026;a@example.com;Ada Bąk;129,00;PLN;zrealizowane';
    const { rows } = await read(
      `${header}${first}\n${first}\nA1;12.03.2026;a@example.com;Ada Bąk;129.00;PLN;inny\nA1;12.03.2026;b@example.com;;129,00;PLN;\nA1;;a@example.com;;130,00;PLN;`,
    );
    expect(rows.slice(1).map((row) => 'reason' in row && row.reason)).toEqual([
      'order-repeated',
      'order-repeated',
      'order-conflict',
      'order-conflict',
    ]);
  });
});

describe('what a person wrote', () => {
  test.each([
    ['"Name <a@example.com>"', 'a@example.com'],
    ['mailto:a@example.com', 'a@example.com'],
    ['a@example.com.', 'a@example.com'],
    ['a@example.com ::: b@example.com', 'a@example.com'],
  ])('%s is read as an address', async (cell, email) => {
    expect(await people(`email;x\n${cell};`)).toMatchObject([{ email }]);
  });

  test.each([
    ['Имя', 'Роман', { firstName: 'Роман' }],
    ['ФИО', 'Роман Аркадьевич Иванов', { firstName: 'Роман', lastName: 'Иванов' }],
    ['ФИО', 'Иванов Роман Аркадьевич', { firstName: 'Роман', lastName: 'Иванов' }],
    ['Nazwisko i imię', 'Nowak Anna Maria', { firstName: 'Anna Maria', lastName: 'Nowak' }],
    ['Name', 'Nowak, Anna', { firstName: 'Anna', lastName: 'Nowak' }],
    ['Nimi', 'Leipomo Oy', { company: 'Leipomo Oy' }],
  ])('%s: %s', async (column, name, names) => {
    const [reads] = await people(`email;${column}\na@example.com;${name}`);
    expect({ firstName: reads!.firstName, lastName: reads!.lastName, company: reads!.company }).toEqual({
      firstName: undefined,
      lastName: undefined,
      company: undefined,
      ...names,
    });
  });

  test.each([
    ['19850423', '1985-04-23'],
    ['1985/04/23', '1985-04-23'],
    ['23.4.1985 r.', '1985-04-23'],
    ['31160', '1985-04-23'],
    ['04/23', '--04-23'],
    ['0000-00-00', undefined],
    ['1970-01-01', undefined],
    ['1985', undefined],
  ])('a birthday %s is %s', async (cell, birthday) => {
    expect((await people(`email;birthday\na@example.com;${cell}`))[0]!.birthday).toBe(birthday);
  });

  test('dates with slashes follow their column, else what the import says, else are dropped', async () => {
    const list = (other: string) => `email;birthday\na@example.com;04/05/1985\nb@example.com;${other}`;
    expect((await people(list('23/05/1985')))[0]!.birthday).toBe('1985-05-04');
    expect((await people(list('05/23/1985')))[0]!.birthday).toBe('1985-04-05');
    expect((await people(list('')))[0]!.birthday).toBeUndefined();
    expect((await people(list(''), { dateOrder: 'mdy' }))[0]!.birthday).toBe('1985-04-05');
  });

  test.each([
    ['1.250', ['3,50'], 125000],
    ['1.250', ['3.50'], 125],
    ['1.250', [], undefined],
    ['1.250.000', [], 125000000],
    ['1,234.56 zł', [], 123456],
    ['12,-', [], 1200],
  ])('an amount %s beside %j is %s', async (cell, others, total) => {
    const rows = [cell, ...others].map((one, n) => `p${n}@example.com;${one}`).join('\n');
    expect((await people(`email;Suma zakupów\n${rows}`))[0]!.summary?.total).toBe(total);
  });

  test('a phone is read in whatever a spreadsheet made of it, or its digits are said to be lost', async () => {
    const { rows } = await read(
      'email;Telefon\na@example.com;601000313.0\nb@example.com;4,8601000303E+10\nc@example.com;48600000000\nd@example.com;601 000 319 / 602 000 319\ne@example.com;"22 555 01 23 wew. 12 lub 13"',
    );
    expect(rows.map((row) => row.is === 'contact' && (row.reads.phone ?? row.warnings![0]!.reason))).toEqual([
      '+48601000313',
      '+48601000303',
      'digits-lost',
      '+48601000319',
      '+48225550123',
    ]);
  });
});

describe('the file', () => {
  test('a broken quote costs its row and no other', async () => {
    const { rows } = await read(
      'email,name\na@example.com,"Ada"x\nb@example.com,"open\nc@example.com,"C ""D"" E" \nd@example.com,D\n',
    );
    expect(rows.map((row) => ('reason' in row ? row.reason : row.reads.email))).toEqual([
      'broken-quote',
      'broken-quote',
      'c@example.com',
      'd@example.com',
    ]);
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
  });

  test('a header in the middle and one again below are no people', async () => {
    const { rows, format } = await read('Lista;;\n\nEmail;Imię;\na@example.com;Ada;\nEmail;Imię;\nb@example.com;Bo;\n');
    expect(format.headerRow).toBe(3);
    expect(rows.map((row) => ('reason' in row ? row.reason : row.reads.email))).toEqual([
      'preamble',
      'blank',
      'a@example.com',
      'header-again',
      'b@example.com',
    ]);
  });

  test('a total is one in whichever column its word stands, that of the address too', async () => {
    const { rows } = await read('email;Suma zakupów\na@example.com;1,00\nRazem: 1;1,00\nsuma@example.com;2,00\n');
    expect(rows).toMatchObject([{ is: 'contact' }, { reason: 'total-row' }, { is: 'contact' }]);
  });

  test('columns are mapped by hand, also the one for the address, and the own fields of the shop', async () => {
    const text = 'Kontakt;Kto;Ulubiony\na@example.com;Ada;chleb';
    await expect(read(text)).rejects.toThrow('no-address-column');
    const [reads] = await people(text, {
      columns: { Kontakt: 'email', Kto: 'firstName', Ulubiony: 'fields.favourite' },
    });
    expect(reads).toMatchObject({ email: 'a@example.com', firstName: 'Ada', fields: { favourite: 'chleb' } });
  });

  test('reading goes on from any record as if it had never stopped', async () => {
    const text = 'sep=;\r\nemail;name\r\na@example.com;"Zażółć\r\ngęślą"\r\nb@example.com;"x\r\nc@example.com;Ć\r\n';
    const { format } = await read(text);
    const source = async function* (from = 0) {
      yield Buffer.from(text).subarray(from);
    };
    const all = await every(recordsOfList(source, format));
    for (const [index, { next }] of all.entries())
      expect(await every(recordsOfList(source, format, next))).toEqual(all.slice(index + 1));
  });

  test('any cells come back as they were written, in pieces of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ł', ';', '"', '\n', '\r', ' ') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const written = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (rows, size, end) => {
          const text = rows.map((cells) => cells.map(written).join(';')).join(end);
          const pieces = async function* () {
            for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
          };
          const read = await every(csvRecords(pieces(), { separator: ';', bytesOf: Buffer.byteLength }));
          expect(read.map(({ cells }) => cells)).toEqual(rows);
          expect(read.at(-1)!.next.offset).toBe(Buffer.byteLength(text));
        },
      ),
      { numRuns: 200 },
    );
  });
});
