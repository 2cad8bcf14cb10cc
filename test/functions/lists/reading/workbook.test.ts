import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlPieces } from '../../../../functions/lists/reading/xmlPieces.ts';
import { readWhole, zipOf } from '../../../support/lists.ts';

const book =
  '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="Klienci &amp; reszta" r:id="a"/></x:sheets></x:workbook>';
const rels = '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>';
const styles =
  '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>';
const shared =
  '<sst><si><t>E-mail</t></si><si><r><t>Zofia </t></r><r><t xml:space="preserve">Żak</t></r><rPh><t>zz</t></rPh></si><si><t>A&amp;B &#x142; _x000D_</t></si></sst>';
const cells = [
  '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><v>Klient</v></c><c r="D2" t="inlineStr"><is><t>Telefon</t></is></c><c r="E2" t="inlineStr"><is><t>Data urodzenia</t></is></c><c r="F2" t="inlineStr"><is><t>Ostatni zakup</t></is></c></row>',
  '<row r="3"><c r="A3" t="inlineStr"><is><t>z@example.com</t></is></c><c r="B3" t="s"><v>1</v></c><c r="D3"><v>4.8601002002E10</v></c><c r="E3" s="1"><v>31160</v></c><c r="F3" s="2"><v>45000.5</v></c><c r="ZZ3"><v>9</v></c></row>',
  '<!-- <row> --><row r="5"><c t="inlineStr"><is><t><![CDATA[a<b@example.com]]></t></is></c><c t="e"><v>#N/A</v></c></row>',
];
const aBook = zipOf(
  Object.entries({
    'xl/workbook.xml': book,
    'xl/_rels/workbook.xml.rels': rels,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': shared,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`,
  }).map(([name, text]) => ({ name, data: Buffer.from(text) })),
);

test('a workbook as Excel writes it: shared words, numbers, dates, empty rows, cells beyond the header', async () => {
  const { rows, ...read } = await readWhole(aBook, 'k.xlsx');
  expect('format' in read && read.format).toEqual({ sheet: 'Klienci & reszta', headerRow: 2, preset: 'none' });
  expect(rows).toMatchObject([
    { row: 1, is: 'skipped', reason: 'blank' },
    {
      row: 3,
      reads: {
        firstName: 'Zofia',
        lastName: 'Żak',
        phone: '+48601002002',
        birthday: '1985-04-23',
        summary: { lastAt: '2023-03-15T11:00:00Z' },
      },
    },
    { row: 4, is: 'skipped', reason: 'blank' },
    { row: 5, is: 'refused', reason: 'not-an-address' },
  ]);
});

test('XML says the same in pieces of any size', () => {
  const xml = `<a x="1 &gt; 0" y='"'><b/>t&amp;&#322;<![CDATA[<i>]]><!-- -- > --><c>ą</c></a>`;
  const told = (size: number) => {
    const seen: string[] = [];
    let text = '';
    const say = (word: string) => {
      seen.push(text, word);
      text = '';
    };
    const pieces = xmlPieces({
      open: ({ name, attributes }) => say(`<${name} ${JSON.stringify({ ...attributes })}`),
      text: (piece) => {
        text += piece;
      },
      close: (name) => say(`>${name}`),
    });
    for (let at = 0; at < xml.length; at += size) pieces.write(xml.slice(at, at + size));
    pieces.end();
    return seen.join('|');
  };
  expect(told(1000)).toBe('|<a {"x":"1 > 0","y":"\\""}||<b {}||>b|t&ł<i>|<c {}|ą|>c||>a');
  fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), (size) => told(size) === told(1000)));
});
