import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Transaction } from '../../contacts/contacts.table.ts';
import { accepted } from '../../platform/aws.ts';
import { assignments, fieldNames, fieldValues } from '../../platform/expressions.ts';
import { newId } from '../../platform/ids.ts';
import { inChangeLog } from '../../platform/inChangeLog.ts';
import { inParts } from '../../platform/inParts.ts';
import { newestOf } from '../../platform/newestOf.table.ts';
import { onAgenda } from '../../platform/onAgenda.table.ts';
import { readable } from '../../platform/readable.ts';
import { shardOf } from '../../platform/shard.ts';
import {
  campaignChangeKey,
  campaignContentKey,
  campaignKey,
  campaignLettersKey,
  campaignPk,
  campaignRulesKey,
  campaignsGroup,
  dueKey,
} from '../../platform/tableKeys.ts';
import { written } from '../../platform/written.ts';
import type { Instant } from '../../time/instant.ts';
import type { LetterProblem } from '../letters/compileLetter.ts';
import {
  type CampaignBody,
  type CampaignHead,
  type CampaignLetters,
  campaignHeadSchema,
  campaignLettersSchema,
} from './campaign.schema.ts';
import { type CampaignStep, campaignSteps } from './campaignStates.ts';
import { type Pinned, pinnedSchema } from './pinned.ts';

/** Work of a campaign that is put on the agenda together with what calls for it. */
export type CampaignDue = { work: { kind: string }; at: Instant };

/** What a version says, as it was written, and how its languages differ. */
export type CampaignContent = Pick<CampaignBody, 'content' | 'ab' | 'acknowledged'> & { differences?: LetterProblem[] };
const changesSchema = z.partial(campaignHeadSchema);
/** Campaigns that are over use no segment any more. */
const over: readonly CampaignHead['state'][] = ['finished', 'cancelled'];
const page = 25;
/** What one BatchGetItem takes. */
const batch = 100;

/**
 * Campaigns: a small head that senders read, what it says by version, its letters as they are rendered by version, and a
 * line for each thing that happened to it. All heads are in one group of the index, by the instant they were made.
 */
