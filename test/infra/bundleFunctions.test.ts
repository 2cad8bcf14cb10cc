import { globSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/bundleFunctions.ts';
import { functionNames } from '../support/synthesise.ts';

const folder = mkdtempSync(join(tmpdir(), 'kartoteka-bundles-'));
const contents = () => globSync(`${folder}/**/*.mjs`).map((path) => [path, readFileSync(path, 'utf8')]);

describe('bundles', () => {
  beforeAll(() => bundleFunctions({ from: 'functions', to: folder }));

  it.each(functionNames)('%s is small enough to start fast', (name) => {
    const limit = name === 'subscribe' ? 300_000 : 450_000;
    expect(statSync(join(folder, name, 'index.mjs')).size).toBeLessThanOrEqual(limit);
  });

  it('what only reads carries no SDK', () => {
    expect(readFileSync(join(folder, 'pages', 'index.mjs'), 'utf8')).not.toMatch(/aws-sdk|smithy/i);
  });

  it('none carries the chain of credential sources, only the environment', () => {
    for (const [, code] of contents()) expect(code).not.toMatch(/credential_process|169\.254\.170\.2/);
  });

  it('built again, they are the same to the byte', async () => {
    const before = contents();
    await bundleFunctions({ from: 'functions', to: folder });
    expect(contents()).toEqual(before);
  });
});
