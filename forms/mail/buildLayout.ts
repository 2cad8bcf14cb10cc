import { readFile, writeFile } from 'node:fs/promises';
import mjml2html from 'mjml';

const source = new URL('letter.mjml', import.meta.url);
const target = new URL('../../functions/mail/letterLayout.ts', import.meta.url);

/**
 * Compiles the layout of all letters from MJML: tables and conditional comments that mail programs understand, cut
 * into what begins a letter, each kind of block, and what ends it, with gaps for words, links and the shop's colours.
 *
 * MJML is much too heavy for a Lambda, and the result depends on nothing but `letter.mjml`. So it is kept in the
 * repository as a module that bundler, tests and type checker import like any other; `node forms/mail/buildLayout.ts`
 * writes it anew, and a test fails while it differs from its source.
 */
export async function buildLayout(): Promise<string> {
  // No fonts from elsewhere. Colours are gaps, which MJML's validator takes for mistyped colours.
  const { html } = await mjml2html(await readFile(source, 'utf8'), { fonts: {}, validationLevel: 'skip' });
  const [start, ...rest] = html.split(/<!--part (\w+)-->/);
  const parts = [part('start', start!)];
  for (let i = 0; i < rest.length; i += 2) parts.push(part(rest[i]!, rest[i + 1]!));
  return `/** Compiled from forms/mail/letter.mjml by forms/mail/buildLayout.ts; edit it there. */
export const letterLayout = {
${parts.join('\n')}
};
`;
}

function part(name: string, markup: string): string {
  const lean = markup.replace(/\s*\n\s*/g, '\n').trim();
  return `  ${name}: \`${lean.replace(/[\\`]|\$\{/g, '\\$&')}\n\`,`;
}

if (import.meta.main) await writeFile(target, await buildLayout());
