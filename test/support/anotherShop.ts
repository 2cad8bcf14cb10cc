import { execFile } from 'node:child_process';
import { cp, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = [
  'brand',
  'functions',
  'forms',
  'infra',
  'shop.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * The repository's sources in a folder of their own, where `shop.config.ts` says more than it does here: for what only
 * a build shows.
 */
export async function anotherShop() {
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-shop-'));
  await Promise.all(sources.map((name) => cp(join(root, name), join(folder, name), { recursive: true })));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  await rename(join(folder, 'shop.config.ts'), join(folder, 'here.config.ts'));
  return {
    folder,
    /** Puts automations beside those that `shop.config.ts` has. */
    configure: (automations: object) =>
      writeFile(
        join(folder, 'shop.config.ts'),
        `import here from './here.config.ts';
export default { ...here, automations: { ...here.automations, ...${JSON.stringify(automations)} } };\n`,
      ),
    /** What `npm run build` says; throws what it complains about. */
    build: () => promisify(execFile)(process.execPath, ['infra/build.ts'], { cwd: folder }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
