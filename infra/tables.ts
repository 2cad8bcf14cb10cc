import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import {
  accountPk,
  importsGroup,
  likenessGroups,
  ownerKey,
  partitions,
  programmePk,
  referencesKey,
  sendsGroups,
  webshopsGroup,
} from '../functions/platform/tableKeys.ts';
import { countedSendSchema } from '../functions/programme/send.schema.ts';
import type { AppFunction } from './appFunction.ts';

type Action =
  | 'GetItem'
  | 'BatchGetItem'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'BatchWriteItem'
  | 'Query'
  | 'ConditionCheckItem';

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

  readonly grantSubscribe = (fn: AppFunction) => this.allow(fn, ['UpdateItem'], ['lead', 'rate', 'proof']);
  /** For whoever is asked to confirm by mail, brought by a system whose key vouches for them. */
  readonly grantAsk = (fn: AppFunction) => this.allow(fn, ['UpdateItem'], ['lead']);
  /** For counting codes that lead nowhere. */
  readonly grantGuesses = (fn: AppFunction) => this.allow(fn, ['GetItem', 'UpdateItem'], ['rate']);
  /** For counting what comes from a network. */
  readonly grantCount = (fn: AppFunction) => this.allow(fn, ['UpdateItem'], ['rate']);
  readonly grantConfirmation = (fn: AppFunction) => this.allow(fn, ['GetItem'], ['lead']);
  readonly grantConfirm = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'UpdateItem'], ['lead']);
    // What was promised for signing up goes out by mail.
    this.allow(fn, ['PutItem'], ['asked']);
  };
  readonly grantInvite = (fn: AppFunction) => {
    this.allow(fn, ['GetItem'], ['invited']);
    this.allow(fn, ['UpdateItem'], ['lead', 'asked', 'invited', 'mails']);
    this.allow(fn, ['DeleteItem'], ['asked']);
  };
  readonly grantErase = (fn: AppFunction) => {
    this.allow(fn, ['PutItem'], ['asked']);
    this.allow(fn, ['DeleteItem'], ['lead', 'asked']);
  };
  /** For asking for a mail about a right, or for a test, and counting who asks. */
  readonly grantRights = (fn: AppFunction) => this.allow(fn, ['UpdateItem'], ['asked', 'rate']);

  /** For calling those who bring lists in. */
  readonly grantCall = (fn: AppFunction) => this.allow(fn, ['PutItem'], ['call']);

  readonly grantSweep = (fn: AppFunction) => {
    this.allow(fn, ['UpdateItem'], ['lead', 'asked']);
    fn.allow(['dynamodb:Query'], [`${this.tableArn}/index/waiting`]);
  };
  readonly grantChat = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'UpdateItem'], ['chat']);
    this.grantSubscribe(fn);
  };

  private allow(fn: AppFunction, actions: Action[], kinds: Kind[]): void {
    allowKeys(fn, this.tableArn, actions, kinds);
    fn.addEnvironment('LEADS_TABLE', this.tableName);
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
      nonKeyAttributes: Object.keys(countedSendSchema.shape),
    });
    return table;
  }

  readonly grantConfirm = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['contact', 'email']);
    this.allow(fn, ['GetItem', 'PutItem', 'DeleteItem'], ['phone', 'card']);
  };
  readonly grantInvite = (fn: AppFunction) => {
    this.allow(fn, ['GetItem'], ['contact', 'email']);
    // Staff look at letters in their own mailbox.
    this.allow(fn, ['GetItem'], ['campaign']);
    this.grantProgrammeRead(fn);
  };
  readonly grantEnrich = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'], ['contact']);
    this.allow(fn, ['GetItem'], ['email', 'phone']);
    this.queryGroup(fn, `${likenessGroups}*`);
  };
  readonly grantSegment = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'], ['contact']);
    this.allow(fn, ['PutItem', 'DeleteItem'], ['segment']);
    // Whoever was idle for too long is erased: what leads to them goes, why they are gone stays.
    this.allow(fn, ['UpdateItem', 'DeleteItem'], ['email']);
    this.allow(fn, ['DeleteItem'], ['phone', 'card']);
    this.allow(fn, ['GetItem', 'UpdateItem'], ['owner']);
    this.grantProgramme(fn);
  };
  readonly grantSend = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'BatchGetItem', 'UpdateItem'], ['contact']);
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['account']);
    this.allow(fn, ['Query'], ['contact']);
    // A campaign is read by who mails it, and waits for approval once its grace is over.
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['campaign']);
    this.grantProgrammeRead(fn);
  };
  /** Taking it back asks the ledger which sentence was agreed to. */
  readonly grantUnsubscribe = (fn: AppFunction) =>
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem', 'Query'], ['contact']);
  /** For noting that a link was followed, and nothing else about anybody. */
  readonly grantClick = (fn: AppFunction) => this.allow(fn, ['UpdateItem'], ['contact']);
  readonly grantFeedback = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'UpdateItem'], ['contact', 'email']);
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['account']);
    this.allow(fn, ['Query'], ['account', 'contact']);
    this.allow(fn, ['DeleteItem'], ['email']);
  };
  /** For seeing how the account stands that mails go through, and for letting marketing rest or go on. */
  readonly grantAccountRead = (fn: AppFunction) => this.allow(fn, ['GetItem', 'Query'], ['account']);
  readonly grantAccountChange = (fn: AppFunction) => this.allow(fn, ['GetItem', 'Query', 'PutItem'], ['account']);
  readonly grantOrders = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['contact', 'email', 'order']);
    this.allow(fn, ['GetItem', 'PutItem', 'DeleteItem'], ['phone', 'card']);
    this.allow(fn, ['DeleteItem', 'Query'], ['contact']);
    this.grantApiKey(fn);
  };
  /** For shop systems that tell of their orders themselves: what every order needs, and what is known of the systems. */
  readonly grantWebshops = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['contact', 'email', 'order', 'webshop']);
    this.allow(fn, ['GetItem', 'PutItem', 'DeleteItem'], ['phone', 'card']);
    this.allow(fn, ['DeleteItem', 'Query'], ['contact', 'order', 'webshop']);
    this.queryGroup(fn, webshopsGroup);
  };
  readonly grantInteractions = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['contact']);
    this.allow(fn, ['GetItem'], ['email', 'card']);
    this.grantApiKey(fn);
  };
  /** How it stands what a link confirmed, and what was promised for it. */
  readonly grantStanding = (fn: AppFunction) => this.allow(fn, ['GetItem'], ['contact']);
  readonly grantVoucher = (fn: AppFunction) => this.allow(fn, ['GetItem'], ['contact']);
  readonly grantRedeem = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['contact']);
    this.allow(fn, ['GetItem'], ['voucher']);
    this.grantApiKey(fn);
  };
  /** For whoever hands out vouchers: what leads from a code to its holder. */
  readonly grantIssue = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'PutItem'], ['contact', 'voucher']);
    this.grantProgramme(fn);
  };
  readonly grantSurvey = (fn: AppFunction) => this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['contact']);
  /** For whoever asks what a key is good for; nobody here writes one, `npm run api-key` does. */
  readonly grantApiKey = (fn: AppFunction) => this.allow(fn, ['GetItem'], ['apiKey']);

  readonly grantPreferences = (fn: AppFunction) => this.allow(fn, ['GetItem', 'Query'], ['contact']);
  readonly grantPrefer = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['contact']);
    this.allow(fn, ['GetItem', 'PutItem', 'DeleteItem'], ['phone', 'card']);
  };
  readonly grantCopy = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'Query'], ['contact']);
    this.allow(fn, ['GetItem'], ['email', 'phone', 'card']);
  };
  readonly grantErase = (fn: AppFunction) =>
    this.allow(
      fn,
      ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'BatchWriteItem'],
      ['contact', 'email', 'phone', 'card', 'order', 'voucher'],
    );

  readonly grantSweep = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'UpdateItem'], ['contact', 'programme', 'campaign', 'job', 'owner', 'import']);
    fn.allow(['dynamodb:Query'], [this.index('agenda')]);
  };

  readonly grantWork = (fn: AppFunction) => {
    const kinds: Kind[] = ['contact', 'programme', 'campaign'];
    this.allow(fn, ['GetItem', 'BatchGetItem', 'UpdateItem', 'DeleteItem'], kinds);
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'], ['job']);
    // Clearing up after an erasure ends in the receipts of its orders.
    this.allow(fn, ['Query', 'BatchWriteItem'], ['contact']);
    this.allow(fn, ['Query'], ['segment']);
    this.allow(fn, ['UpdateItem'], ['order', 'voucher']);
    this.allow(fn, ['PutItem'], ['contact', 'campaign']);
    // Nobody is let go who has done anything meanwhile.
    this.allow(fn, ['ConditionCheckItem'], ['contact']);
    // Whoever is let go for good is erased: what leads to them goes, why they are gone stays.
    this.allow(fn, ['UpdateItem', 'DeleteItem'], ['email']);
    this.allow(fn, ['GetItem', 'DeleteItem'], ['phone']);
    this.grantProgramme(fn);
    fn.allow(['dynamodb:Query'], [this.index('groups')]);
  };

  /** For whoever brings lists in, and takes them back: what every other way in may, and what an erasure may. */
  readonly grantBringIn = (fn: AppFunction) => {
    const reads: Action[] = ['GetItem', 'BatchGetItem', 'Query'];
    const writes: Action[] = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];
    this.allow(fn, [...reads, ...writes], ['contact', 'email', 'phone', 'card', 'order', 'import']);
  };
  /** For doors of the staff: what is refused there stands in the change log. */
  readonly grantNoteRefusals = (fn: AppFunction) => this.allow(fn, ['PutItem'], ['refusal']);
  /** For whoever shows and begins imports: nobody's row is theirs. */
  readonly grantImports = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['import']);
    this.queryGroup(fn, importsGroup);
  };

  readonly grantStaffRead = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'BatchGetItem', 'Query'], ['contact']);
    this.allow(fn, ['Query'], ['segment']);
    this.allow(fn, ['GetItem'], ['email', 'phone', 'card']);
    // The change log tells of campaigns and definitions too.
    this.allow(fn, ['GetItem'], ['campaign', 'export', 'refusal']);
    // Who takes contacts along leaves a line there, and nothing else is written.
    this.allow(fn, ['PutItem'], ['export']);
    this.grantProgrammeRead(fn);
    fn.allow(['dynamodb:Query'], [this.index('groups')]);
  };

  /** Everybody, read to try a rule on; what another rule would change is work that staff start and look after. */
  readonly grantTry = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'BatchGetItem', 'Query'], ['contact']);
    this.allow(fn, ['Query'], ['segment']);
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'], ['job']);
    this.grantProgramme(fn);
    fn.allow(['dynamodb:Query'], [this.index('groups')]);
  };

  /** What became of mails, and of whom they were for what was ordered. */
  readonly grantReports = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'BatchGetItem', 'Query'], ['contact']);
    this.allow(fn, ['Query'], ['segment']);
    fn.allow(['dynamodb:Query'], [this.index('groups'), this.index('agenda')]);
    this.allow(fn, ['GetItem', 'BatchGetItem', 'Query'], ['campaign']);
    this.allow(fn, ['GetItem'], ['account']);
    // What takes too long to foretell at once is work that goes on.
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem'], ['job']);
    this.grantProgrammeRead(fn);
  };

  readonly grantStaffChange = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'], ['contact']);
    this.allow(fn, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'], ['email']);
    this.allow(fn, ['GetItem', 'PutItem', 'DeleteItem'], ['phone', 'card']);
  };

  /** What is stored of the programme, and not a row of anybody's. */
  readonly grantProgramme = (fn: AppFunction) => this.onProgramme(fn, ['Query']);
  readonly grantProgrammeRead = (fn: AppFunction) => this.onProgramme(fn, ['GetItem', 'Query']);
  /** For whoever looks at the programme, and at how much of it is planned. */
  readonly grantProgrammeView = (fn: AppFunction) => {
    this.grantProgrammeRead(fn);
    this.queryGroup(fn, `${sendsGroups}*`);
  };
  readonly grantProgrammeChange = (fn: AppFunction) => {
    this.onProgramme(fn, ['GetItem', 'Query', 'PutItem']);
    // A segment that a campaign mails stays.
    this.allow(fn, ['BatchGetItem'], ['campaign']);
    fn.allow(['dynamodb:Query'], [this.index('groups')]);
  };

  /** For staff who write campaigns, and see them as a contact would. */
  readonly grantCampaigns = (fn: AppFunction) => {
    this.allow(fn, ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'], ['campaign']);
    this.allow(fn, ['Query'], ['segment']);
    this.allow(fn, ['GetItem'], ['contact']);
    this.grantProgrammeRead(fn);
    // What refers to segments is counted where they are, so that none is taken away at the same moment.
    this.allow(fn, ['PutItem'], ['references']);
    fn.allow(['dynamodb:Query'], [this.index('groups')]);
  };

  /** One group of the index and no other. */
  private queryGroup(fn: AppFunction, group: string): void {
    const conditions = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [group] } };
    const resources = [this.index('groups')];
    fn.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources, conditions }));
  }

  private onProgramme(fn: AppFunction, actions: Action[]): void {
    this.allow(fn, actions, ['programme']);
  }

  private allow(fn: AppFunction, actions: Action[], kinds: Kind[]): void {
    allowKeys(fn, this.tableArn, actions, kinds);
    fn.addEnvironment('CONTACTS_TABLE', this.tableName);
  }

  private index(name: string): string {
    return `${this.tableArn}/index/${name}`;
  }
}

