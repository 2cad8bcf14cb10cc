import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { reasonOf } from '../functions/platform/log.ts';
import { adopt } from './restore/adopt.ts';
import { replay } from './restore/replay.ts';

/**
 * `npm run restore -- --from <table> --to <restored table>`: after a point-in-time restore, gives the restored table what
 * a restore leaves out, carries onto it what people have asked for since, and only then lets mails go out from it.
 *
 * Why this way. A backup knows nothing of what came after it, so the ledger of erasures and withdrawals has to be
 * somewhere else. That is the table that was replaced: a restore always makes a new table and leaves the old one, which
 * is retained, protected from deletion, and holds every erasure (as a keyed suppression, for good), every withdrawal and
 * every claim. It costs nothing until it is needed and cannot lag behind. If the old table itself was spoilt, restore it
 * a second time, to the last moment it was whole, and name that copy as `--from`.
 *
 * Nothing can be sent too early, and not by anybody's discipline: every table holds its own name, a restored one holds
 * that of its source, and `sweep` picks nothing from a table that is called otherwise (`SENDING_AWAITS_REPLAY` rings).
 * The name is the last thing this command writes. A crash is repaired by running it again.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  const { from, to } = values;
  if (!from || !to || from === to) {
    console.error('Say which table to learn from and which one was restored:');
    console.error('  npm run restore -- --from <table before> --to <restored table>');
    process.exitCode = 1;
    return;
  }
  const bare = new DynamoDBClient({});
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  try {
    const { streamArn, protectedAsBefore } = await adopt(bare, { from, to });
    const { erased, suppressed, subscriptions, records, keys } = await replay(client, { from, to, now: new Date() });
    console.info(`  erased again         ${erased}`);
    console.info(`  addresses held back  ${suppressed}`);
    console.info(`  permissions checked  ${subscriptions}`);
    console.info(`  records brought over ${records}`);
    console.info(`  API keys carried on  ${keys}`);
    if (!protectedAsBefore) console.info('  recovery and tags    not known to this engine, left as they are');
    console.info(`  ${to} may send now. Put it into shop.config.ts under deployment and run npm run deploy:`);
    console.info(`    contactsTable: { name: '${to}', streamArn: '${streamArn}' },`);
  } catch (error) {
    const { error: name, message } = reasonOf(error);
    console.error(`  Not finished (${name}: ${message}). ${to} still holds every mail; mend that and run it again.`);
    process.exitCode = 1;
  }
}

if (import.meta.main) await main();
