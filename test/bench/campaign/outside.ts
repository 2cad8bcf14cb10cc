import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { numberOf } from './audience.ts';

type Entry = { Id: string; MessageBody: string };
type Queue = 'send' | 'work';

/**
 * What survives whoever is killed: the mail service, which takes every mail and counts who got how many, and the two
 * queues, in SQS's words as far as the product speaks them. `onMail` is told of each mail before it is answered.
 */
export async function startOutside(onMail: () => void) {
  const mails = new Map<number, number>();
  const queues: Record<Queue, string[]> = { send: [], work: [] };

  const taken = (form: URLSearchParams): string => {
    const to = numberOf(form.get('Destinations.member.1')!);
    mails.set(to, (mails.get(to) ?? 0) + 1);
    onMail();
    return `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>m-${to}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendRawEmailResponse>`;
  };
  const queued = (action: string, asked: { QueueUrl: string; Entries: Entry[] }): string => {
    const queue = queues[asked.QueueUrl.split('/').at(-1) as Queue];
    if (action === 'AmazonSQS.GetQueueAttributes')
      return JSON.stringify({ Attributes: { ApproximateNumberOfMessages: String(queue.length) } });
    queue.push(...asked.Entries.map(({ MessageBody }) => MessageBody));
    const Successful = asked.Entries.map(({ Id, MessageBody }) => {
      return { Id, MessageId: Id, MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') };
    });
    return JSON.stringify({ Successful, Failed: [] });
  };

  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, async (request, response) => {
    const body = await textOf(request).catch(() => undefined);
    if (body === undefined) return;
    const action = request.headers['x-amz-target'];
    const answer = action ? queued(String(action), JSON.parse(body)) : taken(new URLSearchParams(body));
    const type = action ? 'application/x-amz-json-1.0' : 'text/xml';
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(answer) }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    mails,
    queues,
    url,
    environment: {
      AWS_ENDPOINT_URL_SES: url,
      AWS_ENDPOINT_URL_SQS: url,
      SEND_QUEUE_URL: `${url}/000000000000/send`,
      WORK_QUEUE_URL: `${url}/000000000000/work`,
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
