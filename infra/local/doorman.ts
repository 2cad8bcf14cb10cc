import { readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** From this version on Java has no security manager any more (JEP 486). */
const withoutDoorman = 24;

/**
 * Options by which Java lets only this machine in (`engine.policy`): none where it no longer can, or where its version
 * is not to be found. Reading the `release` file beside it costs nothing; asking Java itself, two hundred milliseconds.
 */
export function doormanOptions(java: string): string[] {
  const version = versionOf(java);
  if (version === undefined || version >= withoutDoorman) return [];
  const policy = fileURLToPath(new URL('./engine.policy', import.meta.url));
  return ['-Djava.security.manager', `-Djava.security.policy==${policy}`];
}

function versionOf(java: string): number | undefined {
  const places = java.includes('/') || java.includes('\\') ? [java] : inPath(java);
  for (const place of places)
    try {
      const release = readFileSync(join(dirname(realpathSync(place)), '..', 'release'), 'utf8');
      return Number(/^JAVA_VERSION="(\d+)/m.exec(release)?.[1]);
    } catch {
      // Not here: Java may be further along the path, or keep no such file; then the engine starts without the policy.
    }
  return undefined;
}

const inPath = (command: string) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command));
