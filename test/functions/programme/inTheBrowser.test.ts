import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { aContact, aProgramme, shop } from '../../support/builders.ts';

const root = new URL('../../..', import.meta.url).pathname;

test('the pure part (rules, judge, plan) runs in a browser as it is, and is small', async () => {
  const parts = ['judge', 'evaluate', 'subjectOf', 'planMails'].map(
    (name) => `export * from './functions/programme/${name}.ts';`,
  );
  const { outputFiles } = await build({
    stdin: { contents: parts.join('\n'), resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  const { text } = outputFiles[0]!;
  expect(text).not.toMatch(/node:|process\.env/);
  expect(gzipSync(text).length).toBeLessThanOrEqual(16 * 1024);
  const pure = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  const verdict = pure.judge(aContact({ birthday: '--04-23' }), shop, aProgramme(), '2026-11-20T10:00:00.000Z');
  expect(Object.keys(verdict.segments)).toContain('new');
  expect(verdict.mails.map(({ occasion }: { occasion: string }) => occasion)).toContain('birthday-2027');
});
