import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

/**
 * A document client that works out once a kind of command, and not for every request, what is done with it on its way
 * (`cacheMiddleware`: a fifth of the CPU time of a write). The SDK's own document client refuses to: what it marshals by is
 * part of that way, so it would send the first command for ever. Here commands are marshalled before, by what they say of themselves.
 */
export function cachingDocumentClient(config: DynamoDBClientConfig): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ ...config, cacheMiddleware: true });
  const send = async ({ input, clientCommand, inputKeyNodes, outputKeyNodes }: DocumentCommand) => {
    const Command = clientCommand.constructor as new (input: unknown) => never;
    const output: unknown = await client.send(new Command(translated(input, inputKeyNodes, toWire)));
    return translated(output, outputKeyNodes, fromWire);
  };
  // One of its kind, as the SDK's paginators ask for.
  const own = { send, destroy: () => client.destroy(), config: client.config };
  return Object.assign(Object.create(DynamoDBDocumentClient.prototype), own);
}

/**
 * Where in what a command sends, or is answered, there are values of items: `null` stands for one, nothing below for each
 * member of what is there, `*` for the same below each.
 */
type Places = { readonly [name: string]: Places } | readonly never[] | null;
type DocumentCommand = { input: unknown; clientCommand: object; inputKeyNodes: Places; outputKeyNodes: Places };

const toWire = (value: unknown): unknown =>
  marshall(value, { removeUndefinedValues: true, convertTopLevelContainer: true });
const fromWire = (value: unknown): unknown => unmarshall(value as never, { convertWithoutMapWrapper: true });

function translated(value: unknown, places: Places, translate: (value: unknown) => unknown): unknown {
  if (value === undefined) return value;
  if (places === null) return translate(value);
  const names = Object.keys(places);
  const below = places as { readonly [name: string]: Places };
  const each = (one: unknown, name: string) => {
    if (names.length === 0) return one === undefined ? one : translate(one);
    const place = names[0] === '*' ? below['*'] : below[name];
    return place === undefined ? one : translated(one, place, translate);
  };
  if (Array.isArray(value)) return value.map((one) => each(one, '*'));
  const result: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value as object)) if (one !== undefined) result[name] = each(one, name);
  return result;
}
