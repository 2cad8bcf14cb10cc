import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, type Turn } from '../../../../functions/chat/talk/advance.ts';
import { budgetLabel } from '../../../../functions/chat/talk/budgetChoices.ts';
import { scriptOf, stepNamed, transitions } from '../../../../functions/chat/talk/script.ts';
import { signupOf } from '../../../../functions/chat/talk/signupOf.ts';
import { ask, greet, speak } from '../../../../functions/chat/talk/speak.ts';
import { type Talk, talkSchema } from '../../../../functions/chat/talk/talk.schema.ts';
import { chatTexts } from '../../../../functions/chat/texts/chatTexts.ts';
import { tidy } from '../../../../functions/chat/understand/tidy.ts';
import { controls } from '../../../../functions/drawing/texts/chatControls.ts';
import { type Locale, locales } from '../../../../functions/shop/locales.ts';
import { parseSignup } from '../../../../functions/signup/parseSignup.ts';
import { anyText } from '../../../support/anyText.ts';
import { shop, shownHash } from '../../../support/builders.ts';

const setting = { shop, now: new Date('2026-11-22T10:00:00Z') };
const begin = (locale: Locale = 'en'): Talk => ({ locale, step: 'email', answers: {}, consents: {} });
const say = (talk: Talk, text: string): Turn => advance(talk, tidy(text), setting);
const talkAfter = (texts: string[], locale: Locale = 'en') =>
  texts.reduce((talk, text) => say(talk, text).talk, begin(locale));
const questions = ['anna@example.com', 'Anna', '23 April 1990', 'bread, rye', 'a gift', '50-100'];
const whole = [...questions, 'yes', 'yes'];
/** A talk at each step of the script, and at the list of what can be changed. */
const everywhere = [...scriptOf(shop).map((step, i) => [step.name, talkAfter(whole.slice(0, i))] as const)].concat([
  ['change' as never, talkAfter([...whole, 'no'])],
]);
const endings = ['done', 'stopped', 'declined', 'tooYoung'];

describe('a whole talk', () => {
  test('asks in small steps, each consent in one of its own, and ends with what the form would send', () => {
    const asked = whole.map((_, i) => talkAfter(whole.slice(0, i)).step);
    const names = ['email', 'name', 'birthday', 'interests', 'lookingFor', 'budget'];
    expect(asked).toEqual([...names, 'consent:newsletter', 'consent:profiling']);
    const { talk, complete } = say(talkAfter(whole), 'yes');
    expect(talk).toEqual({ locale: 'en', step: 'done', answers: {}, consents: {} });
    expect(signupOf(complete!, shop)).toEqual({
      form: 'chat',
      email: 'anna@example.com',
      locale: 'en',
      firstName: 'Anna',
      birthday: '1990-04-23',
      interests: ['bread', 'rye'],
      fields: { 'looking-for': 'A gift', budget: budgetLabel({ from: 5_000, to: 10_000 }, shop, 'en') },
      consents: {
        newsletter: { granted: true, text: shownHash('newsletter', 'en') },
        profiling: { granted: true, text: shownHash('profiling', 'en') },
      },
    });
  });

  test.each(locales)('in %s goes by its buttons alone, after the address', (locale) => {
    let talk = talkAfter(['anna@example.com'], locale);
    while (talk.step !== 'summary') talk = say(talk, ask(talk, shop).at(-1)!.options![0]!).talk;
    expect(talk.answers).toEqual({
      email: 'anna@example.com',
      interests: ['bread'],
      lookingFor: 'everyday',
      budget: { from: 0, to: 3000 },
    });
    expect(Object.keys(talk.consents)).toEqual(['newsletter', 'profiling']);
    expect(say(talk, chatTexts[locale].confirm).talk.step).toBe('done');
  });

  test('shows each consent word for word, with its two buttons first', () => {
    for (const locale of locales) {
      const said = ask(talkAfter(questions, locale), shop).at(-1)!;
      expect(said.text).toBe(shop.purposes.newsletter!.text[locale]);
      const title = shop.purposes.newsletter!.title[locale];
      expect(said.options!.slice(0, 2).every((option) => option.endsWith(title))).toBe(true);
      expect(said.options!.slice(2)).toEqual([controls[locale].back, controls[locale].stop]);
    }
  });
});

