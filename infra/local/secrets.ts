import { randomBytes } from 'node:crypto';
import type { FunctionSpec } from './functionSpecs.ts';

/** Secrets by the name of their parameter; `kept` holds those of earlier runs and gains the new ones. */
export function readSecrets(functions: FunctionSpec[], kept: Record<string, string>): Map<string, string> {
  const secrets = new Map<string, string>();
  for (const { environment } of functions) {
    const name = environment.SECRET_NAME;
    if (name === undefined || secrets.has(name)) continue;
    // What earlier versions called it by another name is still what keys of stored contacts derive from.
    kept[name] ??= Object.values(kept)[0] ?? JSON.stringify({ pepper: randomBytes(48).toString('base64url') });
    secrets.set(name, kept[name]);
  }
  return secrets;
}
