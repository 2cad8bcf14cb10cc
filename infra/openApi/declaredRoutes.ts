import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Route } from '../../functions/platform/route.ts';

const root = resolve(import.meta.dirname, '../..');

/** Every route there is: what each `functions/<room>/<name>.routes.ts` declares, in the order of their files. */
export async function declaredRoutes(): Promise<Route[]> {
  const files = globSync('functions/*/*.routes.ts', { cwd: root }).sort();
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(resolve(root, file)).href)));
  return modules.flatMap((module) => Object.values(module).flatMap((routes) => Object.values(routes as object)));
}
