import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../functions/platform/body.ts';
import { InvalidInput } from '../../../functions/platform/problem.ts';
import { parseSignup } from '../../../functions/signup/parseSignup.ts';
import { aSignup, shop, shownHash } from '../../support/builders.ts';

const now = new Date('2026-11-22T10:00:00Z');
const json = (value: unknown) => parseSignup({ kind: 'json', value }, shop, now);
const form = (value: Record<string, unknown>) => parseSignup({ kind: 'form', value }, shop, now);

const grant = (purpose: string) => ({ granted: true, text: shownHash(purpose) });

/** The paths and codes a sign-up is refused with. */
function refusal(value: unknown): string[] {
  try {
    json(value);
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors!.map(({ path, code }) => `${path}: ${code}`);
    throw error;
  }
  return [];
}

describe('a sign-up is refused, naming the field', () => {
  const hostile: [string, Record<string, unknown>, string][] = [
    ['no address', { email: 'zofia' }, 'email: not-an-address'],
    ['two addresses', { email: 'a@example.com,b@example.com' }, 'email: not-an-address'],
    ['an array of addresses', { email: ['a@example.com'] }, 'email: wrong-type'],
    ['a header in the address', { email: 'a@example.com\r\nBcc: x@example.com' }, 'email: not-an-address'],
    ['a line break in the name', { firstName: 'Zofia\r\nX: y' }, 'firstName: control-characters'],
    ["NUL in the placement's campaign", { utm: { source: 'a\u0000b' } }, 'utm.source: control-characters'],
    ['a link in the name', { firstName: 'see https://evil.example' }, 'firstName: url'],
    ['a phone number in the name', { form: 'order', lastName: 'call 601 234 567' }, 'lastName: phone-number'],
    ['30 February', { birthday: '1990-02-30' }, 'birthday: not-a-date'],
    ['29 February of a common year', { birthday: '1991-02-29' }, 'birthday: not-a-date'],
    ['a birthday to come', { birthday: '2027-01-01' }, 'birthday: in-the-future'],
    ['1800', { birthday: '1800-01-01' }, 'birthday: too-long-ago'],
    ['a child', { birthday: '2012-01-01' }, 'birthday: under-age'],
    ['no consent', { consents: {} }, 'consents.newsletter: consent-required'],
    [
      'an unknown text',
      { consents: { newsletter: { granted: true, text: 'f'.repeat(32) } } },
      'consents.newsletter: consent-unknown-text',
    ],
    [
      'a consent in words',
      { consents: { newsletter: { granted: 'false', text: shownHash() } } },
      'consents.newsletter.granted: not-allowed',
    ],
    ['another form', { form: 'constructor' }, 'form: not-allowed'],
    ['another placement', { placement: 'store-9' }, 'placement: not-allowed'],
    ['"confirmed"', { confirmed: true }, 'confirmed: unknown'],
    ['"role"', { role: 'owner' }, 'role: unknown'],
    ['"segment"', { segment: 'hot' }, 'segment: unknown'],
  ];
  test.each(hostile)('for %s', (_name, fields, expected) => {
    expect(refusal(aSignup(fields))).toContain(expected);
  });

  test('for __proto__ in JSON', () => {
    expect(refusal(JSON.parse('{"__proto__": {"role": "owner"}, "email": "a@example.com"}'))).toEqual([
      '__proto__: unknown',
    ]);
    expect(refusal(aSignup({ utm: JSON.parse('{"__proto__": {}}') }))).toEqual(['__proto__: unknown']);
  });

  test.each([null, [], 'text', 7])('for a body that is %j', (body) => {
    expect(refusal(body)).not.toEqual([]);
  });

  test('for whatever JSON a stranger thinks of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(refusal(value)).not.toEqual([]);
      }),
    );
  });
});

describe('what a form does not show', () => {
  test.each([
    [
      { form: 'till', consents: { ...(aSignup().consents as object), profiling: grant('profiling') } },
      'consents.profiling',
    ],
    [{ lastName: 'Nowak' }, 'lastName'],
    [{ fields: { occupation: 'baker' } }, 'fields.occupation'],
    [{ fields: { income: '1000' } }, 'fields.income'],
    [{ answers: Object.fromEntries(Array.from({ length: 145 }, (_, i) => [`q${i}`, 'x'])) }, 'answers'],
  ])('is refused by name: %j', (fields, path) => {
    expect(refusal(aSignup(fields)).map((fault) => fault.split(':')[0])).toContain(path);
  });
});

