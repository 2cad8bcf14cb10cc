import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalEmail } from '../../../functions/person/canonicalEmail.ts';

describe('an address', () => {
  test('keeps its local part for sending and is one person whatever the case', () => {
    expect(canonicalEmail(' Anna.Nowak@Example.COM ')).toEqual({
      address: 'Anna.Nowak@example.com',
      canonical: 'anna.nowak@example.com',
      limitKey: 'anna.nowak@example.com',
      domain: 'example.com',
      kind: 'personal',
    });
  });

  test.each([
    ['anna@münchen.example', 'anna@xn--mnchen-3ya.example'],
    ['anna@mu\u0308nchen.example', 'anna@xn--mnchen-3ya.example'],
    ['anna@xn--mnchen-3ya.example', 'anna@xn--mnchen-3ya.example'],
    ['anna@ПРИМЕР.рф', 'anna@xn--e1afmkfd.xn--p1ai'],
    ['ａｎｎａ＠example。com', 'anna@example.com'],
    ['anna+spring@example.com', 'anna+spring@example.com'],
    ["o'brien/a=b@example.com", "o'brien/a=b@example.com"],
  ])('%s is %s', (text, canonical) => expect(canonicalEmail(text)?.canonical).toBe(canonical));

  test.each([
    ['nothing', ''],
    ['no @', 'anna.example.com'],
    ['two addresses', 'a@example.com,b@example.com'],
    ['two @', 'a@b@example.com'],
    ['a quoted local part', '"anna nowak"@example.com'],
    ['a header', 'a@b.pl\r\nBcc:x@y.pl'],
    ['a line end inside', 'a@b\n.pl'],
    ['NUL', 'a\0@b.pl'],
    ['a space', 'anna nowak@example.com'],
    ['dots in the wrong place', '.anna@example.com'],
    ['two dots', 'an..na@example.com'],
    ['a local part SES cannot reach', 'żółw@example.com'],
    ['a domain without a dot', 'anna@localhost'],
    ['an empty label', 'anna@example..com'],
    ['a trailing dot', 'anna@example.com.'],
    ['an IP address', 'anna@127.0.0.1'],
    ['an address literal', 'anna@[127.0.0.1]'],
    ['a number for a domain', 'anna@127.1'],
    ['percent-encoding', 'anna@%65xample.com'],
    ['a port', 'anna@example.com:25'],
    ['an underscore', 'anna@ex_ample.com'],
    ['a hyphen first', 'anna@-example.com'],
    ['a local part of 65', `${'a'.repeat(65)}@example.com`],
    ['255 in all', `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.example.com`],
  ])('is refused: %s', (_, text) => expect(canonicalEmail(text)).toBeUndefined());

  test('of 254 with a local part of 64 is accepted', () => {
    const domain = `${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.abcdef`;
    const address = `${'a'.repeat(254 - 1 - domain.length)}@${domain}`;
    expect(address).toHaveLength(254);
    expect(canonicalEmail(address)?.address).toBe(address);
  });

  test('variants of one mailbox share one bucket for limits', () => {
    const bucket = (text: string) => canonicalEmail(text)?.limitKey;
    for (const variant of ['A.N.N.A@gmail.com', 'anna+x@googlemail.com', 'an.na+a+b@GMAIL.com'])
      expect(bucket(variant)).toBe('anna@gmail.com');
    expect(bucket('anna+x@yandex.com')).toBe(bucket('Anna@ya.ru'));
    expect(bucket('an.na@example.com')).not.toBe(bucket('anna@example.com'));
    expect(bucket('+tag@example.com')).toBe('+tag@example.com');
  });

  test.each([
    ['info@privaterelay.appleid.com', 'relay'],
    ['Biuro@wp.pl', 'role'],
    ['myynti@leipomo.fi', 'role'],
    ['sklep@podzegarem.pl', 'role'],
    ['anna@googlemail.com', 'free'],
    ['anna@yandex.com', 'free'],
    ['ivan@mail.ru', 'free'],
    ['anna@podzegarem.pl', 'personal'],
  ])('%s is of kind %s', (text, kind) => expect(canonicalEmail(text)?.kind).toBe(kind));

  test('reads the same when read again', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const once = canonicalEmail(text);
        fc.pre(once !== undefined);
        expect(canonicalEmail(once!.address)).toEqual(once);
        expect(canonicalEmail(once!.canonical)?.canonical).toBe(once!.canonical);
      }),
    );
  });

  test('never carries what could end a header, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'binary' }).map((s) => `a@${s}.pl`),
        ),
        (text) => {
          const read = canonicalEmail(text);
          if (read) expect(read.address).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
        },
      ),
    );
  });
});
