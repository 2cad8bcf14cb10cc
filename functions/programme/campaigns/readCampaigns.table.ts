import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { campaignReader } from './campaignReader.ts';
import { campaignsTable } from './campaigns.table.ts';

/** The campaigns of a table, for those who mail: they also find out when a grace is over (`wait`, refused if it waits already). */
export function readCampaigns(client: DynamoDBDocumentClient, table: string) {
  const campaigns = campaignsTable(client, table);
  return {
    ...campaignReader({ head: campaigns.get, letters: campaigns.letters }),
    wait: (id: string, now: Date) => campaigns.step('wait', { id, by: 'send', at: now.toISOString() }),
  };
}

export type CampaignsOfSender = ReturnType<typeof readCampaigns>;
