import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type ApiKeysTable, apiKeyItem, apiKeysTable } from '../functions/platform/apiKeys.table.ts';
import { reasonOf } from '../functions/platform/log.ts';
import { type Scope, scopes } from '../functions/platform/may.ts';

const usage = `  npm run api-key -- --table <Contacts table> --name <who will use it> --scopes ${scopes.join(',')}
  npm run api-key -- --table <Contacts table> --list
  npm run api-key -- --table <Contacts table> --revoke <id or name>`;

/** Gives out, lists and revokes the keys of the shop's systems and partners. A message for people on failure. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { table: text, name: text, scopes: text, revoke: text, list: { type: 'boolean' } } as const;
  const { table, name, list, revoke, ...values } = parseArgs({ options }).values;
  const wanted = (values.scopes ?? '').split(',').filter(Boolean);
  const unknown = wanted.filter((scope) => !scopes.includes(scope as Scope));
  if (unknown.length > 0)
    throw new Error(`There is no scope "${unknown.join('", "')}": choose from ${scopes.join(', ')}.`);
  if (!table || [list, revoke, name && wanted.length > 0].filter(Boolean).length !== 1) throw new Error(usage);
  const apiKeys = apiKeysTable(DynamoDBDocumentClient.from(new DynamoDBClient({})), table);
  if (list) return print(apiKeys);
  if (revoke) return withdraw(apiKeys, revoke);
  await give(apiKeys, name!, wanted as Scope[]);
}

async function give(apiKeys: ApiKeysTable, name: string, granted: Scope[]): Promise<void> {
  const taken = (await apiKeys.list()).some((key) => key.name === name && !key.revokedAt);
  if (taken) throw new Error(`A key for "${name}" is in force: revoke it first, or choose another name.`);
  const apiKey = `kar_${randomBytes(24).toString('base64url')}`;
  const item = apiKeyItem(apiKey, { name, scopes: granted, createdAt: new Date().toISOString() });
  await apiKeys.add(item);
  console.log(`${apiKey}\n\n${item.id}, for ${granted.join(', ')}.`);
  console.log('Shown once and kept nowhere: only its hash is in the table. Send it as the header x-api-key.');
}

async function print(apiKeys: ApiKeysTable): Promise<void> {
  for (const { id, name, scopes: granted, createdAt, revokedAt } of await apiKeys.list())
    console.log(
      `${id}  ${createdAt.slice(0, 10)}  ${revokedAt ? `revoked ${revokedAt.slice(0, 10)}` : granted.join(',')}  ${name}`,
    );
}

async function withdraw(apiKeys: ApiKeysTable, which: string): Promise<void> {
  const found = (await apiKeys.list()).filter(
    ({ id, name, revokedAt }) => (id === which || name === which) && !revokedAt,
  );
  if (found.length === 0) throw new Error(`No key "${which}" is in force; --list shows all of them.`);
  for (const { pk, id, name } of found) {
    await apiKeys.revoke(pk, new Date().toISOString());
    console.log(`${id} of "${name}" is revoked: from now on it is answered with 401.`);
  }
}

await main().catch((error) => {
  console.error(
    error.name === 'Error' ? error.message : `Not done: ${reasonOf(error).error}: ${reasonOf(error).message}`,
  );
  process.exitCode = 1;
});
