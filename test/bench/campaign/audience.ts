import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { deriveFacts } from '../../../functions/contacts/deriveFacts.ts';
import { inEverybody } from '../../../functions/contacts/everybody.ts';
import { inParts, inTurn } from '../../../functions/platform/inParts.ts';
import { shardOf } from '../../../functions/platform/shard.ts';
import { contactKey, membersPk, subscriptionKey } from '../../../functions/platform/tableKeys.ts';
import { campaignSchema } from '../../../functions/programme/campaigns/campaign.schema.ts';
import { campaignsTable } from '../../../functions/programme/campaigns/campaigns.table.ts';
import { judge } from '../../../functions/programme/judge.ts';
import { letterRulesOf } from '../../../functions/programme/letters/compileSteps.ts';
import { createCampaign } from '../../../functions/staff/saveCampaign.ts';
import { stepCampaign } from '../../../functions/staff/stepCampaign.ts';
import { aProgramme, shop } from '../../support/builders.ts';
import { person } from '../send/people.ts';

/** Whoever joined in the last thirty days: everybody here. */
const segment = 'new';
const joinedAt = '2027-02-20T10:00:00.000Z';
const judgedAt = '2027-02-20T10:01:00.000Z';
/** Half an hour before its moment, an audience begins to be expanded. */
export const begins = '2027-03-01T08:29:00.000Z';

/** One in so many has left since: she is in the segment, and gets nothing. */
export const leaves = 25;

/** The number of a person, by which the audience and the mails that reached the sink are held together. */
export const numberOf = (idOrAddress: string) => Number(/(\d+)(?:@|$)/.exec(idOrAddress)![1]);

/** Stores people as `confirm`, `enrich` and `segment` leave them, each in the segment that the campaign is for. */
export async function writeAudience(client: DynamoDBDocumentClient, table: string, people: number): Promise<void> {
  const numbers = Array.from({ length: people }, (_, i) => i);
  await inTurn(inParts(numbers, 8), 8, async (some) => {
    const requests = some.flatMap(itemsOf).map((Item) => ({ PutRequest: { Item } }));
    for (const part of inParts(requests, 25))
      await client.send(new BatchWriteCommand({ RequestItems: { [table]: part } }));
  });
}

const programme = aProgramme();

function itemsOf(i: number): Record<string, unknown>[] {
  const { contact: made, subscription } = person(i);
  const { newsletter } = subscription.purposes;
  const contact = { ...made, createdAt: joinedAt, writer: 'segment' };
  const { id } = contact;
  const known = { ...contact, facts: deriveFacts(contact as typeof made, shop) };
  const { segments } = judge(known as typeof made, shop, programme, judgedAt);
  if (!(segment in segments)) throw new Error('somebody is not in the segment of the campaign');
  return [
    { ...contactKey(id), ...known, ...inEverybody(id), segments },
    {
      ...subscriptionKey(id),
      ...subscription,
      purposes: { newsletter: { ...newsletter, ...(i % leaves === 0 && { state: 'withdrawn' }) } },
    },
    ...Object.keys(segments).map((one) => ({ pk: membersPk(one, shardOf(id)), sk: id })),
  ];
}

/** Makes a campaign and schedules it, as staff would; gives its id. */
export async function scheduleCampaign(client: DynamoDBDocumentClient, table: string): Promise<string> {
  const campaigns = campaignsTable(client, table);
  const now = new Date(begins);
  const parsing = {
    schema: campaignSchema(shop),
    letters: letterRulesOf(shop, []),
    isSegment: (id: string) => programme.segments.has(id),
    shopZone: shop.timeZone,
    now: begins,
  };
  // No segment is taken away meanwhile.
  const check = async () => ({ parsing, alongside: [] });
  const dependencies = { campaigns, check, parsing, shop, by: 'bench', now };
  const letter = { subject: 'Spring', body: 'Hello {{ contact.firstName }}!\n\n::button[Come]({{ shop.url }}/spring)' };
  const content = Object.fromEntries(shop.locales.map((locale) => [locale, letter]));
  const schedule = { at: '2027-03-01T10:00', zone: 'shop', grace: 'P1D' };
  const said = { name: 'Spring', segment, purpose: 'newsletter', content, schedule };
  const id = await createCampaign(said, dependencies);
  await stepCampaign('schedule', id, undefined, dependencies);
  return id;
}
