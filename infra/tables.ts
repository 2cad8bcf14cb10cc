import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { partitions, programmePk } from '../functions/platform/tableKeys.ts';
import type { AppFunction } from './appFunction.ts';

type Action = 'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem' | 'Query';

/**
 * Sign-ups nobody has confirmed yet. The only table the public sign-up can reach: a flood meets this table's ceiling and
 * leaves the customer base alone.
 */
export class LeadsTable extends Table {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      maxReadRequestUnits: 400,
      maxWriteRequestUnits: 800,
      timeToLiveAttribute: 'expiresAt',
      stream: StreamViewType.NEW_IMAGE,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.addGlobalSecondaryIndex({
      indexName: 'waiting',
      partitionKey: { name: 'waiting', type: AttributeType.STRING },
      sortKey: { name: 'waitsUntil', type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['id'],
      maxReadRequestUnits: 400,
      maxWriteRequestUnits: 800,
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-DDB3',
      reason: 'Leads are unconfirmed and expire: a backup would keep people who never agreed to anything.',
    });
  }

  readonly grantSubscribe = (fn: AppFunction) => this.allow(fn, ['UpdateItem']);
  readonly grantConfirmation = (fn: AppFunction) => this.allow(fn, ['GetItem']);
  readonly grantConfirm = (fn: AppFunction) => this.allow(fn, ['GetItem', 'UpdateItem']);
  readonly grantInvite = (fn: AppFunction) => this.allow(fn, ['GetItem', 'UpdateItem', 'DeleteItem']);
  readonly grantCopy = (fn: AppFunction) => this.allow(fn, ['GetItem']);
  readonly grantErase = (fn: AppFunction) => this.allow(fn, ['PutItem', 'DeleteItem']);
  readonly grantRights = (fn: AppFunction) => this.allow(fn, ['UpdateItem']);

  readonly grantSweep = (fn: AppFunction) => {
    this.allow(fn, ['UpdateItem']);
    fn.allow(['dynamodb:Query'], [`${this.tableArn}/index/waiting`]);
  };
  readonly grantChat = (fn: AppFunction) => this.allow(fn, ['GetItem', 'UpdateItem']);

  private allow(fn: AppFunction, actions: Action[]): void {
    fn.allow(actions.map(inDynamoDb), [this.tableArn], { LEADS_TABLE: this.tableName });
  }
}

/**
 * The customer base. Everything about a person sits under one partition key; two sparse indexes find who is due and who
 * belongs. A table restored from a backup takes its place when it is named: the stack's own then stays where it is, and
 * `npm run restore` has given the restored one what a restore leaves out.
 */
export class ContactsTable extends Construct {
  readonly tableName: string;
  readonly tableArn: string;
  readonly tableStreamArn: string;

  constructor(scope: Construct, id: string, adopted?: { name: string; streamArn: string }) {
    super(scope, id);
    const table = adopted
      ? Table.fromTableAttributes(this, 'Adopted', { tableName: adopted.name, tableStreamArn: adopted.streamArn })
      : this.make();
    this.tableName = table.tableName;
    this.tableArn = table.tableArn;
    this.tableStreamArn = table.tableStreamArn!;
  }

  private make(): Table {
    const table = new Table(this, 'Resource', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    table.addGlobalSecondaryIndex({
      indexName: 'agenda',
      partitionKey: { name: 'agenda', type: AttributeType.STRING },
      sortKey: { name: 'agendaAt', type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['work'],
    });
    table.addGlobalSecondaryIndex({
      indexName: 'groups',
      partitionKey: { name: 'group', type: AttributeType.STRING },
      sortKey: { name: 'groupSort', type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['contactId', 'occasion', 'state'],
    });
    return table;
  }

  readonly grantConfirm = (fn: AppFunction) => this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem']);
  readonly grantInvite = (fn: AppFunction) => this.allow(fn, ['GetItem']);
  readonly grantEnrich = (fn: AppFunction) => this.allow(fn, ['UpdateItem']);
  readonly grantSegment = (fn: AppFunction) =>
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'BatchWriteItem']);
  readonly grantSend = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'UpdateItem']);
    this.grantProgramme(fn);
  };
  readonly grantUnsubscribe = (fn: AppFunction) => this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem']);
  readonly grantFeedback = (fn: AppFunction) => this.allow(fn, ['GetItem', 'UpdateItem']);
  readonly grantOrders = (fn: AppFunction) => this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem']);
  readonly grantInteractions = (fn: AppFunction) => this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem']);
  readonly grantSurvey = (fn: AppFunction) => this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem']);
  readonly grantApiKey = (fn: AppFunction) => this.allow(fn, ['GetItem']);

  readonly grantPreferences = (fn: AppFunction) => this.allow(fn, ['Query']);
  readonly grantPrefer = (fn: AppFunction) =>
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']);
  readonly grantCopy = (fn: AppFunction) => this.allow(fn, ['GetItem', 'Query']);
  readonly grantErase = (fn: AppFunction) =>
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'BatchWriteItem']);

  readonly grantSweep = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'UpdateItem']);
    fn.allow(['dynamodb:Query'], [this.index('agenda')]);
  };

  readonly grantWork = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'BatchGetItem', 'UpdateItem', 'DeleteItem']);
    fn.allow(['dynamodb:Query'], [this.index('groups')]);
  };

  readonly grantStaffRead = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'Query']);
    fn.allow(['dynamodb:Query'], [this.index('groups')]);
  };

  private allow(fn: AppFunction, actions: Action[]): void {
    fn.allow(actions.map(inDynamoDb), [this.tableArn], { CONTACTS_TABLE: this.tableName });
  }

  /** What surveys heard from nobody in particular, and not a row of anybody else's. */
  readonly grantSurveyReport = (fn: AppFunction) => {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: (['GetItem', 'Query'] as const).map(inDynamoDb),
        resources: [this.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${partitions.survey}*`] } },
      }),
    );
    fn.addEnvironment('CONTACTS_TABLE', this.tableName);
  };

  /** What is stored of the programme, and not a row of anybody's. */
  readonly grantProgramme = (fn: AppFunction) => this.onProgramme(fn, ['Query']);
  readonly grantProgrammeRead = (fn: AppFunction) => this.onProgramme(fn, ['GetItem', 'Query']);
  readonly grantProgrammeChange = (fn: AppFunction) => this.onProgramme(fn, ['GetItem', 'Query', 'PutItem']);

  private onProgramme(fn: AppFunction, actions: Action[]): void {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: actions.map(inDynamoDb),
        resources: [this.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [programmePk, `${programmePk}#*`] } },
      }),
    );
    fn.addEnvironment('CONTACTS_TABLE', this.tableName);
  }

  private index(name: string): string {
    return `${this.tableArn}/index/${name}`;
  }
}

const inDynamoDb = (action: Action) => `dynamodb:${action}`;