test("the shop's own fields are read by their type, from JSON and from a plain form alike", () => {
  const said = { occupation: 'baker', allergies: ['nuts', 'milk'], 'own-shop': true };
  const consents = { newsletter: { granted: 'true', text: shownHash() } };
  const typed = { occupation: ' baker ', allergies: ['', 'nuts', 'milk'], 'own-shop': 'true' };
  expect(json(aSignup({ form: 'order', fields: said })).signup.fields).toEqual(said);
  const written = { form: 'order', email: 'zofia@example.com', consents, fields: typed };
  expect(form(written).signup.fields).toEqual(said);
  expect(form({ ...written, fields: { occupation: '', allergies: '', 'own-shop': '' } }).signup).not.toHaveProperty(
    'fields',
  );
  expect(refusal(aSignup({ form: 'order', fields: { allergies: ['dust'], 'own-shop': 'maybe' } }))).toEqual([
    'fields.allergies: not-allowed',
    'fields.own-shop: wrong-type',
  ]);
});

describe('a sign-up is accepted', () => {
  test('with a birthday without its year', () => {
    expect(json(aSignup({ birthday: '--02-29' })).signup.birthday).toBe('--02-29');
  });

  test('from a plain form, where an unticked box sends its text alone', () => {
    const { signup, next } = form({
      form: 'newsletter',
      email: 'zofia@example.com',
      firstName: '',
      birthday: { day: '23', month: '4', year: '' },
      consents: {
        newsletter: { granted: 'true', text: shownHash() },
        profiling: { text: shownHash('profiling') },
      },
      _next: '/thanks?locale=pl',
    });
    expect(signup).toMatchObject({ birthday: '--04-23', consents: { newsletter: { locale: 'pl' } } });
    expect(signup.consents).not.toHaveProperty('profiling');
    expect(next).toBe('/thanks?locale=pl');
  });

  test('in the language of the text that was shown', () => {
    const consents = { newsletter: { granted: true, text: shownHash('newsletter', 'fi') } };
    expect(json(aSignup({ consents })).signup.consents.newsletter).toMatchObject({ locale: 'fi' });
  });

  test("and seen through as a machine's with the honeypot filled or within two seconds", () => {
    expect(json(aSignup()).automatic).toBe(false);
    expect(json(aSignup({ website: 'https://spam.example' })).automatic).toBe(true);
    expect(json(aSignup({ elapsedMs: 1_999 })).automatic).toBe(true);
    expect(json(aSignup({ elapsedMs: undefined })).automatic).toBe(false);
  });
});

describe('what came with a paste or from another charset', () => {
  const sent = (text: string) =>
    parseSignup(
      readBody({
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `form=order&consents[newsletter][granted]=true&consents[newsletter][text]=${shownHash()}&${text}`,
        isBase64Encoded: false,
      } as unknown as APIGatewayProxyEventV2),
      shop,
      now,
    ).signup;

  test.each([
    ['Micha%B3', 'windows-1250'],
    ['%B3%B3', 'nothing but bytes'],
    ['%C0%ED%ED%E0', 'windows-1251'],
    ['Micha%C5', 'half a letter'],
    ['Micha%EF%BF%BD', 'a letter that was lost before'],
  ])('a form’s name %s (%s) is left out and the sign-up is kept', (name) => {
    const signup = sent(`email=a@example.com&firstName=${name}&lastName=Nowak&utm[campaign]=wiosn%B1`);
    expect(signup).not.toHaveProperty('firstName');
    expect(signup).toMatchObject({ lastName: 'Nowak', utm: {} });
  });

  test('a form in UTF-8 is read to the letter, a percent sign too', () => {
    expect(sent('email=a%40example.com&firstName=Micha%C5%82&lastName=100%25+%25B3')).toMatchObject({
      firstName: 'Michał',
      lastName: '100% %B3',
    });
  });

  test('in JSON it is refused, naming the field', () => {
    expect(refusal(aSignup({ firstName: 'Micha\ufffd' }))).toEqual(['firstName: unreadable']);
    expect(refusal(aSignup({ form: 'order', lastName: 'Micha\ud800' }))).toEqual(['lastName: unreadable']);
    expect(refusal(aSignup({ utm: { campaign: 'wiosn\ufffd' } }))).toEqual(['utm.campaign: unreadable']);
    expect(refusal(aSignup({ email: 'micha\ufffd@example.com' }))).toContain('email: not-an-address');
  });

  test('every free text is cleaned', () => {
    const signup = json(
      aSignup({
        form: 'chat',
        email: 'Zofia <zofia@example.com>',
        firstName: '\u202aZofia\u202c\r\n',
        interests: ['\ufeffbread'],
        fields: { budget: '50\u200b' },
        utm: { source: ' insta\u00adgram ' },
      }),
    );
    expect(signup.email.address).toBe('zofia@example.com');
    expect(signup.signup).toMatchObject({
      firstName: 'Zofia',
      interests: ['bread'],
      fields: { budget: '50' },
      utm: { source: 'instagram' },
    });
  });
});
