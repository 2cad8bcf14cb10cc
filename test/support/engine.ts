import type { DynamodbLocal } from '../../infra/local/dynamodbLocal.ts';
import { startDynamodbLocal } from '../../infra/local/dynamodbLocal.ts';
import { ENGINE_REGION, newEngineKey, withEngineKey } from '../../infra/local/engineKey.ts';
import { askEngines } from './engines.ts';

export type Engine = Pick<DynamodbLocal, 'url' | 'stop'>;

/** An empty database: on the DynamoDB Local that the files of a run share, or on one of its own where there is no run. */
export async function anEngine(): Promise<Engine> {
  const shared = await askEngines('dynamodb');
  if (shared) return { url: withEngineKey(shared, newEngineKey()), stop: async () => {} };
  const engine = await startDynamodbLocal();
  await engine.ready;
  return engine;
}

/** The same for a process that learns of AWS from its environment. */
export function engineEnvironment(address: string): Record<string, string> {
  const { endpoint, region, credentials } = engineSettings(address);
  return {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  };
}

/** How the SDK gets at the database at an address. */
export function engineSettings(address: string) {
  const { origin, username } = new URL(address);
  return {
    endpoint: origin,
    region: ENGINE_REGION,
    credentials: { accessKeyId: username, secretAccessKey: 'local' },
    maxAttempts: 3,
  };
}
