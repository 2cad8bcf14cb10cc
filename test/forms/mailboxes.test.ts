import { expect, test } from 'vitest';
import { meantBy, readerOf } from '../../forms/element/mailboxes.ts';

test.each([
  ['anna@gmial.com', 'anna@gmail.com'],
  ['anna@gmail.con', 'anna@gmail.com'],
  ['Anna@gmail.co', 'Anna@gmail.com'],
  ['anna@gamil.com', 'anna@gmail.com'],
  ['anna@hotmial.com', 'anna@hotmail.com'],
  ['anna@outlok.com', 'anna@outlook.com'],
  ['anna@yahooo.com', 'anna@yahoo.com'],
  ['anna@interia.pll', 'anna@interia.pl'],
  ['anna@yandex.u', 'anna@yandex.ru'],
])('%s was probably meant as %s', (typed, meant) => {
  expect(meantBy(typed)).toBe(meant);
});

test.each([
  'anna@gmail.com',
  'anna@op.pl',
  'anna@wp.pl',
  'anna@email.com',
  'anna@mail.com',
  'a@shop.example',
  'anna',
  '@',
])('%s is left as it is', (typed) => {
  expect(meantBy(typed)).toBeUndefined();
});

test('a mailbox that is read on a page of its own is a tap away', () => {
  expect(readerOf('Anna@GMail.com')).toEqual({ name: 'Gmail', link: 'https://mail.google.com/' });
  expect(readerOf('anna@shop.example')).toBeUndefined();
});
