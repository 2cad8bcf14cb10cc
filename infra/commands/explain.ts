import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { contactOrdersTable } from '../../functions/contacts/contactOrders.table.ts';
import { everybodyTable } from '../../functions/contacts/everybody.table.ts';
import { mergedReader } from '../../functions/contacts/merged.table.ts';
import { standingSends } from '../../functions/mail/standingSends.table.ts';
import { consentsReader } from '../../functions/permission/consents.table.ts';
import { peopleTable } from '../../functions/permission/people.table.ts';
import { canonicalEmail } from '../../functions/person/canonicalEmail.ts';
import { reasonOf } from '../../functions/platform/log.ts';
import { shards } from '../../functions/platform/shard.ts';
import { campaignOf } from '../../functions/programme/campaigns/campaign.schema.ts';
import { campaignsTable } from '../../functions/programme/campaigns/campaigns.table.ts';
import { readProgramme } from '../../functions/programme/readProgramme.table.ts';
import { type Explanation, explainSend } from '../../functions/reports/explainSend.ts';
import { shop } from '../../functions/shop/shop.ts';

const usage = 'npm run explain -- --table <Contacts table> --contact <id or address> --occasion <occasion>';

/** Why somebody got a mail, or did not, for who runs the system. By an address everybody is gone through. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { table, contact, occasion } = parseArgs({ options: { table: text, contact: text, occasion: text } }).values;
  if (!table || !contact || !occasion) throw new Error(usage);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const people = peopleTable(client, table);
  const contactId = contact.includes('@') ? await idOf(contact, client, table) : contact;
  const now = new Date();
  const [campaigns, asked] = [campaignsTable(client, table), campaignOf(occasion)];
  const one = asked === undefined ? undefined : await campaigns.get(asked);
  const others = (await campaigns.current()).filter(({ id, state }) => id !== one?.id && state !== 'draft');
  const found = await explainSend(
    { contactId, occasion },
    {
      people,
      mergedInto: mergedReader(client, table),
      standing: standingSends(client, table),
      consents: consentsReader(client, table),
      orders: contactOrdersTable(client, table),
      around: {
        shop,
        programme: await readProgramme(client, table)(now),
        campaigns: one ? [...others, one] : others,
      },
      now: now.toISOString(),
    },
  );
  if (!found) throw new Error(`There is no contact ${contactId}, nor a mail of theirs.`);
  console.log(asText(found));
}

function asText({ occasion, state, steps, consent }: Explanation): string {
  const lines = steps.map(({ step, says, at = '' }) => `  ${step.padEnd(11)} ${at.padEnd(25)} ${says}`);
  const permitted = consent
    ? `  consent     ${consent.confirmedAt ?? consent.requestedAt}  ${consent.id} (${consent.source.channel}): ${consent.sentence ?? 'its sentence is not kept'}`
    : '  consent     none that stood then';
  return [`${occasion}: ${state}`, ...lines, permitted].join('\n');
}

async function idOf(address: string, client: DynamoDBDocumentClient, table: string): Promise<string> {
  const wanted = canonicalEmail(address)?.canonical;
  const [everybody, people] = [everybodyTable(client, table), peopleTable(client, table)];
  for (const shard of shards)
    for (let after = ''; ; ) {
      const ids = await everybody.page(shard, after, 1_000);
      for (const [id, { contact }] of await people.known(ids))
        if (contact && canonicalEmail(contact.email)?.canonical === wanted) return id;
      if (ids.length < 1_000) break;
      after = ids.at(-1)!;
    }
  throw new Error('Nobody has this address.');
}

await main().catch((error) => {
  console.error(error.name === 'Error' ? error.message : `${reasonOf(error).error}: ${reasonOf(error).message}`);
  process.exitCode = 1;
});
