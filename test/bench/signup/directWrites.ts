import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { leadsTable } from '../../../functions/leads/leads.table.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { parseSignup } from '../../../functions/signup/parseSignup.ts';
import { aSignup, shop } from '../../support/builders.ts';

const credentials = { accessKeyId: 'bench', secretAccessKey: 'local' };

/** The two writes of a sign-up by an SDK client straight to the engine, into a table of its own like Leads. */
export async function directWrites(endpoint: string, leads: string) {
  const bare = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
  const TableName = `${leads}-bench`;
  const { Table } = await bare.send(new DescribeTableCommand({ TableName: leads }));
  const { AttributeDefinitions, KeySchema, StreamSpecification, GlobalSecondaryIndexes = [] } = Table!;
  await bare.send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions,
      KeySchema,
      StreamSpecification,
      GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema: keys, Projection }) => ({
        IndexName: IndexName!,
        KeySchema: keys!,
        Projection: Projection!,
      })),
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  const table = leadsTable(client, TableName);

  const write = async (name: string, from: string) => {
    const now = new Date();
    const seconds = Math.floor(now.getTime() / 1000);
    const { email, signup } = parseSignup(
      { kind: 'json', value: aSignup({ email: `${name}@example.com`, firstName: 'Zofia', birthday: '--04-23' }) },
      shop,
      now,
    );
    await table.countOrigin(from, String(Math.floor(seconds / 60)), 1_000_000, seconds + 60);
    const lead = { key: name, id: newId('lead', now), expiresAt: seconds + 1e6 };
    const submission = { id: name, at: now.toISOString(), address: email.address, signup, evidence: { address: from } };
    await table.submit(lead, submission, { most: 8, nowSeconds: seconds });
  };

  return {
    /** Pairs of writes a second. */
    async perSecond(count: number, inFlight: number, name: string): Promise<number> {
      let next = 0;
      const visit = async (visitor: number) => {
        for (let i = next++; i < count; i = next++) await write(`${name}-${i}`, `${name}-${visitor}`);
      };
      const start = performance.now();
      await Promise.all(Array.from({ length: inFlight }, (_, visitor) => visit(visitor)));
      return (count * 1000) / (performance.now() - start);
    },
    close: () => bare.destroy(),
  };
}
