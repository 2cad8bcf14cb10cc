import { cp, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { buildPages } from '../forms/buildPages.ts';
import { parseShop } from '../functions/shop/shop.schema.ts';
import config from '../shop.config.ts';
import { bundleFunctions } from './bundleFunctions.ts';

export interface BuildOptions {
  /** Where everything goes; relative to the working directory. */
  outDir?: string;
}

/**
 * Builds what is deployed and what the local host runs, the same files: every function in `dist/functions/<name>/`,
 * the public pages in `dist/pages/` and, as the static part of the function that serves them, in `dist/functions/pages/`.
 * The same sources give the same bytes.
 */
export async function build({ outDir = 'dist' }: BuildOptions = {}): Promise<void> {
  const shop = parseShop(config);
  await Promise.all([
    bundleFunctions({ from: 'functions', to: `${outDir}/functions` }),
    buildPages({ shop, outDir: `${outDir}/pages` }),
  ]);
  await rm(`${outDir}/functions/pages/pages`, { recursive: true, force: true });
  await cp(`${outDir}/pages`, `${outDir}/functions/pages/pages`, { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
