import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formPage } from '../../../functions/drawing/formPage.ts';
import { consentHash } from '../../../functions/shop/consentHash.ts';
import { locales } from '../../../functions/shop/locales.ts';
import { anyText } from '../../support/anyText.ts';
import { aShop } from '../../support/aShop.ts';

const shop = aShop();
const newsletter = { shop, form: 'newsletter', locale: 'en' as const };

test.each(locales)('every consent of the page in %s is unticked and carries the hash of its sentence', (locale) => {
  const page = formPage({ ...newsletter, locale });
  for (const purpose of ['newsletter', 'profiling'])
    expect(page).toContain(
      `name="consents[${purpose}][text]" value="${consentHash(purpose, locale, shop.purposes[purpose]!.text[locale])}"`,
    );
  expect(page).not.toContain(' checked');
  expect(page).toContain(`<html lang="${locale}">`);
});

test('the form goes on to the thanks in its own language without JavaScript', () => {
  const page = formPage({ ...newsletter, locale: 'fi' });
  expect(page).toContain('<form method="post" action="/v1/signups" novalidate');
  expect(page).toContain('name="_next" value="/thanks?locale=fi"');
});

test('a mistake loses nothing that was typed, and is named above and beside its field', () => {
  const values = {
    email: 'anna@',
    firstName: 'Anna',
    birthday: { day: '31', month: '4', year: '1990' },
    consents: { newsletter: { text: 'x', granted: 'true' } },
  };
  const page = formPage({ ...newsletter, values, errors: [{ path: 'email' }, { path: 'birthday' }] });
  expect(page).toContain('value="anna@"');
  expect(page).toContain('value="Anna"');
  expect(page).toContain('value="31"');
  expect(page).toContain('<option value="4" selected>April</option>');
  expect(page).toContain('name="consents[newsletter][granted]" value="true" checked');
  expect(page).toContain('<a href="#email">');
  expect(page).toContain('<a href="#birthday-day">');
  expect(page).toContain('aria-describedby="email-error" aria-invalid="true"');
  expect(page).toContain('<title>Please look at this again');
  expect(page).not.toContain('?locale=pl');
});

test('nothing that was typed becomes markup', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const values = { email: `"><script>${text}`, birthday: `<img ${text}`, consents: text, interests: [text] };
      const page = formPage({ ...newsletter, values, errors: [{ path: text, code: text }] });
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page.match(/<img/g)).toHaveLength(2);
    }),
  );
});

test('a form nobody defined is an error, whatever its name', () => {
  expect(() => formPage({ ...newsletter, form: 'constructor' })).toThrow('There is no form "constructor"');
});