export function campaignsTable(client: DynamoDBDocumentClient, table: string) {
  const version = (id: string, number: number, content: CampaignContent, letters: CampaignLetters): Transaction[] => [
    {
      Put: {
        TableName: table,
        Item: { ...campaignContentKey(id, number), ...content },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Put: {
        TableName: table,
        Item: { ...campaignLettersKey(id, number), ...written(campaignLettersSchema, letters) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ];
  const logged = (id: string, what: string, by: string, at: Instant): Transaction => {
    const line = newId('change', new Date(at));
    const Item = { ...campaignChangeKey(id, at, line), what, by, at, ...inChangeLog(campaignPk(id), at, line) };
    return { Put: { TableName: table, Item } };
  };
  const due = (id: string, { work, at }: CampaignDue): Transaction => ({
    Update: {
      TableName: table,
      Key: dueKey(campaignPk(id), work.kind),
      ...onAgenda(shardOf(id), at, work),
    },
  });
  const update = (
    id: string,
    changes: Partial<CampaignHead>,
    condition: string,
    values: Record<string, unknown>,
    removed: (keyof CampaignHead)[] = [],
  ): Transaction => {
    const set = written(changesSchema, changes);
    return {
      Update: {
        TableName: table,
        Key: campaignKey(id),
        UpdateExpression: `SET ${assignments(set)}${removed.length > 0 ? ` REMOVE ${removed.map((name) => `#${name}`).join(', ')}` : ''}`,
        ConditionExpression: condition,
        ExpressionAttributeNames: {
          ...fieldNames(set),
          ...fieldNames(Object.fromEntries(removed.map((name) => [name, true]))),
          '#state': 'state',
        },
        ExpressionAttributeValues: { ...fieldValues(set), ...values },
      },
    };
  };
  const commit = (items: Transaction[]) => client.send(new TransactWriteCommand({ TransactItems: items }));

  const get = async (id: string): Promise<CampaignHead | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: campaignKey(id), ConsistentRead: true }),
    );
    return Item && campaignHeadSchema.parse(Item);
  };
  const heads = async (ids: string[]): Promise<CampaignHead[]> => {
    const found = new Map<string, CampaignHead>();
    for (let keys = ids.map(campaignKey); keys.length > 0; ) {
      const request = { Keys: keys, ConsistentRead: true };
      const answer = await client.send(new BatchGetCommand({ RequestItems: { [table]: request } }));
      for (const item of answer.Responses?.[table] ?? []) {
        const head = readable(campaignHeadSchema, item);
        if (head) found.set(head.id, head);
      }
      keys = (answer.UnprocessedKeys?.[table]?.Keys ?? []) as typeof keys;
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  };
  const list = async (before?: string): Promise<{ items: CampaignHead[]; next?: string | undefined }> => {
    const { entries, ...more } = await newestOf({ client, table }, campaignsGroup, before, page);
    return { items: await heads(entries.map(({ groupSort }) => groupSort.split('#')[1]!)), ...more };
  };

  return {
    get,

    /** A page of all campaigns, the newest first, before a place in the list. */
    list,

    /** Campaigns that are not over, the newest first. Which they are is told by the index alone. */
    current: async (): Promise<CampaignHead[]> => {
      const ids: string[] = [];
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const found = await client.send(
          new QueryCommand({
            TableName: table,
            IndexName: 'groups',
            KeyConditionExpression: '#group = :group',
            ExpressionAttributeNames: { '#group': 'group' },
            ExpressionAttributeValues: { ':group': campaignsGroup },
            ScanIndexForward: false,
            ExclusiveStartKey,
          }),
        );
        const open = (found.Items ?? []).filter(({ state }) => !over.includes(state));
        ids.push(...open.map(({ groupSort }) => String(groupSort).split('#')[1]!));
        ExclusiveStartKey = found.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return (await Promise.all(inParts(ids, batch).map(heads))).flat();
    },

    /** Campaigns that are not over and mail a segment, or leave it out. */
    usingSegment: async (segment: string): Promise<CampaignHead[]> => {
      const using: CampaignHead[] = [];
      let before: string | undefined;
      do {
        const { items, next } = await list(before);
        using.push(
          ...items.filter(
            (one) => !over.includes(one.state) && [one.segment, ...(one.exclude ?? [])].includes(segment),
          ),
        );
        before = next;
      } while (before);
      return using;
    },

    /** What a version says. */
    content: async (id: string, number: number): Promise<CampaignContent | undefined> => {
      const command = new GetCommand({ TableName: table, Key: campaignContentKey(id, number), ConsistentRead: true });
      const { Item } = await client.send(command);
      if (!Item) return undefined;
      const { pk: _, sk: __, ...content } = Item;
      return content as CampaignContent;
    },

    /** The letters of a version as they are rendered. */
    letters: async (id: string, number: number): Promise<CampaignLetters | undefined> => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: campaignLettersKey(id, number), ConsistentRead: true }),
      );
      return Item && campaignLettersSchema.parse(Item);
    },

    /** Makes a campaign; `alongside` is the last of the transaction. */
    create: (head: CampaignHead, content: CampaignContent, letters: CampaignLetters, alongside: Transaction[] = []) =>
      commit([
        {
          Put: {
            TableName: table,
            Item: {
              ...campaignKey(head.id),
              ...written(campaignHeadSchema, head),
              group: campaignsGroup,
              groupSort: `${head.createdAt}#${head.id}`,
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        ...version(head.id, head.version, content, letters),
        logged(head.id, 'created', head.by, head.savedAt),
        ...alongside,
      ]),

    /** Saves the next version. Refused if another was saved since `seen`, or if it is in another state by now. */
    save: (
      head: CampaignHead,
      seen: CampaignHead,
      content: CampaignContent,
      letters: CampaignLetters,
      works: CampaignDue[] = [],
      alongside: Transaction[] = [],
    ) => {
      const names = Object.keys(campaignHeadSchema.shape) as (keyof CampaignHead)[];
      const removed = names.filter((name) => seen[name] !== undefined && head[name] === undefined);
      return commit([
        update(
          head.id,
          head,
          '#version = :seen AND #state = :current',
          { ':seen': seen.version, ':current': seen.state },
          removed,
        ),
        ...version(head.id, head.version, content, letters),
        logged(head.id, 'saved', head.by, head.savedAt),
        ...works.map((work) => due(head.id, work)),
        ...alongside,
      ]);
    },

    /**
     * A step on its way, and the work it calls for. Refused if the campaign is in a state that this step does not begin
     * in, or at another version than `seen`, where one was.
     */
    step: (
      step: CampaignStep,
      { id, seen, by, at }: { id: string; seen?: number | undefined; by: string; at: Instant },
      changes: Partial<CampaignHead> = {},
      works: CampaignDue[] = [],
    ) => {
      const { from, to } = campaignSteps[step];
      const states = Object.fromEntries(from.map((state, i) => [`:from${i}`, state]));
      return commit([
        update(
          id,
          { ...changes, state: to },
          `#state IN (${Object.keys(states).join(', ')})${seen === undefined ? '' : ' AND version = :seen'}`,
          { ...states, ...(seen !== undefined && { ':seen': seen }) },
        ),
        logged(id, step, by, at),
        ...works.map((work) => due(id, work)),
      ]);
    },

    /** The segments of an audience as they were when it began to be expanded; sets them the first time it is asked. */
    pinned: async (id: string, now: Pinned): Promise<Pinned> => {
      const Key = campaignRulesKey(id);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      if (Item) return pinnedSchema.parse(Item) as Pinned;
      const put = new PutCommand({
        TableName: table,
        Item: { ...Key, ...now },
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      // One that was faster holds for both.
      return (await accepted(client.send(put))) ? now : campaignsTable(client, table).pinned(id, now);
    },

    /** Notes what came of its audience, once: refused by its condition if it is noted already, or the campaign is over. */
    note: (id: string, changes: Partial<Pick<CampaignHead, 'expandedAt' | 'winner'>>, works: CampaignDue[]) => {
      const states = Object.fromEntries(over.map((state, i) => [`:over${i}`, state]));
      const isNew = Object.keys(changes).map((name) => `attribute_not_exists(#${name})`);
      const condition = [`NOT #state IN (${Object.keys(states).join(', ')})`, ...isNew].join(' AND ');
      return commit([update(id, changes, condition, states), ...works.map((work) => due(id, work))]);
    },
  };
}

export type CampaignsTable = ReturnType<typeof campaignsTable>;
