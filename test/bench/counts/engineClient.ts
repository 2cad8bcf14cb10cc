import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { engineSettings } from '../../support/engine.ts';

/** A document client for an address on this machine: an engine's, or a gateway's with the caller before it. */
export function engineClient(endpoint: string): DynamoDBDocumentClient {
  const client = new DynamoDBClient(engineSettings(endpoint));
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
