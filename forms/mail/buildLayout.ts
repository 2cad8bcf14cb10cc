import { readFile, writeFile } from 'node:fs/promises';
import mjml2html from 'mjml';

const source = new URL('letter.mjml', import.meta.url);
const target = new URL('../../functions/mail/letterLayout.ts', import.meta.url);

/**
 * Compiles the layout of all letters from MJML to a Liquid template: tables and conditional comments that mail programs
 * understand, with gaps for words, links and the shop's colours.
 *
 * MJML is much too heavy for a Lambda, and the result depends on nothing but `letter.mjml`. So it is kept in the
 * repository as a module that bundler, tests and type checker import like any other; `node forms/mail/buildLayout.ts`
 * writes it anew, and a test fails while it differs from its source.
 */
export async function buildLayout(): Promise<string> {
  // No fonts from elsewhere. Colours are gaps in Liquid, which MJML's validator takes for mistyped colours.
  const { html } = await mjml2html(await readFile(source, 'utf8'), { fonts: {}, validationLevel: 'skip' });
  const layout = html.replace(/\s*\n\s*/g, '\n').trim();
  return `/** Compiled from forms/mail/letter.mjml by forms/mail/buildLayout.ts; edit it there. */
export const letterLayout = \`${layout.replace(/[\\`]|\$\{/g, '\\$&')}\`;
`;
}

if (import.meta.main) await writeFile(target, await buildLayout());
