import { describe, expect, test } from 'vitest';
import { readWhole, zipOf } from '../../../support/lists.ts';

const problemOf = async (bytes: Uint8Array, name = 'list.csv') => {
  const read = await readWhole(bytes, name);
  return 'problem' in read ? read.problem : 'read';
};
const words = (text: string, encoding: 'latin1' | 'utf8' = 'utf8') => Buffer.from(text, encoding);
const workbook = '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>';
const rels = '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>';
const aBook = (sheet: string | Buffer, changes: { size?: number; flags?: number } = {}) =>
  zipOf([
    { name: 'xl/workbook.xml', data: words(workbook) },
    { name: 'xl/_rels/workbook.xml.rels', data: words(rels) },
    { name: 'xl/worksheets/sheet1.xml', data: Buffer.from(sheet), ...changes },
  ]);

describe('what is no list is refused by name', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'empty-file'],
    ['a picture named .csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-list'],
    ['a photograph', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'not-a-list'],
    ['bytes of anything', Buffer.from([1, 0, 2, 0, 0, 3]), 'not-a-list'],
    ['text without a column for the address', words('a;b\nc;d'), 'no-address-column'],
    ['addresses without a header', words('a@example.com\nb@example.com'), 'no-address-column'],
    ['a million commas', Buffer.alloc(1_000_000, ','), 'no-address-column'],
    ['a header of two hundred columns', words(`email${',x'.repeat(199)}\na@example.com`), 'too-many-columns'],
    [
      'a file put together from two encodings',
      Buffer.concat([words('email;imię\na@example.com;Zażółć\n'), words('b@example.com;Zo\xbf\n', 'latin1')]),
      'mixed-encodings',
    ],
    ['a workbook of before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-workbook'],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'password-protected',
    ],
    ['an archive with a password', aBook('<worksheet/>', { flags: 1 }), 'password-protected'],
    ['an archive that is no workbook', zipOf([{ name: 'word/document.xml', data: words('<a/>') }]), 'not-a-list'],
    ['half an archive', aBook('<worksheet/>').subarray(0, 90), 'damaged-workbook'],
    ['a workbook that says it is gigabytes', aBook('<worksheet/>', { size: 3_000_000_000 }), 'workbook-too-large'],
    [
      'a workbook that is more than it says',
      aBook(`<worksheet>${' '.repeat(9000)}</worksheet>`, { size: 100 }),
      'workbook-too-large',
    ],
    ['XML that is none', aBook('<worksheet><row></worksheet>'), 'damaged-workbook'],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem);
  });
});

test('a column called __proto__ is a column like any other', async () => {
  const read = await readWhole(words('__proto__;constructor;email\nx;y;a@example.com'), 'list.csv');
  expect(read.rows).toMatchObject([{ is: 'contact', reads: { email: 'a@example.com' } }]);
});

test('a column of addresses alone is a list', async () => {
  const read = await readWhole(words('email\na@example.com\nb@example.com\n'), 'list.csv');
  expect(read.rows).toHaveLength(2);
});

test('a quote that never closes takes one row, however long the file is', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => `p${n}@example.com,name ${n}`);
  const read = await readWhole(words(`email,name\nx@example.com,"open\n${rows.join('\n')}`), 'list.csv');
  expect(read.rows.filter(({ is }) => is === 'refused')).toHaveLength(1);
  expect(read.rows).toHaveLength(20_001);
});
