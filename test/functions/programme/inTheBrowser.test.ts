import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../functions/programme/evaluate.ts';
import { why } from '../../../functions/programme/why.ts';
import { aContact, aProgramme, shop } from '../../support/builders.ts';
import { anInstant } from '../time/arbitraries.ts';
import { conditions, everyCondition, everySubject, rules, withSegments } from './arbitraries.ts';

const root = new URL('../../..', import.meta.url).pathname;
const kilobyte = 1024;

/** What a browser would load of these files of the programme: one script, as small as it is served. */
async function bundled(names: readonly string[]) {
  const { outputFiles } = await build({
    stdin: {
      contents: names.map((name) => `export * from './functions/programme/${name}.ts';`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    format: 'iife',
    globalName: 'programme',
    platform: 'browser',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  const { text } = outputFiles[0]!;
  return { text, size: gzipSync(text).length };
}

/** Runs it where there is nothing of Node's: neither modules, nor process, nor Buffer. */
function inABrowser(text: string) {
  const context = createContext({});
  new Script(`${text}\nthis.programme = programme;`).runInContext(context);
  return context;
}

test('the pure part (rules, judge, plan) runs in a browser as it is, and is small', async () => {
  const { text, size } = await bundled(['judge', 'evaluate', 'subjectOf', 'planMails']);
  expect(text).not.toMatch(/node:|process\.env/);
  expect(size).toBeLessThanOrEqual(11 * kilobyte);
  const context = inABrowser(text);
  Object.assign(context, { contact: aContact({ birthday: '--04-23' }), shop, known: aProgramme() });
  const verdict = new Script(`programme.judge(contact, shop, known, '2026-11-20T10:00:00.000Z')`).runInContext(context);
  expect(Object.keys(verdict.segments)).toContain('new');
  expect(verdict.mails.map(({ occasion }: { occasion: string }) => occasion)).toContain('birthday-2027');
});

test('browser and server agree on why somebody is a member, in ten thousand cases', async () => {
  const { text, size } = await bundled(['why', 'subjectOf', 'references']);
  expect(size).toBeLessThanOrEqual(9 * kilobyte);
  const context = inABrowser(text);
  // Maps do not travel as JSON: the segments are handed over by their rules, as the API tells them.
  const there = new Script(
    `(given) => { const { rule, subject, segments, now } = JSON.parse(given);
      return JSON.stringify(programme.why(rule, { ...subject, segments: programme.rulesToFollow(new Map(segments)) }, now)); }`,
  ).runInContext(context) as (given: string) => string;
  const time = anInstant();
  const durations = ['P1D', 'P7D', 'PT36H', 'P30D', 'P90D', 'P1M', 'P1M15DT12H'];
  const rule = rules(fc.oneof(everyCondition(time, durations), conditions(time, durations)));
  let members = 0;
  fc.assert(
    fc.property(rule, withSegments(everySubject(time), rule), time, (asked, subject, now) => {
      const { segments = new Map(), ...known } = subject;
      const given = {
        rule: asked,
        subject: known,
        segments: [...segments].map(([id, one]) => [id, { rule: one }]),
        now,
      };
      const here = why(asked, subject, now);
      expect(JSON.parse(there(JSON.stringify(given)))).toEqual(JSON.parse(JSON.stringify(here)));
      if (here.member) members++;
      // Who is none is told of something that is missing, unless the rule lets nobody in.
      const open = evaluate({ any: [asked, { not: asked }] }, subject, now).member;
      expect(open).toBe(true);
      if (here.member) expect(here.conditions.filter(({ missing }) => missing)).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
  expect(members).toBeGreaterThan(1_000);
}, 300_000);
