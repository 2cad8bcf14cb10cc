import { awsJson } from '../../infra/local/awsJson.ts';
import type { Host } from '../../infra/local/host.ts';

type Item = Record<string, Record<string, unknown>>;

/** A look behind the API: what tables and failure queues hold, and items that no function would write. */
export function behindTheApi(host: Host) {
  const dynamodb = awsJson(host.engines.dynamodb);
  const tableName = (table: 'Leads' | 'Contacts') =>
    host.tables.find(({ logicalId }) => logicalId.startsWith(table))!.name;

  const items = async (table: 'Leads' | 'Contacts'): Promise<Item[]> => {
    const found: Item[] = [];
    let start: Item | undefined;
    do {
      const page = await dynamodb.call<{ Items: Item[]; LastEvaluatedKey?: Item }>('DynamoDB_20120810.Scan', {
        TableName: tableName(table),
        ConsistentRead: true,
        ...(start && { ExclusiveStartKey: start }),
      });
      found.push(...page.Items);
      start = page.LastEvaluatedKey;
    } while (start);
    return found;
  };

  /** Messages in each queue that takes what failed for good, by the queue's logical id; queues without any are left out. */
  const failures = async (): Promise<Record<string, number>> => {
    const ids = host.model.stack.of('AWS::SQS::Queue').map(({ logicalId }) => logicalId);
    const counted = await Promise.all(
      ids.filter((id) => /Failures|Missed/.test(id)).map(async (id) => [id, (await host.queue(id)).ready] as const),
    );
    return Object.fromEntries(counted.filter(([, count]) => count > 0).map(([id, n]) => [id.slice(0, -8), n]));
  };

  /** The messages of a failure queue, whose logical id begins so. They stay there. */
  const messages = async (logicalId: string) => {
    const id = host.model.stack.of('AWS::SQS::Queue').find((queue) => queue.logicalId.startsWith(logicalId))!.logicalId;
    const sqs = awsJson(host.engines.sqs);
    const { Messages = [] } = await sqs.call<{ Messages?: { Body: string }[] }>('AmazonSQS.ReceiveMessage', {
      QueueUrl: `http://localhost/000000000000/${host.model.refOf(id).split('/').at(-1)}`,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 0,
    });
    sqs.close();
    return Messages.map(({ Body }) => JSON.parse(Body));
  };

  return {
    items,
    failures,
    messages,
    put: (table: 'Leads' | 'Contacts', Item: Item) =>
      dynamodb.call('DynamoDB_20120810.PutItem', { TableName: tableName(table), Item }),
    /** Everything that is stored, in an order of its own: equal before and after means that nothing was written. */
    everything: async () => {
      const all = [...(await items('Leads')), ...(await items('Contacts'))];
      return all.map((item) => JSON.stringify(Object.entries(item).sort())).sort();
    },
  };
}