describe('back, skip and stop', () => {
  test.each(everywhere)('at %s: stop ends at once and forgets everything', (_, talk) => {
    for (const locale of locales) {
      const stopped = say({ ...talk, locale }, controls[locale].stop).talk;
      expect(stopped).toEqual({ locale, step: 'stopped', answers: {}, consents: {} });
    }
  });

  test.each(everywhere)('at %s: back leads to what was before and keeps the answers', (name, talk) => {
    const back = say(talk, 'go back');
    expect(back.talk.answers).toEqual(talk.answers);
    const names = scriptOf(shop).map((step) => step.name as string);
    const before = name === ('change' as string) ? 'summary' : (names[names.indexOf(name) - 1] ?? 'email');
    expect(back.talk.step).toBe(before);
    if (name === 'email') expect(back.hint?.hint).toBe('first');
  });

  test('skip passes what is optional, says why the address is not, and is no consent', () => {
    expect(say(begin(), 'skip')).toMatchObject({ talk: begin(), hint: { hint: 'needed' } });
    const talk = talkAfter([questions[0]!, 'skip', 'nie wiem', 'no', 'пропустить', 'ohita']);
    expect(talk).toMatchObject({ step: 'consent:newsletter', answers: { email: 'anna@example.com' } });
    expect(say(talk, 'skip').talk.consents).toEqual({});
    expect(talkAfter([...questions, 'yes', 'skip']).consents.profiling).toBe(false);
  });

  test('one answer can be changed from the summary, which comes again', () => {
    const picked = talkAfter([...whole, 'Change something', 'Birthday']);
    expect(picked).toMatchObject({ step: 'birthday', editing: true });
    expect(say(picked, '24 April').talk).toMatchObject({
      step: 'summary',
      answers: { birthday: '--04-24', name: 'Anna' },
    });
    expect(say(picked, 'back').talk).toMatchObject({ step: 'summary', answers: { birthday: '1990-04-23' } });
    expect(say(picked, 'skip').talk.answers).not.toHaveProperty('birthday');
    expect(say(picked, 'back').talk).not.toHaveProperty('editing');
  });
});

describe('consent', () => {
  test('declined ends the talk and leaves nothing of the person', () => {
    const { talk, complete } = say(talkAfter(questions), 'no, thanks');
    expect(talk).toEqual({ locale: 'en', step: 'declined', answers: {}, consents: {} });
    expect(complete).toBeUndefined();
  });

  test('that a shop can do without may be refused, and is not sent', () => {
    const { complete } = say(talkAfter([...questions, 'yes', 'no']), 'yes');
    expect(Object.keys(signupOf(complete!, shop).consents as object)).toEqual(['newsletter']);
  });

  test('is never taken from the button of another one, pressed late', () => {
    const first = talkAfter(questions);
    const button = ask(first, shop).at(-1)!.options![0]!;
    const second = say(first, button).talk;
    expect(say(second, button)).toMatchObject({ talk: second, hint: { hint: 'consent' } });
    const summary = say(second, 'yes').talk;
    expect(say(summary, button).talk).toEqual(summary);
  });

  test('to a sentence reworded since it was shown is asked for again', () => {
    const talk = { ...talkAfter(questions), shown: 'another' };
    const again = say(talk, 'yes');
    expect(again).toMatchObject({ talk: { step: 'consent:newsletter', consents: {} }, hint: { hint: 'changed' } });
    expect(say(again.talk, 'yes').talk.consents.newsletter).toBe(shownHash('newsletter', 'en'));
  });

  test('is asked again, in full, while it is neither yes nor no', () => {
    const turn = say(talkAfter(questions), 'hm, maybe');
    expect(speak(turn, shop).at(-1)!.text).toBe(shop.purposes.newsletter!.text.en);
  });
});

test('somebody too young is told so, and nothing is kept', () => {
  expect(talkAfter([questions[0]!, 'Anna', '23.4.2015'])).toEqual({
    locale: 'en',
    step: 'tooYoung',
    answers: {},
    consents: {},
  });
});

test('after the end nothing changes, whatever is said', () => {
  for (const step of endings)
    for (const text of ['yes', 'back', 'a@b.example']) {
      const talk = { locale: 'en', step, answers: {}, consents: {} } as const;
      expect(say(talk, text)).toEqual({ talk });
    }
});

test('an empty message asks the same once more, and changes nothing', () => {
  for (const [, talk] of everywhere) expect(say(talk, ' ')).toEqual({ talk });
});

