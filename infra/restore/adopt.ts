import {
  DescribeTableCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';

export type Adopted = {
  /** By which the stack reads the table's changes (`deployment.contactsTable`). */
  streamArn: string;
  /** Whether recovery is on and the tags are there: Amazon's engine for one machine knows neither. */
  protectedAsBefore: boolean;
};

/**
 * Gives a restored table what a restore leaves out (DynamoDB developer guide, "Restoring a table from a backup"): the
 * stream, expiry, protection from deletion, recovery, and the tags of the table it replaces. Repeated, it changes nothing
 * more.
 */
export async function adopt(client: DynamoDBClient, { from, to }: { from: string; to: string }): Promise<Adopted> {
  await ready(client, to);
  const table = await describe(client, to);
  if (!table.StreamSpecification?.StreamEnabled)
    await change(client, to, { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } });
  if (!table.DeletionProtectionEnabled) await change(client, to, { DeletionProtectionEnabled: true });
  await expire(client, to);
  const protectedAsBefore = await whereKnown(async () => {
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
    await client.send(new UpdateContinuousBackupsCommand({ TableName: to, PointInTimeRecoverySpecification }));
    await copyTags(client, from, to);
  });
  return { streamArn: (await describe(client, to)).LatestStreamArn!, protectedAsBefore };
}

async function change(
  client: DynamoDBClient,
  TableName: string,
  what: Omit<ConstructorParameters<typeof UpdateTableCommand>[0], 'TableName'>,
): Promise<void> {
  await client.send(new UpdateTableCommand({ TableName, ...what }));
  await ready(client, TableName);
}

async function ready(client: DynamoDBClient, TableName: string): Promise<void> {
  await waitUntilTableExists({ client, maxWaitTime: 3600, minDelay: 1, maxDelay: 20 }, { TableName });
}

async function describe(client: DynamoDBClient, TableName: string) {
  const { Table: table } = await client.send(new DescribeTableCommand({ TableName }));
  if (!table) throw new Error(`There is no table ${TableName}`);
  return table;
}

/** Expiry that is on already is refused, by a message alone. */
async function expire(client: DynamoDBClient, TableName: string): Promise<void> {
  const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
  try {
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  } catch (error) {
    if (!(error instanceof Error && /already enabled/i.test(error.message))) throw error;
  }
}

/** False where the engine does not know the operation at all. */
async function whereKnown(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof Error && error.name === 'UnknownOperationException')) throw error;
    return false;
  }
}

/** CloudFormation's own tags (`aws:`) belong to the stack and cannot be set by hand. */
async function copyTags(client: DynamoDBClient, from: string, to: string): Promise<void> {
  const [source, target] = await Promise.all([describe(client, from), describe(client, to)]);
  const { Tags = [] } = await client.send(new ListTagsOfResourceCommand({ ResourceArn: source.TableArn }));
  const ours = Tags.filter(({ Key }) => !Key?.startsWith('aws:'));
  if (ours.length > 0) await client.send(new TagResourceCommand({ ResourceArn: target.TableArn, Tags: ours }));
}
