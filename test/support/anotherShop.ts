import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = [
  'brand',
  'functions',
  'forms',
  'console',
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
    /** Puts another file in the place of `shop.config.ts`, and pictures of its own beside it. */
    write: async (config: string, pictures: Record<string, Buffer>) => {
      await writeFile(join(folder, 'shop.config.ts'), config);
      await rm(join(folder, 'here.config.ts'), { force: true });
      await rm(join(folder, 'brand'), { recursive: true, force: true });
      await mkdir(join(folder, 'brand'));
      for (const [name, bytes] of Object.entries(pictures)) await writeFile(join(folder, 'brand', name), bytes);
    },
    /** What a script of the repository says; throws what it complains about. */
    run: (script: string) => promisify(execFile)(process.execPath, [script], { cwd: folder }),
    /** What `npm run build` says; throws what it complains about. */
    build: () => promisify(execFile)(process.execPath, ['infra/buildOnce.ts'], { cwd: folder }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
