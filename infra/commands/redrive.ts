import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListDeadLetterSourceQueuesCommand,
  paginateListQueues,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { everybodyTable } from '../../functions/contacts/everybody.table.ts';
import { askedTable } from '../../functions/leads/asked.table.ts';
import { unmailed } from '../../functions/leads/unmailed.table.ts';
import { accepted } from '../../functions/platform/aws.ts';
import { reasonOf } from '../../functions/platform/log.ts';
import { shards } from '../../functions/platform/shard.ts';
import { deployed } from './deployed.ts';
import { type Failed, redriveFailures } from './redriveFailures.ts';

const usage = 'npm run redrive [-- --stack NAME] [--do]    says what has failed and would go back; --do sends it back';
const sqs = new SQSClient({});
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

async function failed(stack: string): Promise<Failed[]> {
  const urls: string[] = [];
  for await (const page of paginateListQueues({ client: sqs }, { QueueNamePrefix: `${stack}-` }))
    urls.push(...(page.QueueUrls ?? []).filter((url) => /Failures/.test(url)));
  return Promise.all(
    urls.map(async (QueueUrl) => {
      const wanted = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] });
      const [{ Attributes }, { queueUrls = [] }] = await Promise.all([
        sqs.send(wanted),
        sqs.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl })),
      ]);
      return { queue: QueueUrl, waiting: Number(Attributes?.ApproximateNumberOfMessages ?? 0), from: queueUrls };
    }),
  );
}

/** Every contact is written to, which wakes who derives and who judges; every lead that waits is brought to who mails it. */
async function wakeEverybody(streamArn: string, stack: string | undefined): Promise<number> {
  const table = /table\/([^/]+)/.exec(streamArn)![1]!;
  if (table === deployed('LeadsTable', stack)) {
    const asked = askedTable(client, table);
    let woken = 0;
    for await (const mail of unmailed(client, table)) if (await accepted(asked.wake(mail))) woken += 1;
    return woken;
  }
  const everybody = everybodyTable(client, table);
  let woken = 0;
  for (const shard of shards)
    for (let after = ''; ; ) {
      const ids = await everybody.page(shard, after, 500);
      for (const id of ids) if (await accepted(everybody.touch(id))) woken += 1;
      if (ids.length < 500) break;
      after = ids.at(-1)!;
    }
  return woken;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { stack: { type: 'string' }, do: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  await redriveFailures(
    {
      failed: () => failed(values.stack ?? 'Kartoteka'),
      take: async (QueueUrl) => {
        const asked = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 60 });
        const { Messages = [] } = await sqs.send(asked);
        return Messages.map(({ ReceiptHandle, Body }) => ({ id: ReceiptHandle!, body: Body! }));
      },
      putBack: async (QueueUrl, MessageBody) =>
        void (await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }))),
      remove: async (QueueUrl, { id: ReceiptHandle }) =>
        void (await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))),
      wakeEverybody: (streamArn) => wakeEverybody(streamArn, values.stack),
      say: (line) => console.log(line),
    },
    { isMeant: values.do ?? false },
  );
}

await main().catch((error) => {
  console.error(error.name === 'Error' ? error.message : `${reasonOf(error).error}: ${reasonOf(error).message}`);
  process.exitCode = 1;
});
