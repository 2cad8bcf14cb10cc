import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packedLayout } from '../../functions/mail/packedLayout.atBuild.ts';
import { bundleFunctions } from '../../infra/bundleFunctions.ts';
import { functionNames } from '../support/synthesise.ts';

const folder = mkdtempSync(join(tmpdir(), 'kartoteka-bundles-'));
const code = (name: string) => readFileSync(join(folder, name, 'index.mjs'), 'utf8');
const fingerprints = () => functionNames.map((name) => createHash('sha256').update(code(name)).digest('hex'));

describe('bundles', () => {
  beforeAll(() => bundleFunctions({ from: 'functions', to: folder }));

  it.each(functionNames)('%s is small enough to start fast', (name) => {
    const limit = name === 'subscribe' ? 300_000 : 450_000;
    expect(statSync(join(folder, name, 'index.mjs')).size).toBeLessThanOrEqual(limit);
  });

  it('what only reads carries no SDK', () => {
    expect(/aws-sdk|smithy/i.test(code('pages'))).toBe(false);
  });

  it.each(['send', 'invite'])('%s carries letters as they were compiled, and nothing that compiles them', (name) => {
    expect(code(name)).toContain(packedLayout);
    expect(/micromark|mdast|thematicBreak|::button/.test(code(name))).toBe(false);
  });

  it.each(functionNames)('%s carries no library that composes mails', (name) => {
    expect(/nodemailer|multipart\/mixed/i.test(code(name))).toBe(false);
  });

  it.each(functionNames)('%s carries no credential sources but the environment, and no leftovers', (name) => {
    expect(/credential_process|169\.254\.170\.2|application\/vnd\./.test(code(name))).toBe(false);
  });

  it('built again, they are the same to the byte', async () => {
    const before = fingerprints();
    await bundleFunctions({ from: 'functions', to: folder });
    expect(fingerprints()).toEqual(before);
  });
});
