import { describe, expect, test } from 'vitest';
import type { ProgrammeConfig } from '../../../functions/programme/definition.schema.ts';
import { parseProgramme } from '../../../functions/programme/parseProgramme.ts';
import config from '../../../shop.config.ts';
import { shop } from '../../support/builders.ts';

const { automations, segments, vouchers }: ProgrammeConfig = config;
const programme = { automations, segments, vouchers };

const winBack = config.automations['win-back'];
const [step] = winBack.steps;
const withAutomation =
  (changes: object, id = 'win-back') =>
  () =>
    parseProgramme({ ...config, automations: { ...config.automations, [id]: { ...winBack, ...changes } } } as never);

test('the automations of the demonstration shop are definitions as they may be stored', () => {
  expect(parseProgramme({ ...shop, ...programme }).automations).toHaveProperty('win-back');
});

describe('what is no definition is refused with its path', () => {
  test.each<[string, object, string]>([
    ['an unknown purpose', { purpose: 'gone' }, 'automations.win-back.purpose: must be a purpose for marketing'],
    ['a purpose that permits no mail', { purpose: 'profiling' }, 'automations.win-back.purpose'],
    [
      'an unknown survey',
      { steps: [{ ...step, survey: 'gone' }] },
      'automations.win-back.steps.0.survey: must be a survey',
    ],
    ['what objects inherit', { steps: [{ ...step, survey: 'constructor' }] }, 'automations.win-back.steps.0.survey'],
    ['no step', { steps: [] }, 'automations.win-back.steps: must have a step'],
    [
      'a trigger nobody knows',
      { trigger: { on: 'moonrise' } },
      'automations.win-back.trigger.on: must be one of birthday',
    ],
    [
      'a day that is none',
      { trigger: { on: 'date', at: '09:00' } },
      'automations.win-back.trigger: must have a date or',
    ],
    [
      'a broken rule',
      { condition: { field: 'orders.count', op: 'near', value: 1 } },
      'automations.win-back.condition.op',
    ],
    ['an unknown key', { survey: 'why-not' }, 'automations.win-back'],
    [
      'a voucher of a kind that is not there',
      { steps: [{ ...step, voucher: 'cake' }] },
      'automations.win-back.steps.0.voucher: There is no voucher kind "cake"',
    ],
  ])('%s', (_, changes, message) => expect(withAutomation(changes)).toThrow(message));

  const written = { subject: 'Thank you, {{ contact.firstName }}', body: 'Thank you' };
  const inAll = { en: written, pl: written, ru: written, fi: written, sr: written };
  const mailing = (letter: unknown) => withAutomation({ steps: [step, { ...step, letter }] }, 'thanks');

  test('a letter in every language of the shop is none of that', () => {
    expect(mailing({ content: inAll })).not.toThrow();
    expect(mailing('birthday')).not.toThrow();
  });

  test.each<[string, unknown, string]>([
    ['no letter at all', undefined, ': must be { content }'],
    ['a built-in letter that is not there', 'constructor', ': There is no built-in letter "constructor"'],
    [
      'a language missing',
      { content: { en: written, pl: written, ru: written, sr: written } },
      '.content.fi: The letter is missing in "fi"',
    ],
    ['a body missing', { content: { ...inAll, fi: { subject: 'x' } } }, '.content.fi.body: must be a text'],
    [
      'a tag in it',
      { content: { ...inAll, sr: { ...written, body: 'a\n\n{% x %}' } } },
      '.content.sr.body: Line 3: Two braces',
    ],
    [
      'a picture from elsewhere',
      { content: { ...inAll, en: picture('elsewhere.example') } },
      '.content.en.body: Line 1',
    ],
    ['something else', { contents: inAll }, ': must be { content }'],
  ])('a letter with %s', (_, letter, message) => {
    expect(mailing(letter)).toThrow(`automations.thanks.steps.1.letter${message}`);
  });

  test('an id that could not be part of a key or a tag', () => {
    expect(withAutomation({}, 'Win back!')).toThrow('automations.Win back!: must be kebab-case');
  });

  test('a segment of the shop about a field it does not have', () => {
    const segments = { regulars: { name: 'Regulars', rule: { field: 'orders.profit', op: 'gt', value: 3 } } };
    expect(() => parseProgramme({ ...config, segments } as never)).toThrow(
      'segments.regulars.rule.field: must be one of',
    );
  });
});

function picture(host: string) {
  return { subject: 'x', body: `![Cake](https://${host}/cake.jpg)` };
}
