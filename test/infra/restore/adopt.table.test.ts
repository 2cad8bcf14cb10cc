import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adopt } from '../../../infra/restore/adopt.ts';
import { synthesise } from '../../support/synthesise.ts';
import { startTables, type Tables } from '../../support/tables.ts';
import { read } from '../../support/template.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables('restored');
});
afterAll(() => tables.stop());

const tell = (TableName: string) => tables.client.send(new DescribeTableCommand({ TableName }));
const client = () => tables.client as unknown as DynamoDBClient;

test('a restored table gets its stream, expiry and protection, once, and says by which stream it is adopted', async () => {
  expect((await tell('restored')).Table!.StreamSpecification).toBeUndefined();
  const adopted = await adopt(client(), { from: 'contacts', to: 'restored' });
  const { Table: table } = await tell('restored');
  expect(table).toMatchObject({
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    DeletionProtectionEnabled: true,
    LatestStreamArn: adopted.streamArn,
  });
  const { TimeToLiveDescription } = await tables.client.send(new DescribeTimeToLiveCommand({ TableName: 'restored' }));
  expect(TimeToLiveDescription).toMatchObject({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
  expect(await adopt(client(), { from: 'contacts', to: 'restored' })).toEqual(adopted);
});

test('in the cloud recovery is switched on and the tags come along, CloudFormation\u2019s own left out', async () => {
  const cloud = new DynamoDBClient({ region: 'eu-central-1' });
  const sent = mockClient(cloud);
  const described = (name: string) => ({
    Table: { TableArn: `arn:${name}`, TableStatus: 'ACTIVE' as const, LatestStreamArn: `arn:${name}/stream` },
  });
  sent.on(DescribeTableCommand, { TableName: 'old' }).resolves(described('old'));
  sent.on(DescribeTableCommand, { TableName: 'new' }).resolves(described('new'));
  sent.on(UpdateTableCommand).resolves({});
  sent.on(UpdateTimeToLiveCommand).rejects(new Error('TimeToLive is already enabled'));
  sent.on(UpdateContinuousBackupsCommand).resolves({});
  sent.on(ListTagsOfResourceCommand, { ResourceArn: 'arn:old' }).resolves({
    Tags: [
      { Key: 'aws:cloudformation:stack-name', Value: 'Kartoteka' },
      { Key: 'costs', Value: 'bakery' },
    ],
  });
  sent.on(TagResourceCommand).resolves({});
  expect(await adopt(cloud, { from: 'old', to: 'new' })).toEqual({
    streamArn: 'arn:new/stream',
    protectedAsBefore: true,
  });
  expect(sent.commandCalls(UpdateContinuousBackupsCommand)[0]!.args[0].input).toEqual({
    TableName: 'new',
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });
  expect(sent.commandCalls(TagResourceCommand)[0]!.args[0].input).toEqual({
    ResourceArn: 'arn:new',
    Tags: [{ Key: 'costs', Value: 'bakery' }],
  });
});

test('the stack takes the adopted table in the place of its own, stream and indexes and all, and its own stays', () => {
  const streamArn = 'arn:aws:dynamodb:eu-central-1:123456789012:table/restored/stream/2026-11-25T00:00:00.000';
  const contactsTable = { name: 'restored', streamArn };
  const text = synthesise({
    checked: false,
    changes: { deployment: { alarms: 'alarms@shop.example', contactsTable } },
  });
  const { ofType, theFunction } = read(text);
  expect(
    ofType('AWS::DynamoDB::Table')
      .map(([id]) => id)
      .join(),
  ).not.toContain('Contacts');
  for (const name of ['send', 'sweep', 'confirm', 'segment'])
    expect(theFunction(name)[1].Properties.Environment.Variables.CONTACTS_TABLE).toBe('restored');
  const streams = ofType('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties.EventSourceArn);
  expect(streams.filter((arn) => arn === streamArn)).toHaveLength(2);
  expect(text).toContain('table/restored/index/agenda');
});
