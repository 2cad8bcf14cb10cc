import { expect, test, vi } from 'vitest';
import { builtInLetters } from '../../../../functions/programme/letters/builtInLetters.ts';
import { compileSteps } from '../../../../functions/programme/letters/compileSteps.ts';
import { letterReader } from '../../../../functions/programme/letters/letterReader.ts';

const own = (subject: string) => ({ letter: { content: { pl: { subject, body: 'Treść' } } } });
const compiled = (...steps: Parameters<typeof compileSteps>[0]) => compileSteps(steps, { locales: ['pl'] }).letters;
const automation = (version: number, ...steps: { letter: unknown }[]) => ({ id: 'thanks', version, steps }) as never;

const shop = { thanks: compiled(own('Ze sklepu')) };

test('a built-in letter is found by its id, whoever’s version names it', async () => {
  const letters = letterReader({ builtIn: builtInLetters, shop, stored: async () => undefined });
  expect(await letters(automation(0, { letter: 'win-back' }), 1)).toBe(builtInLetters['win-back']);
  expect(await letters(automation(7, own('x'), { letter: 'birthday' }), 2)).toBe(builtInLetters.birthday);
});

test('a saved version mails what was compiled with it, read once', async () => {
  const stored = vi.fn(async (_id: string, version: number) => compiled(own('a'), own(`Wersja ${version}`)));
  const letters = letterReader({ builtIn: builtInLetters, shop, stored });
  const subjectOf = async (version: number) => (await letters(automation(version, own('a'), own('b')), 2)).pl!.subject;
  expect([await subjectOf(1), await subjectOf(2), await subjectOf(1)]).toEqual([
    ['Wersja 1'],
    ['Wersja 2'],
    ['Wersja 1'],
  ]);
  expect(stored).toHaveBeenCalledTimes(2);
});

test('the deployment’s own are there from the build, also after what was saved was taken back', async () => {
  const letters = letterReader({ builtIn: builtInLetters, shop, stored: async () => undefined });
  for (const version of [0, 3])
    expect((await letters(automation(version, own('a')), 1)).pl!.subject).toEqual(['Ze sklepu']);
});

test('a letter that was never compiled is an error, and a version out of reach is asked for again', async () => {
  const stored = vi.fn(async () => Promise.reject(new Error('no table')));
  const letters = letterReader({ builtIn: builtInLetters, shop: {}, stored });
  await expect(letters(automation(1, own('a')), 1)).rejects.toThrow('no table');
  await expect(letters(automation(1, own('a')), 1)).rejects.toThrow('no table');
  await expect(letters(automation(0, { letter: 'constructor' }), 1)).rejects.toThrow('has no letter');
});
