import { type DynamoDBDocumentClient, PutCommand, paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ownerTable } from '../../functions/agenda/owner.table.ts';
import { contactsTable } from '../../functions/contacts/contacts.table.ts';
import { eraseContact } from '../../functions/permission/eraseContact.ts';
import { erasuresTable } from '../../functions/permission/erasures.table.ts';
import { type Subscription, subscriptionSchema } from '../../functions/permission/subscription.schema.ts';
import { subscriptionsTable } from '../../functions/permission/subscriptions.table.ts';
import { apiKeysTable } from '../../functions/platform/apiKeys.table.ts';
import { accepted } from '../../functions/platform/aws.ts';
import { readable } from '../../functions/platform/readable.ts';
import {
  contactIdOf,
  contactKey,
  emailKeyOf,
  partitions,
  sorts,
  voucherCodeKey,
} from '../../functions/platform/tableKeys.ts';
import { carryOver } from './carryOver.ts';

type Item = Record<string, unknown> & { pk: string; sk: string };
export type Replayed = { erased: number; suppressed: number; subscriptions: number; records: number; keys: number };

/**
 * Brings a restored table up to what people have asked for since: erasures first, then suppressions, withdrawals,
 * breaks and the outcomes of mails, so that nothing old goes out again; vouchers, so that none is redeemed twice; and API keys and web
 * shops, so that a revoked one stays revoked. Repeated, it changes nothing more. Only when all
 * of it stands is the table released for sending.
 */
export async function replay(
  client: DynamoDBDocumentClient,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<Replayed> {
  const done: Replayed = { erased: 0, suppressed: 0, subscriptions: 0, records: 0, keys: 0 };
  for await (const item of every(client, from))
    if (item.sk === sorts.suppression) await replaySuppression(client, item, { to, now }, done);
  for await (const item of every(client, from)) {
    if (item.sk.startsWith(sorts.subscription)) await replaySubscription(client, item, to, done);
    if (item.sk === sorts.merged) await replayMerged(client, item, { from, to }, done);
    if (isProofOrOutcome(item)) await replayRecord(client, item, to, done);
    if (item.pk.startsWith(partitions.contact) && item.sk.startsWith(sorts.voucher))
      await replayVoucher(client, item, to, done);
    const isKey = item.sk === sorts.apiKey || item.sk === sorts.webshop;
    if (isKey && (await apiKeysTable(client, to).carryOver(item))) done.keys += 1;
  }
  await ownerTable(client, to).release();
  return done;
}

async function* every(client: DynamoDBDocumentClient, table: string): AsyncGenerator<Item> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
    yield* Items as Item[];
}

/** Whoever was erased after the backup is in it again; whoever signed up anew since then is somebody else. */
async function replaySuppression(
  client: DynamoDBDocumentClient,
  item: Item,
  { to, now }: { to: string; now: Date },
  done: Replayed,
): Promise<void> {
  const contacts = contactsTable(client, to);
  const contactId = item.erasedAt ? await contacts.idOfEmail(emailKeyOf(item.pk)) : undefined;
  const contact = contactId && (await contacts.stub(contactId));
  if (contact && !(contact.createdAt && contact.createdAt > String(item.erasedAt))) {
    const reason = item.reason === 'retention' ? 'retention' : 'erased';
    await eraseContact(contact.id, reason, {
      ...{ contacts, erasures: erasuresTable(client, to), now },
      mayGoOn: () => true,
    });
    done.erased += 1;
  }
  await client.send(new PutCommand({ TableName: to, Item: item }));
  done.suppressed += 1;
}

async function replaySubscription(
  client: DynamoDBDocumentClient,
  { pk, sk, ...item }: Item,
  to: string,
  done: Replayed,
): Promise<void> {
  const restored = await subscriptionsTable(client, to).look(contactIdOf(pk));
  const said = readable(subscriptionSchema, { pk, sk, ...item });
  // What can't be read in either goes over as it stands: it permits no more here than there.
  const merged: Partial<Subscription> = said && restored ? carryOver(said, restored) : item;
  const put = client.send(
    new PutCommand({ TableName: to, Item: { pk, sk, ...merged }, ConditionExpression: 'attribute_exists(pk)' }),
  );
  if (await accepted(put)) done.subscriptions += 1;
}

/**
 * Who was merged since the backup is somebody of her own in it again: what the one she became has forbidden, and was mailed
 * for, is so for her too. Staff merge them anew.
 */
async function replayMerged(
  client: DynamoDBDocumentClient,
  item: Item,
  { from, to }: { from: string; to: string },
  done: Replayed,
): Promise<void> {
  const id = contactIdOf(item.pk);
  const into = await contactsTable(client, from).mergedInto(id);
  const newer = into && (await subscriptionsTable(client, from).look(into));
  if (newer) await replaySubscription(client, { pk: item.pk, sk: sorts.subscription, ...newer }, to, done);
}

/** Withdrawals in the ledger, and mails that have an outcome. */
function isProofOrOutcome({ sk, state }: Item): boolean {
  return sk.startsWith(sorts.consent) ? state === 'withdrawn' : sk.startsWith(sorts.send) && state !== 'planned';
}

async function replayRecord(client: DynamoDBDocumentClient, item: Item, to: string, done: Replayed): Promise<void> {
  if (!(await contactsTable(client, to).stub(contactIdOf(item.pk)))) return;
  await client.send(new PutCommand({ TableName: to, Item: item }));
  done.records += 1;
}

/** A voucher as it came to be since, unless it has moved on here too; what its holder remembers of it goes along. */
async function replayVoucher(client: DynamoDBDocumentClient, item: Item, to: string, done: Replayed): Promise<void> {
  const contactId = contactIdOf(item.pk);
  if (!(await contactsTable(client, to).stub(contactId))) return;
  const newer = new PutCommand({
    TableName: to,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk) OR rev < :rev',
    ExpressionAttributeValues: { ':rev': item.rev },
  });
  if (!(await accepted(client.send(newer)))) return;
  const id = item.sk.slice(sorts.voucher.length);
  const code = { ...voucherCodeKey(String(item.lookup)), contactId, id };
  await client.send(new PutCommand({ TableName: to, Item: code }));
  if (item.state !== 'open')
    await accepted(
      client.send(
        new UpdateCommand({
          TableName: to,
          Key: contactKey(contactId),
          UpdateExpression: 'REMOVE vouchers.#id',
          ConditionExpression: 'attribute_exists(vouchers)',
          ExpressionAttributeNames: { '#id': id },
        }),
      ),
    );
  done.records += 1;
}
