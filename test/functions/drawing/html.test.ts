import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill, fillPlain } from '../../../functions/drawing/fill.ts';
import { html } from '../../../functions/drawing/html.ts';
import { anyText } from '../../support/anyText.ts';

test('whatever goes into a slot stays text, in an element and in an attribute', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const { markup } = html`<p title="${text}">${text}</p>`;
      const inside = markup.slice('<p title="'.length, -'</p>'.length).replace('">', '');
      expect(inside).not.toMatch(/[<>"']/);
    }),
  );
});

test('markup goes in as it is, lists are joined, false and missing leave nothing', () => {
  expect(html`<ul>${['a', 'b'].map((name) => html`<li>${name}</li>`)}${false}${undefined}${null}</ul>`.markup).toBe(
    '<ul><li>a</li><li>b</li></ul>',
  );
  expect(html`${0}`.markup).toBe('0');
});

test('an ampersand is escaped once', () => {
  expect(html`${html`${'a & b'}`}`.markup).toBe('a &amp; b');
});

test('gaps of a text are filled with escaped values, with markup, or left as written', () => {
  const filled = fill('To {name} at {address}, <{gap}>', { name: '<b>', address: html`<b>x</b>` });
  expect(filled.markup).toBe('To &lt;b&gt; at <b>x</b>, &lt;{gap}&gt;');
  expect(fillPlain('{month} has {days} days', { month: 'April', days: '30' })).toBe('April has 30 days');
});
