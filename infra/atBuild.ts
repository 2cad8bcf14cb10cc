import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/**
 * esbuild plugin for `*.atBuild.ts`: such a module is run when a bundle is built, and what it exports, plain data,
 * stands in the bundle in its place. What it needs for that stays outside, such as a Markdown parser, and what is wrong
 * is told by the build instead of by a function that dies of it. Tests and scripts import it like any other module.
 */
export const atBuild: Plugin = {
  name: 'at-build',
  setup({ onLoad }) {
    onLoad({ filter: /\.atBuild\.ts$/ }, async ({ path }) => {
      const made = Object.entries<unknown>(await import(pathToFileURL(path).href));
      return { contents: made.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n') };
    });
  },
};
