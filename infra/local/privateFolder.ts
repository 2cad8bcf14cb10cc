import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** The folder of kept data, with people and keys in it: for its owner alone. One that holds other things already is left as it is. */
export function privateFolder(path: string): void {
  const ours = !existsSync(path) || readdirSync(path).length === 0 || existsSync(join(path, 'host.json'));
  mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER });
  if (ours) chmodSync(path, PRIVATE_FOLDER);
}

/** A room of that folder, which nobody but the host puts anything into. */
export function privateRoom(path: string): string {
  mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER });
  chmodSync(path, PRIVATE_FOLDER);
  return path;
}
