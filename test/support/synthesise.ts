import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseShop, type ShopConfig } from '../../functions/shop/shop.schema.ts';
import { check } from '../../infra/check.ts';
import { kartoteka } from '../../infra/kartoteka.ts';
import config from '../../shop.config.ts';

/** Every function of the system, by its entry point. */
const root = new URL('../..', import.meta.url).pathname;
export const functionNames = globSync('functions/**/*.lambda.ts', { cwd: root })
  .map((file) => basename(file, '.lambda.ts'))
  .sort();

/**
 * The template as text, synthesised from stand-in code: what a function does is not in the template, and bundling would take
 * longer than all else.
 */
export function synthesise({ checked, changes = {} }: { checked: boolean; changes?: Partial<ShopConfig> }): string {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-synth-'));
  for (const name of functionNames) {
    mkdirSync(join(folder, 'functions', name), { recursive: true });
    writeFileSync(join(folder, 'functions', name, 'index.mjs'), 'export const handler = async () => {};\n');
  }
  const outdir = join(folder, 'out');
  const shop = parseShop({ ...config, ...changes });
  const app = kartoteka({ shop, functions: join(folder, 'functions'), outdir, validated: checked });
  if (checked) check(app);
  app.synth();
  const { stage } = shop.deployment ?? {};
  return readFileSync(join(outdir, `Kartoteka${stage ? `-${stage}` : ''}.template.json`), 'utf8');
}
