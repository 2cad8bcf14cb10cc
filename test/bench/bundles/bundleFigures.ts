import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../infra/build.ts';
import type { Figure } from '../support/figure.ts';
import { measurePairs } from '../support/pairs.ts';
import { bundleReference } from './bundleReference.ts';
import { importTime } from './importTime.ts';

const runs = 15;

/** Figure 8: what functions weigh, and how long they take to start. */
export async function bundleFigures(tell: (figure: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-bench-'));
  await build({ outDir: folder });
  const bundleOf = (name: string) => join(folder, 'functions', name, 'index.mjs');
  const names = readdirSync(join(folder, 'functions'));
  const reference = await bundleReference(folder);
  const sizes = names.map((name) => ({ name, size: statSync(bundleOf(name)).size }));
  const largest = sizes.toSorted((a, b) => b.size - a.size)[0]!;
  const size = (name: string, bytes: number, limit: number): Figure => ({
    figure: 8,
    name: `bundle of ${name}`,
    value: bytes / 1000,
    unit: 'KB',
    target: { atMost: limit },
    how: 'size of the minified bundle, the SDK in it',
  });
  tell(size('subscribe', sizes.find(({ name }) => name === 'subscribe')!.size, 300));
  tell(size(`${largest.name}, the largest function`, largest.size, 450));
  for (const name of names) {
    const file = bundleOf(name);
    await importTime(file);
    const { ratio, ratios } = await measurePairs(
      runs,
      () => importTime(file),
      () => importTime(reference.file),
    );
    tell({
      figure: 8,
      name: `start of ${name} : start of the reference handler`,
      value: ratio,
      unit: '×',
      target: { atMost: 1.15 },
      how: `time to import the bundle in a fresh process, median of ${runs} pairs; the reference (middy, zod, document client, untrimmed) weighs ${Math.round(reference.size / 1000)} KB`,
      runs: ratios,
    });
  }
  rmSync(folder, { recursive: true });
}
