import { createHash } from 'node:crypto';
import type { AwsCall } from './awsJson.ts';
import type { Clock } from './clock.ts';
import type { Model } from './model.ts';
import type { Table } from './tables.ts';
import { createTokens, type Tokens } from './tokens.ts';

type Options = { model: Model; tables: Table[]; apiKey: string; call: AwsCall; clock: Clock };

const UNIT_SECONDS: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** What people and programs show to get in: a fresh token for each of the staff's groups, and a key for the shop's systems. */
export function createCredentials({ model, tables, apiKey, call, clock }: Options) {
  const [client] = model.stack.of('AWS::Cognito::UserPoolClient');
  const authoriser = model.api.routes.find(({ to }) => to.authoriser)?.to.authoriser;
  const groups = model.stack.of('AWS::Cognito::UserPoolGroup').map(({ properties }) => String(properties.GroupName));
  const units = client?.properties.TokenValidityUnits as { AccessToken?: string } | undefined;
  const validity = Number(client?.properties.AccessTokenValidity ?? 1);
  const tokens: Tokens = createTokens({
    issuer: authoriser?.issuer ?? 'https://localhost',
    clientId: client ? model.refOf(client.logicalId) : 'local',
    lifetimeSeconds: validity * UNIT_SECONDS[units?.AccessToken ?? 'hours']!,
    now: clock.now,
  });
  let keyStored: Promise<unknown> | undefined;

  /** The table holds the key's hash, as in the cloud. The key has every scope. */
  async function storeKey(): Promise<void> {
    const contacts = tables.find(({ logicalId }) => logicalId.includes('Contacts'));
    if (!contacts) return;
    const hash = createHash('sha256').update(apiKey).digest('hex');
    const scopes = ['orders', 'leads', 'interactions', 'vouchers'].map((scope) => ({ S: scope }));
    const Item = {
      ...{ pk: { S: `APIKEY#${hash}` }, sk: { S: 'APIKEY' }, id: { S: `key_${hash.slice(0, 12)}` } },
      ...{ name: { S: 'local' }, scopes: { L: scopes }, createdAt: { S: clock.now().toISOString() } },
    };
    await call('DynamoDB_20120810.PutItem', { TableName: contacts.name, Item });
  }

  return {
    tokens,
    async credentials(): Promise<Record<string, string>> {
      keyStored ??= storeKey();
      const issued = await Promise.all(groups.map(async (group) => [group, await tokens.issue(group)] as const));
      await keyStored;
      return { ...Object.fromEntries(issued), apiKey };
    },
  };
}
