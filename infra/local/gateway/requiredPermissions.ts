import type { ConditionContext } from '../permissions.ts';
import type { WireItem } from '../units.ts';
import type { Call } from './call.ts';

/** One permission a call needs. */
export interface Required {
  action: string;
  resource: string;
  /** The table whose partition key `context` wants to know. */
  table?: string;
  context?: () => ConditionContext;
}

interface Scope {
  account: string;
  /** The name of a table's partition key; needed only where a policy speaks of leading keys. */
  partitionKeyOf(table: string): string | undefined;
}

/**
 * The permissions IAM asks for before a call is done. Batches and transactions need those of their parts: there is no permission
 * to transact. SendRawEmail needs the sender's identity and the configuration set.
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function requiredPermissions(call: Call, scope: Scope): Required[] {
  switch (call.service) {
    case 'dynamodb':
      return dynamoPermissions(call, scope);
    case 'sqs': {
      const queue = String(call.json().QueueUrl ?? call.json().QueueName ?? '').replace(/^.*\//, '');
      return [{ action: `sqs:${call.action.replace(/Batch$/, '')}`, resource: arn(call, scope, queue) }];
    }
    case 'sns':
      return [{ action: `sns:${call.action.replace(/Batch$/, '')}`, resource: call.form().get('TopicArn') ?? '*' }];
    case 'ssm': {
      const [name] = String(call.json().Name ?? '').split(':', 1);
      return [{ action: `ssm:${call.action}`, resource: arn(call, scope, `parameter${name}`) }];
    }
    default:
      return sesPermissions(call, scope);
  }
}

function arn({ service, region }: Call, { account }: Scope, resource: string): string {
  return `arn:aws:${service}:${region}:${account}:${resource}`;
}

function sesPermissions(call: Call, scope: Scope): Required[] {
  const action = `ses:${call.action}`;
  if (call.action !== 'SendRawEmail') return [{ action, resource: '*' }];
  const source = call.form().get('Source') ?? '';
  const address = /<([^>]+)>/.exec(source)?.[1] ?? source;
  const configurationSet = call.form().get('ConfigurationSetName');
  const context = () => ({ 'ses:FromAddress': [address] });
  const needed = [{ action, resource: arn(call, scope, `identity/${address}`), context }];
  if (configurationSet) {
    needed.push({ action, resource: arn(call, scope, `configuration-set/${configurationSet}`), context });
  }
  return needed;
}

interface DynamoPart {
  TableName?: string;
  IndexName?: string;
  Key?: WireItem;
  Item?: WireItem;
  KeyConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: WireItem;
}

function dynamoPermissions(call: Call, scope: Scope): Required[] {
  const request = call.json() as DynamoPart & {
    RequestItems?: Record<string, { Keys?: WireItem[] } | Array<Record<string, { Key?: WireItem; Item?: WireItem }>>>;
    TransactItems?: Array<Record<string, DynamoPart>>;
  };
  const need = (action: string, table: string, parts: DynamoPart[]): Required => ({
    action: `dynamodb:${action}`,
    resource: tableArn(call, scope, table, parts[0]?.IndexName),
    table,
    context: () => ({ 'dynamodb:LeadingKeys': parts.flatMap((part) => leadingKey(part, scope.partitionKeyOf(table))) }),
  });
  if (request.TransactItems) {
    return request.TransactItems.flatMap((entry) =>
      Object.entries(entry).map(([kind, part]) =>
        need(TRANSACTION_ACTIONS[kind] ?? kind, part.TableName ?? '', [part]),
      ),
    );
  }
  if (request.RequestItems) {
    return Object.entries(request.RequestItems).map(([table, batch]) => {
      const parts = Array.isArray(batch)
        ? batch.flatMap((entry) => Object.values(entry))
        : (batch.Keys ?? []).map((Key) => ({ Key }));
      return need(call.action, table, parts);
    });
  }
  return [need(call.action, request.TableName ?? '*', [request])];
}

const TRANSACTION_ACTIONS: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

function tableArn(call: Call, scope: Scope, table: string, index?: string): string {
  const resource = table.startsWith('arn:') ? table : arn(call, scope, `table/${table}`);
  return index ? `${resource}/index/${index}` : resource;
}

function leadingKey(part: DynamoPart, partitionKey: string | undefined): string[] {
  if (!partitionKey) return [];
  const value = (part.Key ?? part.Item)?.[partitionKey] ?? queriedKey(part, partitionKey);
  return value ? [String(Object.values(value)[0])] : [];
}

function queriedKey(part: DynamoPart, partitionKey: string) {
  const { KeyConditionExpression = '', ExpressionAttributeNames = {}, ExpressionAttributeValues = {} } = part;
  for (const [, name = '', value = ''] of KeyConditionExpression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g)) {
    if ((ExpressionAttributeNames[name] ?? name) === partitionKey) return ExpressionAttributeValues[value];
  }
  return undefined;
}