const every = Object.entries(partitions) as [keyof typeof partitions, string][];
const leadingKeys = {
  ...(Object.fromEntries(every.map(([kind, prefix]) => [kind, [`${prefix}*`]])) as Record<
    keyof typeof partitions,
    string[]
  >),
  programme: [programmePk, `${programmePk}#*`],
  owner: [ownerKey.pk],
  references: [referencesKey.pk],
  account: [accountPk],
};
type Kind = keyof typeof leadingKeys;

/**
 * What a function may do with items of these kinds, by their partition keys, and with no others: neither the keys of
 * systems, nor the table's own name, nor a collection it has no business with.
 */
function allowKeys(fn: AppFunction, tableArn: string, actions: Action[], kinds: Kind[]): void {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.flatMap((kind) => leadingKeys[kind]) } },
    }),
  );
}
/**
 * What surveys heard from nobody in particular. Anybody may write here, so it is a place of its own: a flood fills it up
 * to its ceiling, and leaves the customer base alone. What is in it expires.
 */
export class AnswersTable extends Table {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      maxReadRequestUnits: 100,
      maxWriteRequestUnits: 100,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  readonly grantAnswer = (fn: AppFunction) => this.allow(fn, ['UpdateItem', 'PutItem']);
  readonly grantReport = (fn: AppFunction) => this.allow(fn, ['Query']);

  private allow(fn: AppFunction, actions: Action[]): void {
    allowKeys(fn, this.tableArn, actions, ['survey']);
    fn.addEnvironment('ANSWERS_TABLE', this.tableName);
  }
}
