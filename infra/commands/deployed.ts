import { readFileSync } from 'node:fs';

/** Where `npm run deploy` writes what the stack answers to: `{ "Kartoteka": { "UserPool": "…" } }`. */
const outputsFile = 'deployed.json';

/** Outputs that commands need, called the same in the stack. */
export type Output = 'Url' | 'ConsoleUrl' | 'SignInUrl' | 'UserPool' | 'Client' | 'ContactsTable' | 'LeadsTable';

/** What the last deployment from this folder calls it. Throws a sentence when there was none, or several and none is named. */
export function deployed(output: Output, stack?: string, file = outputsFile): string {
  const stacks = outputsIn(file);
  const names = Object.keys(stacks);
  const name = stack ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined)
    throw new Error(`Several stacks were deployed from here; say which: --stack ${names.join(' or ')}`);
  const value = stacks[name]?.[output];
  if (value === undefined) throw new Error(`The deployment of ${name} names no ${output}; run npm run deploy again`);
  return value;
}

function outputsIn(file: string): Record<string, Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`Nothing was deployed from this folder yet: ${file} is missing or broken. Run npm run deploy`, {
      cause,
    });
  }
}