test('every step and every move of the script is reached', () => {
  const steps = new Set(everywhere.map(([, talk]) => talk.step));
  expect([...steps].sort()).toEqual([...scriptOf(shop).map(({ name }) => name), 'change'].sort());
  const reached = [
    talkAfter([...whole, 'yes']),
    talkAfter(['stop']),
    talkAfter([...questions, 'no']),
    talkAfter([...questions.slice(0, 2), '1.1.2020']),
  ];
  expect(reached.map(({ step }) => step)).toEqual(endings);
  for (const moves of Object.values(transitions))
    for (const target of Object.values(moves))
      expect([...endings, 'next', 'previous', 'summary', 'change', 'chosen']).toContain(target);
});

const words = fc.constantFrom(
  ...[
    ...whole,
    'yes',
    'no',
    'back',
    'skip',
    'stop',
    '',
    'Change something',
    'Birthday',
    'Email',
    '31.2.',
    'a@b.example',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '{{env}}',
    '{name}',
    '=HYPERLINK(1)',
    '__proto__',
    'constructor',
    '\r\nBcc: x@y.example',
  ],
);

test('no talk breaks, whatever is said, and one that is complete is always a sign-up the form could have sent', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...locales),
      fc.array(fc.oneof({ weight: 3, arbitrary: words }, anyText()), { maxLength: 40 }),
      (locale, texts) => {
        let talk = begin(locale);
        for (const text of texts) {
          const turn = say(talk, text);
          const said = speak(turn, shop);
          expect(
            said.every(
              ({ text: line }) =>
                line.length > 0 && !/\{\w+\}/.test(line.replaceAll('{name}', '').replaceAll('{{env}}', '')),
            ),
          ).toBe(true);
          expect(talkSchema.parse(turn.talk)).toEqual(turn.talk);
          if (turn.complete)
            parseSignup({ kind: 'json', value: signupOf(turn.complete, shop) }, shop, setting.now, 'chat');
          if (endings.includes(turn.talk.step))
            expect(turn.talk).toEqual({ locale, step: turn.talk.step, answers: {}, consents: {} });
          talk = turn.talk;
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('every button says something that is understood where it stands', () => {
  for (const locale of locales)
    for (const [, at] of everywhere) {
      const talk = { ...at, locale };
      if (stepNamed(talk.step, shop).kind === 'consent') continue;
      for (const option of ask(talk, shop).at(-1)!.options!) {
        const turn = say(talk, option);
        expect(turn.hint, `${locale} ${talk.step}: ${option}`).toBeUndefined();
      }
    }
});

test('what is said fits a phone: no message of ours is longer than a consent may be', () => {
  for (const locale of locales)
    for (const { text } of [
      ...greet(begin(locale), shop),
      ...Object.values(chatTexts[locale].hints).map((text) => ({ text })),
    ])
      expect(text.length, text).toBeLessThanOrEqual(320);
});

test('every language fills the same gaps', () => {
  const gaps = (value: unknown): string[] => JSON.stringify(value).match(/\{\w+\}/g) ?? [];
  for (const locale of locales) expect(gaps(chatTexts[locale]), locale).toEqual(gaps(chatTexts.en));
});

test("a field of the shop's own is asked once the form has it, by its buttons or in words, and can be passed", () => {
  const form = shop.forms.chat!;
  const asking = { ...shop, forms: { chat: { ...form, fields: [{ name: 'email' }, ...ownFields] } } };
  const next = (talk: Talk, text: string) => advance(talk, tidy(text), { ...setting, shop: asking });
  const start: Talk = { locale: 'pl', step: 'email', answers: {}, consents: {} };
  const said = ['anna@example.com', 'Orzechy, mleko', 'tak', 'pomiń'].reduce(
    (talk, text) => next(talk, text).talk,
    start,
  );
  expect(said).toMatchObject({
    step: 'consent:newsletter',
    answers: { fields: { allergies: ['nuts', 'milk'], 'own-shop': true } },
  });
  const asked = next(start, 'anna@example.com');
  expect(ask(asked.talk, asking).at(-1)).toMatchObject({ text: shop.fields!.allergies!.label.pl });
  expect(ask(asked.talk, asking).at(-1)!.options!.slice(0, 2)).toEqual(['Gluten', 'Mleko']);
  expect(next(asked.talk, 'wszystko')).toMatchObject({ talk: asked.talk, hint: { hint: 'field' } });
  expect(signupOf(said, asking).fields).toEqual({ allergies: ['nuts', 'milk'], 'own-shop': true });
});
const ownFields = [{ name: 'allergies' }, { name: 'own-shop' }, { name: 'occupation' }];
