import type { Call } from './call.ts';

type Named = { TableName: string };
type Request = Partial<Named> & {
  RequestItems?: Record<string, unknown>;
  TransactItems?: Array<Partial<Record<'Put' | 'Update' | 'Delete', Named>>>;
};

/** The tables that a call to DynamoDB has written to, once it has succeeded. */
export function tablesWritten({ service, action, json }: Pick<Call, 'service' | 'action' | 'json'>): Set<string> {
  if (service !== 'dynamodb') return new Set();
  const { TableName, RequestItems = {}, TransactItems = [] } = json() as Request;
  switch (action) {
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return new Set(TableName ? [TableName] : []);
    case 'BatchWriteItem':
      return new Set(Object.keys(RequestItems));
    case 'TransactWriteItems':
      return new Set(TransactItems.flatMap(({ Put, Update, Delete }) => (Put ?? Update ?? Delete)?.TableName ?? []));
    default:
      return new Set();
  }
}
