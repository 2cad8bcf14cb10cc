import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  paginateListQueues,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { allContacts } from '../../functions/contacts/allContacts.table.ts';
import { everybodyTable } from '../../functions/contacts/everybody.table.ts';
import { askedTable } from '../../functions/leads/asked.table.ts';
import { unmailed } from '../../functions/leads/unmailed.table.ts';
import { accepted } from '../../functions/platform/aws.ts';
import { reasonOf } from '../../functions/platform/log.ts';
import { deployed } from './deployed.ts';
import { type Failed, redriveFailures } from './redriveFailures.ts';

const usage = 'npm run redrive [-- --stack NAME] [--do]    says what has failed and would go back; --do sends it back';
/** On one machine the queues are asked where they are; what they say of their own addresses leads nowhere. */
const sqs = new SQSClient({ useQueueUrlAsEndpoint: process.env.AWS_ENDPOINT_URL_SQS === undefined });
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

/** The queues of failures, and which queue gives up its messages to each: the queues themselves say so. */
async function failed(stack: string): Promise<Failed[]> {
  const urls: string[] = [];
  for await (const page of paginateListQueues({ client: sqs }, { QueueNamePrefix: `${stack}-` }))
    urls.push(...(page.QueueUrls ?? []));
  const queues = await Promise.all(
    urls.map(async (QueueUrl) => {
      const wanted = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] });
      const { Attributes = {} } = await sqs.send(wanted);
      const { QueueArn, ApproximateNumberOfMessages: waiting, RedrivePolicy = '{}' } = Attributes;
      return {
        queue: QueueUrl,
        arn: QueueArn,
        waiting: Number(waiting),
        to: JSON.parse(RedrivePolicy).deadLetterTargetArn,
      };
    }),
  );
  return queues
    .filter(({ queue }) => /Failures/.test(queue))
    .map(({ queue, arn, waiting }) => {
      const from = queues.filter(({ to }) => to !== undefined && to === arn).map((one) => one.queue);
      return { queue, waiting, from };
    });
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
  for await (const ids of allContacts(client, table))
    for (const id of ids) if (await accepted(everybody.touch(id))) woken += 1;
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
