import type { QueueSpec, SubscriptionSpec } from './fauxqsProtocol.ts';
import type { Stack } from './stack.ts';
import type { Properties } from './template.ts';

/** Queue attributes the engine knows; the rest (encryption, policies) has no effect on one machine. */
const attributes = [
  'ContentBasedDeduplication',
  'DelaySeconds',
  'FifoQueue',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedrivePolicy',
  'VisibilityTimeout',
];

type Names = { arnOf(logicalId: string): string };

export function readQueues(stack: Stack, { arnOf }: Names): QueueSpec[] {
  return stack.of('AWS::SQS::Queue').map(({ logicalId, properties }) => ({
    name: lastPart(arnOf(logicalId)),
    attributes: textOnly(properties, attributes),
  }));
}

export function readTopics(stack: Stack, { refOf }: { refOf(logicalId: string): string }): string[] {
  return stack.of('AWS::SNS::Topic').map(({ logicalId }) => lastPart(refOf(logicalId)));
}

/** Subscriptions of queues; a mail address subscribed to alarms gets nothing, since nothing here raises alarms. */
export function readSubscriptions(stack: Stack): SubscriptionSpec[] {
  return stack
    .of('AWS::SNS::Subscription')
    .filter(({ properties }) => properties.Protocol === 'sqs')
    .map(({ properties }) => ({
      topic: lastPart(String(properties.TopicArn)),
      queue: lastPart(String(properties.Endpoint)),
      attributes: textOnly(properties, ['FilterPolicy', 'FilterPolicyScope', 'RawMessageDelivery']),
    }));
}

export function lastPart(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}

function textOnly(properties: Properties, names: string[]): Record<string, string> {
  const given = names.filter((name) => properties[name] !== undefined);
  const text = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
  return Object.fromEntries(given.map((name) => [name, text(properties[name])]));
}
