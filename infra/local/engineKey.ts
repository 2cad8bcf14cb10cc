import { randomBytes } from 'node:crypto';

/**
 * DynamoDB Local keeps a database for each access key id (letters and digits) and region, and it listens on every
 * interface: whoever doesn't know the key finds no tables. The engine's address carries it, `http://KEY@127.0.0.1:8000`.
 */
export const newEngineKey = () => randomBytes(24).toString('hex');

/** Half of what finds a database; the functions' own region is another matter. */
export const ENGINE_REGION = 'local';

export function withEngineKey(address: string, key: string): string {
  const url = new URL(address);
  url.username = key;
  return url.href;
}

/** The `authorization` of a call to an engine at an address; no engine looks at more than the credential. */
export function engineAuthorisation(address: string, service: string): string {
  const key = new URL(address).username || 'host';
  const scope = `20300101/${ENGINE_REGION}/${service}/aws4_request`;
  return `AWS4-HMAC-SHA256 Credential=${key}/${scope}, SignedHeaders=host, Signature=0`;
}
