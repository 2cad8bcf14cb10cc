import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deployed } from '../../../infra/commands/deployed.ts';
import { theTemplate } from '../../support/template.ts';

const fileWith = (stacks: object) => {
  const file = join(mkdtempSync(join(tmpdir(), 'kartoteka-outputs-')), 'deployed.json');
  writeFileSync(file, JSON.stringify(stacks));
  return file;
};

test('a command finds what the one stack of this folder answers to', () => {
  const file = fileWith({ Kartoteka: { UserPool: 'eu_1' } });
  expect(deployed('UserPool', undefined, file)).toBe('eu_1');
});

test('of several stacks one has to be named', () => {
  const file = fileWith({ Kartoteka: { UserPool: 'eu_1' }, 'Kartoteka-test': { UserPool: 'eu_2' } });
  expect(() => deployed('UserPool', undefined, file)).toThrow('--stack Kartoteka or Kartoteka-test');
  expect(deployed('UserPool', 'Kartoteka-test', file)).toBe('eu_2');
});

test('before the first deployment it says what to do', () => {
  expect(() => deployed('UserPool', undefined, '/nowhere/deployed.json')).toThrow('Run npm run deploy');
});

test('everything a command asks for is an output of the stack, under its plain name', async () => {
  const { Outputs } = JSON.parse(await theTemplate());
  for (const name of ['Url', 'ConsoleUrl', 'SignInUrl', 'UserPool', 'Client', 'ContactsTable', 'LeadsTable'])
    expect(Object.keys(Outputs)).toContain(name);
});
