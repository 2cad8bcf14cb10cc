import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildLayout } from '../../../forms/mail/buildLayout.ts';

test('the compiled layout is what its MJML source compiles to', async () => {
  const kept = await readFile(new URL('../../../functions/mail/letterLayout.ts', import.meta.url), 'utf8');
  expect(kept, 'run `node forms/mail/buildLayout.ts`').toBe(await buildLayout());
});
