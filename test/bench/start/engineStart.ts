import { startDynamodbLocal } from '../../../infra/local/dynamodbLocal.ts';

/** How long DynamoDB Local takes by itself until it listens, in milliseconds. */
export async function engineStart(): Promise<number> {
  const start = performance.now();
  const engine = await startDynamodbLocal();
  await engine.ready;
  const took = performance.now() - start;
  await engine.stop();
  return took;
}
