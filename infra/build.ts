import { cp, rm, writeFile } from 'node:fs/promises';
import { buildPages } from '../forms/buildPages.ts';
import type { ProgrammeConfig } from '../functions/programme/definition.schema.ts';
import { parseProgramme } from '../functions/programme/parseProgramme.ts';
import { parseShop } from '../functions/shop/shop.schema.ts';
import type { Shop } from '../functions/shop/shop.ts';
import config from '../shop.config.ts';
import { buildConsole } from './buildConsole.ts';
import { bundleFunctions } from './bundleFunctions.ts';
import { declaredRoutes } from './openApi/declaredRoutes.ts';
import { openApi } from './openApi/openApi.ts';

export interface BuildOptions {
  /** Where everything goes; relative to the working directory. */
  outDir?: string;
  /** Whether the demonstration page is built too; it is never deployed. */
  demonstration?: boolean;
}

/**
 * Builds what is deployed and what the local host runs, the same files: every function in `dist/functions/<name>/`,
 * the public pages and the staff's console in `dist/pages/` and, as the static part of the function that serves them, in `dist/functions/pages/`.
 * The same sources give the same bytes. Answers the shop it was built for.
 */
export async function build({ outDir = 'dist', demonstration = false }: BuildOptions = {}): Promise<Shop> {
  const shop = parseShop(config);
  const { automations, segments, vouchers }: ProgrammeConfig = config;
  parseProgramme({ ...shop, automations, segments, vouchers });
  const [functions, pages] = [`${outDir}/functions`, `${outDir}/pages`];
  await Promise.all([bundleFunctions({ from: 'functions', to: functions }), buildStatic(shop, pages, demonstration)]);
  await rm(`${functions}/pages/pages`, { recursive: true, force: true });
  await cp(pages, `${functions}/pages/pages`, { recursive: true });
  return shop;
}

/** What the shop no longer has must not stay, so the folder is built anew. */
async function buildStatic(shop: Shop, outDir: string, demonstration: boolean): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await Promise.all([buildPages({ shop, outDir, demonstration }), buildConsole({ shop, outDir })]);
  await writeFile(`${outDir}/openapi.json`, `${JSON.stringify(openApi(shop.name, await declaredRoutes()))}\n`);
}
