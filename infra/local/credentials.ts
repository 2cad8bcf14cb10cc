import { createHash } from 'node:crypto';
import type { AwsCall } from './awsJson.ts';
import type { Clock } from './clock.ts';
import { atHome, issuerAt } from './identities.ts';
import { createIssuer } from './issuer.ts';
import type { Model } from './model.ts';
import type { Table } from './tables.ts';
import { createTokens, type Tokens } from './tokens.ts';

type Options = { model: Model; tables: Table[]; apiKey: string; call: AwsCall; clock: Clock; publicUrl: string };

/** As long it is the same tokens: signing them takes longer than most of what they are asked for. */
const SAME_FOR_MS = 10_000;

const UNIT_SECONDS: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/**
 * What people and programs show to get in: a fresh token for each of the staff's groups, a key for the shop's systems, and
 * the issuer at which people sign in.
 */
export function createCredentials({ model, tables, apiKey, call, clock, publicUrl }: Options) {
  const [client] = model.stack.of('AWS::Cognito::UserPoolClient');
  const groups = model.stack.of('AWS::Cognito::UserPoolGroup').map(({ properties }) => String(properties.GroupName));
  const said = client?.properties ?? {};
  const units = (said.TokenValidityUnits ?? {}) as Record<string, string | undefined>;
  const lifetime = (which: string, otherwise: string) =>
    Number(said[`${which}Validity`] ?? 1) * UNIT_SECONDS[units[which] ?? otherwise]!;
  const clientId = client ? model.refOf(client.logicalId) : 'local';
  const issuerUrl = issuerAt(publicUrl);
  const addresses = (given: unknown) => ((given ?? []) as string[]).map((url) => atHome(url, publicUrl));
  const idSeconds = lifetime('IdToken', 'hours');
  const tokens: Tokens = createTokens({ issuer: issuerUrl, clientId, lifetimeSeconds: idSeconds, now: clock.now });
  const rotation = said.RefreshTokenRotation as { RetryGracePeriodSeconds?: number } | undefined;
  const issuer = createIssuer({
    url: issuerUrl,
    tokens,
    now: clock.now,
    client: {
      id: clientId,
      callbackUrls: addresses(said.CallbackURLs),
      logoutUrls: addresses(said.LogoutURLs),
      scopes: (said.AllowedOAuthScopes ?? []) as string[],
      groups,
      idSeconds,
      refreshSeconds: lifetime('RefreshToken', 'days'),
      graceSeconds: Number(rotation?.RetryGracePeriodSeconds ?? 0),
    },
  });
  let keyStored: Promise<unknown> | undefined;
  let last: { at: number; issued: Promise<[string, string][]> } | undefined;

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
    issuer,
    async credentials(): Promise<Record<string, string>> {
      keyStored ??= storeKey();
      const at = clock.now().getTime();
      if (!last || at - last.at >= SAME_FOR_MS)
        last = { at, issued: Promise.all(groups.map(async (group) => [group, await tokens.issue({ group })])) };
      await keyStored;
      return { ...Object.fromEntries(await last.issued), apiKey };
    },
  };
}
