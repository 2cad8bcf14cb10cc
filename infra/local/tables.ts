import { type AwsCall, AwsError } from './awsJson.ts';
import type { Stack } from './stack.ts';
import type { Properties } from './template.ts';

/** A table as the engine serves it. */
export type Table = {
  logicalId: string;
  name: string;
  /** What the template calls its stream; events carry it. */
  streamArn: string;
  /** What the engine calls its stream, when it has one. */
  engineStreamArn?: string;
  keyNames: string[];
  /** The attribute that holds the instant of expiry, in seconds since 1970. */
  expiryAttribute?: string;
};

type Names = { nameOf(logicalId: string): string; streamArnOf(logicalId: string): string };
type Description = { LatestStreamArn?: string };

/** Creates the tables that are not there yet, with their indexes and streams. Expiry is left to the host: the engine's tells no stream of it. */
export async function createTables(stack: Stack, call: AwsCall, names: Names): Promise<Table[]> {
  const found = stack.of('AWS::DynamoDB::Table');
  return Promise.all(
    found.map(async ({ logicalId, properties }) => {
      const name = names.nameOf(logicalId);
      const { LatestStreamArn } = await createTable(name, properties, call);
      const expiry = properties.TimeToLiveSpecification as { AttributeName: string; Enabled: boolean } | undefined;
      return {
        logicalId,
        name,
        streamArn: names.streamArnOf(logicalId),
        ...(LatestStreamArn && { engineStreamArn: LatestStreamArn }),
        keyNames: (properties.KeySchema as Array<{ AttributeName: string }>).map((key) => key.AttributeName),
        ...(expiry?.Enabled && { expiryAttribute: expiry.AttributeName }),
      };
    }),
  );
}

/** Creates one table with the keys, indexes and stream of the template, unless it is there. */
export async function createTable(name: string, properties: Properties, call: AwsCall): Promise<Description> {
  const stream = properties.StreamSpecification as Properties | undefined;
  const indexes = properties.GlobalSecondaryIndexes as Properties[] | undefined;
  const local = properties.LocalSecondaryIndexes as Properties[] | undefined;
  try {
    const created = await call<{ TableDescription: Description }>('DynamoDB_20120810.CreateTable', {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: properties.AttributeDefinitions,
      KeySchema: properties.KeySchema,
      ...(indexes && { GlobalSecondaryIndexes: indexes.map(bareIndex) }),
      ...(local && { LocalSecondaryIndexes: local }),
      ...(stream && { StreamSpecification: { ...stream, StreamEnabled: true } }),
    });
    return created.TableDescription;
  } catch (error) {
    if (!(error instanceof AwsError && error.code === 'ResourceInUseException')) throw error;
    return (await call<{ Table: Description }>('DynamoDB_20120810.DescribeTable', { TableName: name })).Table;
  }
}

function bareIndex({ IndexName, KeySchema, Projection }: Properties): Properties {
  return { IndexName, KeySchema, Projection };
}
