import { describe, expect, it } from 'vitest';
import { functionNames } from '../support/synthesise.ts';
import { read, theTemplate } from '../support/template.ts';

const template = read(await theTemplate());

/** What every function may do: write its own log and its traces. */
const everybodys = /^(xray:Put(TraceSegments|TelemetryRecords) on \*|logs:(CreateLogStream|PutLogEvents) on \w+Logs)$/;

const leads = (...actions: string[]) => actions.map((action) => `dynamodb:${action} on LeadsTable`);
const contacts = (...actions: string[]) => actions.map((action) => `dynamodb:${action} on ContactsTable`);
const secret = 'ssm:GetParameter on /Kartoteka/secret';
const stream = (table: string, failures: string) => [
  ...['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
    (it) => `dynamodb:${it} on ${table} stream`,
  ),
  `sqs:SendMessage on ${failures}`,
];
const works = (queue: string) =>
  ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((action) => `sqs:${action} on ${queue}`);
const mailsBy = (set: string) => [`ses:SendRawEmail on configuration-set/${set}`, 'ses:SendRawEmail on identity/*'];

const expected: Record<string, string[]> = {
  pages: [],
  subscribe: [...leads('UpdateItem'), secret],
  chat: [...leads('GetItem', 'UpdateItem'), secret],
  confirmation: [...leads('GetItem'), ...contacts('GetItem'), secret],
  confirm: [
    ...leads('GetItem', 'PutItem', 'UpdateItem'),
    ...contacts('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'),
    secret,
  ],
  voucher: [...contacts('GetItem'), secret],
  vouchers: [...contacts('GetItem', 'PutItem', 'UpdateItem'), ...leads('GetItem', 'UpdateItem'), secret],
  invite: [
    ...leads('GetItem', 'UpdateItem', 'DeleteItem'),
    ...contacts('GetItem', 'Query'),
    ...stream('LeadsTable', 'StreamFailures'),
    ...mailsBy('MailTransactional'),
    secret,
  ],
  enrich: [
    ...contacts('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'),
    'dynamodb:Query on ContactsTable/index/groups',
    ...stream('ContactsTable', 'StreamFailures'),
    secret,
  ],
  segment: [
    ...contacts('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'),
    ...stream('ContactsTable', 'StreamFailures'),
    'sqs:SendMessage on MailSendQueue',
  ],
  sweep: [
    ...contacts('GetItem', 'UpdateItem'),
    'dynamodb:Query on ContactsTable/index/agenda',
    ...leads('UpdateItem'),
    'dynamodb:Query on LeadsTable/index/waiting',
    'sqs:SendMessage on StreamFailures',
    'sqs:GetQueueAttributes on MailSendQueue',
    'sqs:SendMessage on MailSendQueue',
    'sqs:SendMessage on AgendaWorkQueue',
    ...leads('PutItem'),
  ],
  imports: [
    ...contacts('GetItem', 'PutItem', 'UpdateItem'),
    'dynamodb:Query on ContactsTable/index/groups',
    's3:GetObject on ListsFiles/lists/*',
    's3:PutObject on ListsFiles/lists/*',
    ...leads('PutItem'),
  ],
  importLists: [
    ...contacts('GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'Query'),
    ...leads('UpdateItem'),
    's3:DeleteObject on ListsFiles/lists/*',
    's3:GetObject on ListsFiles/lists/*',
    ...stream('LeadsTable', 'StreamFailures'),
    secret,
  ],
  work: [
    ...contacts('GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'BatchWriteItem'),
    'dynamodb:ConditionCheckItem on ContactsTable',
    'dynamodb:Query on ContactsTable/index/groups',
    'sqs:GetQueueAttributes on MailSendQueue',
    'sqs:SendMessage on MailSendQueue',
    ...works('AgendaWorkQueue'),
  ],
  programme: [...contacts('GetItem', 'PutItem', 'Query'), 'dynamodb:Query on ContactsTable/index/groups'],
  changeProgramme: [
    ...contacts('GetItem', 'BatchGetItem', 'Query', 'PutItem'),
    ...leads('UpdateItem'),
    'dynamodb:Query on ContactsTable/index/groups',
  ],
  campaigns: [
    ...leads('UpdateItem'),
    ...contacts('GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'Query'),
    'dynamodb:Query on ContactsTable/index/groups',
  ],
  send: [
    ...contacts('GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'Query'),
    ...works('MailSendQueue'),
    ...mailsBy('MailConfiguration'),
    'ses:GetSendQuota on *',
    secret,
  ],
  preferences: [...contacts('GetItem', 'Query'), secret],
  prefer: [...contacts('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'), ...leads('UpdateItem'), secret],
  copy: [...contacts('GetItem', 'Query'), secret],
  erase: [
    ...leads('PutItem', 'DeleteItem'),
    ...contacts('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'Query'),
    secret,
  ],
  feedback: [
    ...contacts('GetItem', 'PutItem', 'Query', 'UpdateItem', 'DeleteItem'),
    ...works('MailFeedbackQueue'),
    'ses:ListSuppressedDestinations on *',
    secret,
  ],
  click: [...contacts('UpdateItem'), secret],
  unsubscribe: [...contacts('GetItem', 'PutItem', 'UpdateItem', 'Query'), secret],
  orders: [...contacts('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'), ...leads('UpdateItem'), secret],
  survey: [
    ...contacts('GetItem', 'PutItem', 'UpdateItem'),
    'dynamodb:PutItem on SurveysAnswersTable',
    'dynamodb:UpdateItem on SurveysAnswersTable',
    ...leads('UpdateItem'),
    secret,
  ],
  surveyReport: [...contacts('PutItem'), 'dynamodb:Query on SurveysAnswersTable'],
  leads: [...contacts('GetItem'), ...leads('UpdateItem'), secret],
  webshops: [
    ...contacts('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'),
    'dynamodb:Query on ContactsTable/index/groups',
    secret,
  ],
  interactions: [...contacts('GetItem', 'PutItem', 'UpdateItem'), secret],
  changeContact: [...contacts('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'), secret],
  segments: [
    ...contacts('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
    'dynamodb:Query on ContactsTable/index/groups',
  ],
  reports: [
    'dynamodb:PutItem on ContactsTable',
    'dynamodb:UpdateItem on ContactsTable',
    ...contacts('GetItem', 'BatchGetItem', 'Query'),
    'dynamodb:Query on ContactsTable/index/agenda',
    'dynamodb:Query on ContactsTable/index/groups',
  ],
  contacts: [
    ...contacts('GetItem', 'BatchGetItem', 'Query', 'PutItem'),
    'dynamodb:Query on ContactsTable/index/groups',
    secret,
  ],
};

describe('what a function may do', () => {
  it.each(functionNames)('%s may do its own work and nothing else', (name) => {
    const grants = template.grants(name).filter((grant) => !everybodys.test(grant));
    expect([...new Set(grants)]).toEqual(expected[name]!.sort());
  });

  it('nothing is allowed by wildcard, but what AWS grants no other way, and mail, which hangs on its sender', () => {
    const allowed = template
      .ofType('AWS::IAM::Policy')
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
      .filter(
        ({ Action }) =>
          ![Action]
            .flat()
            .every((action: string) => /^(xray:|ses:(GetSendQuota|ListSuppressedDestinations)$)/.test(action)),
      )
      .filter(({ Condition }) => !Condition?.StringEquals?.['ses:FromAddress'])
      // What is in a bucket has no names before it is there.
      .filter(({ Action }) => ![Action].flat().every((action: string) => /^s3:(Get|Put|Delete)Object$/.test(action)))
      .map(({ Action, Resource }) => [Action, Resource]);
    expect(JSON.stringify(allowed)).not.toContain('*');
  });

  it.each(['subscribe', 'chat'])('the public %s cannot reach the customer base', (name) => {
    expect(template.grants(name).join()).not.toContain('ContactsTable');
  });

  it('mail leaves only under the name its function stands for', () => {
    const senders = template
      .ofType('AWS::IAM::Policy')
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
      .filter(({ Action }) => Action === 'ses:SendRawEmail')
      .map(({ Condition }) => Condition.StringEquals['ses:FromAddress']);
    expect([...new Set(senders)].sort()).toEqual(['listy@podzegarem.example', 'witaj@podzegarem.example']);
  });

  it('every variable a function gets names something it may use', () => {
    const { Variables } = template.theFunction('sweep')[1].Properties.Environment;
    expect(Object.keys(Variables).sort()).toEqual([
      'CONTACTS_TABLE',
      'KARTOTEKA_FUNCTION',
      'LEADS_TABLE',
      'SEND_QUEUE_URL',
      'WORK_QUEUE_URL',
    ]);
  });

  it.each(['programme'])(
    '%s reaches the rows of the programme and of the account alone, and in the index what is planned',
    (name) => {
      const role = template.theFunction(name)[1].Properties.Role['Fn::GetAtt'][0];
      const onTables = template
        .ofType('AWS::IAM::Policy')
        .filter(([, { Properties }]) => Properties.Roles[0].Ref === role)
        .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
        .filter(({ Action }) => [Action].flat().some((action: string) => action.startsWith('dynamodb:')));
      const only = (...keys: string[]) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } });
      expect(onTables.map(({ Condition }) => Condition)).toEqual([
        only('PROGRAMME', 'PROGRAMME#*'),
        only('SENDS#*'),
        only('ACCOUNT'),
        only('REFUSAL#*'),
      ]);
    },
  );

  /** Every statement about a table of a function: which actions, under which partition keys. */
  const keysOf = (name: string) => {
    const role = template.theFunction(name)[1].Properties.Role['Fn::GetAtt'][0];
    const statements = template
      .ofType('AWS::IAM::Policy')
      .filter(([, { Properties }]) => Properties.Roles[0].Ref === role)
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
      .filter(({ Action, Resource }) => `${Action}`.includes('dynamodb:') && Resource['Fn::GetAtt']?.[1] === 'Arn');
    return statements.map(({ Action, Condition }): [string[], string[]] => [
      [Action].flat().map((action: string) => action.replace('dynamodb:', '')),
      [Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? 'everything'].flat(),
    ]);
  };
  const touched = (name: string) => [...new Set(keysOf(name).flatMap(([, keys]) => keys))].sort();

  it.each(functionNames)('%s touches no item but those of its kinds', (name) => {
    expect(touched(name)).not.toContain('everything');
  });

  const [contact, refusal, address, phone, card, programme] = [
    'CONTACT#*',
    'REFUSAL#*',
    'EMAIL#*',
    'PHONE#*',
    'CARD#*',
    ['PROGRAMME', 'PROGRAMME#*'],
  ];
  it.each([
    ['subscribe', ['LEAD#*', 'PROOF#*', 'RATE#*']],
    ['chat', ['CHAT#*', 'LEAD#*', 'PROOF#*', 'RATE#*']],
    ['confirmation', [contact, 'LEAD#*']],
    ['confirm', ['ASKED#*', card, contact, address, 'LEAD#*', phone, ...programme, 'VOUCHER#*']],
    ['voucher', [contact]],
    ['vouchers', ['APIKEY#*', contact, 'RATE#*', refusal, 'VOUCHER#*']],
    ['preferences', [contact]],
    ['prefer', ['ASKED#*', card, contact, phone, 'RATE#*']],
    ['unsubscribe', [contact]],
    ['click', [contact]],
    ['copy', [card, contact, address, phone]],
    ['erase', ['ASKED#*', card, contact, address, 'LEAD#*', 'ORDER#*', phone, 'VOUCHER#*']],
    ['survey', [contact, 'RATE#*', 'SURVEY#*']],
    ['surveyReport', [refusal, 'SURVEY#*']],
    ['contacts', ['CAMPAIGN#*', card, contact, address, 'EXPORT#*', phone, ...programme, refusal, 'SEGMENT#*']],
    ['segments', [contact, 'JOB#*', ...programme, refusal, 'SEGMENT#*']],
    ['changeContact', [card, contact, address, phone, refusal]],
    ['programme', ['ACCOUNT', ...programme, refusal]],
    ['reports', ['ACCOUNT', 'CAMPAIGN#*', contact, 'JOB#*', ...programme, refusal, 'SEGMENT#*']],
    ['changeProgramme', ['ACCOUNT', 'ASKED#*', 'CAMPAIGN#*', ...programme, 'RATE#*', refusal]],
    ['campaigns', ['ACCOUNT', 'ASKED#*', 'CAMPAIGN#*', contact, ...programme, 'RATE#*', refusal, 'SEGMENT#*']],
    ['orders', ['APIKEY#*', card, contact, address, 'LEAD#*', 'ORDER#*', phone]],
    ['leads', ['APIKEY#*', 'LEAD#*']],
    ['webshops', [card, contact, address, 'ORDER#*', phone, refusal, 'WEBSHOP#*']],
    ['interactions', ['APIKEY#*', card, contact, address, refusal]],
  ])('%s, which answers requests, touches only %j', (name, keys) => {
    expect(touched(name as string)).toEqual(keys);
  });

  it('the sweep, which notes deployments besides, reads and writes no kind of item but what is due and its own notes', () => {
    const notes = [contact, 'PROGRAMME', 'PROGRAMME#*', 'CAMPAIGN#*', 'JOB#*', 'TABLE', 'IMPORT#*'];
    expect(keysOf('sweep').find(([actions]) => actions.includes('GetItem'))).toEqual([
      ['GetItem', 'UpdateItem'],
      notes,
    ]);
  });

  it('a key of a system is only ever read, and only where systems call; the table’s own name is known to what may start mails alone', () => {
    for (const name of functionNames)
      for (const [actions, keys] of keysOf(name)) {
        if (keys.includes('APIKEY#*')) expect([name, actions, keys]).toEqual([name, ['GetItem'], ['APIKEY#*']]);
        if (keys.includes('TABLE')) expect(['sweep', 'segment']).toContain(name);
      }
  });

  it('only the scheduler of this account wakes anything', () => {
    const [role] = template
      .ofType('AWS::IAM::Role')
      .flatMap(([, { Properties }]) => Properties.AssumeRolePolicyDocument.Statement)
      .filter(({ Principal }) => Principal.Service === 'scheduler.amazonaws.com');
    expect(role.Condition.StringEquals['aws:SourceAccount']).toEqual({ Ref: 'AWS::AccountId' });
  });

  it('what anybody answers lies in a table of its own, which the survey writes and the report reads', () => {
    const reaching = (name: string) => template.grants(name).filter((grant) => grant.includes('AnswersTable'));
    expect(reaching('survey')).toEqual([
      'dynamodb:PutItem on SurveysAnswersTable',
      'dynamodb:UpdateItem on SurveysAnswersTable',
    ]);
    expect(touched('surveyReport').sort()).toEqual([refusal, 'SURVEY#*']);
    const others = Object.keys(expected).filter((name) => !['survey', 'surveyReport'].includes(name));
    expect(others.flatMap(reaching)).toEqual([]);
  });

  it('contacts and what surveys said are shown only behind the authoriser; what both staff and systems use is checked by its function, and nothing else needs a token', () => {
    const guarded = template
      .ofType('AWS::ApiGatewayV2::Route')
      .filter(([, { Properties }]) => Properties.AuthorizationType === 'JWT')
      .map(([, { Properties }]) => Properties.RouteKey);
    expect(guarded.sort()).toEqual([
      'DELETE /v1/automations/{id}',
      'DELETE /v1/segments/{id}',
      'DELETE /v1/webshops/{id}',
      'GET /v1/agenda',
      'GET /v1/agenda/{date}',
      'GET /v1/automations',
      'GET /v1/automations/{id}',
      'GET /v1/automations/{id}/report',
      'GET /v1/base-health',
      'GET /v1/campaigns',
      'GET /v1/campaigns/{id}',
      'GET /v1/campaigns/{id}/audience',
      'GET /v1/campaigns/{id}/consents',
      'GET /v1/campaigns/{id}/recipients',
      'GET /v1/campaigns/{id}/report',
      'GET /v1/changes',
      'GET /v1/contacts',
      'GET /v1/contacts/{id}',
      'GET /v1/contacts/{id}/changes',
      'GET /v1/contacts/{id}/consents/{record}',
      'GET /v1/contacts/{id}/segments/{segment}',
      'GET /v1/contacts/{id}/sends/{occasion}',
      'GET /v1/duplicates',
      'GET /v1/exports/contacts',
      'GET /v1/imports',
      'GET /v1/imports/{id}',
      'GET /v1/imports/{id}/rows',
      'GET /v1/notes',
      'GET /v1/places',
      'GET /v1/segments',
      'GET /v1/segments/{id}',
      'GET /v1/segments/{id}/count',
      'GET /v1/segments/{id}/difference/{job}',
      'GET /v1/sending',
      'GET /v1/sends',
      'GET /v1/settings',
      'GET /v1/surveys',
      'GET /v1/surveys/{survey}/report',
      'GET /v1/voucher-kinds',
      'GET /v1/voucher-kinds/{id}',
      'GET /v1/voucher-kinds/{id}/report',
      'GET /v1/webshops',
      'PATCH /v1/contacts/{id}',
      'POST /v1/automations/{id}/pause',
      'POST /v1/automations/{id}/preview',
      'POST /v1/automations/{id}/resume',
      'POST /v1/automations/{id}/test',
      'POST /v1/base-health/run',
      'POST /v1/campaigns',
      'POST /v1/campaigns/{id}/approve',
      'POST /v1/campaigns/{id}/cancel',
      'POST /v1/campaigns/{id}/clone',
      'POST /v1/campaigns/{id}/missed',
      'POST /v1/campaigns/{id}/pause',
      'POST /v1/campaigns/{id}/preview',
      'POST /v1/campaigns/{id}/resume',
      'POST /v1/campaigns/{id}/retry',
      'POST /v1/campaigns/{id}/schedule',
      'POST /v1/campaigns/{id}/test',
      'POST /v1/contacts/{id}/interactions',
      'POST /v1/contacts/{id}/merge',
      'POST /v1/contacts/{id}/notes/{note}/done',
      'POST /v1/contacts/{id}/sends/{occasion}/settle',
      'POST /v1/contacts/{id}/suppression/lift',
      'POST /v1/duplicates/{id}/dismiss',
      'POST /v1/imports',
      'POST /v1/imports/{id}/read',
      'POST /v1/imports/{id}/start',
      'POST /v1/imports/{id}/undo',
      'POST /v1/merges/{id}/undo',
      'POST /v1/segments/preview',
      'POST /v1/segments/{id}/difference',
      'POST /v1/sending/pause',
      'POST /v1/sending/resume',
      'POST /v1/vouchers/{code}/cancel',
      'POST /v1/webshops',
      'PUT /v1/automations/{id}',
      'PUT /v1/campaigns/{id}',
      'PUT /v1/imports/{id}',
      'PUT /v1/segments/{id}',
      'PUT /v1/voucher-kinds/{id}',
      'PUT /v1/webshops/{id}',
    ]);
  });

  /** What it may write, beside a line of the log for what it refuses. */
  const writesOf = (name: string) =>
    keysOf(name).filter(([actions, keys]) => !keys.includes(refusal) && actions.some((one) => !/Get|Query/.test(one)));

  it.each(['segments', 'reports'])('%s, which asks everybody, writes nothing but the work it was given', (name) => {
    expect(writesOf(name).map(([, keys]) => keys)).toEqual([['JOB#*']]);
  });

  it('contacts, which staff read by, writes nothing but that somebody took contacts along', () => {
    expect(writesOf('contacts')).toEqual([[['PutItem'], ['EXPORT#*']]]);
  });

  it.each(['surveyReport', 'programme'])('%s, which staff read by, may change nothing', (name) => {
    expect(writesOf(name)).toEqual([]);
    const noting = keysOf(name).filter(([, keys]) => keys.includes(refusal));
    expect(noting).toEqual([[['PutItem'], [refusal]]]);
  });

  it('whatever GET and HEAD reach may change nothing, but that a click on a letter’s link is noted', () => {
    const reads = template
      .ofType('AWS::ApiGatewayV2::Route')
      .filter(([, { Properties }]) =>
        /^(GET|HEAD) (?!\/v1\/(imports|exports|contacts|changes|duplicates|surveys|segments|automations|sends|sending|settings|agenda|campaigns|vouchers?\b|voucher-kinds|notes|places|webshops|base-health))|^\$default$/.test(
          Properties.RouteKey,
        ),
      );
    expect(reads).toHaveLength(61);
    for (const [, { Properties }] of reads) {
      const integration = template.resources[Properties.Target['Fn::Join'][1][1].Ref]!;
      const serves = integration.Properties.IntegrationUri['Fn::GetAtt'][0];
      const readers = {
        pages: [],
        preferences: contacts('GetItem', 'Query'),
        confirmation: [...contacts('GetItem'), ...leads('GetItem')],
        click: contacts('UpdateItem'),
        copy: contacts('GetItem', 'Query'),
        voucher: contacts('GetItem'),
      };
      const [[name, reads] = []] = Object.entries(readers).filter(([one]) => template.theFunction(one)[0] === serves);
      const granted = template.grants(name!).filter((grant) => grant.startsWith('dynamodb:'));
      expect([...new Set(granted)]).toEqual(reads);
    }
  });

  it('nobody signs up as staff, and who is staff has a second factor', () => {
    const [, pool] = template.ofType('AWS::Cognito::UserPool')[0]!;
    expect(pool.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
    });
    const [, client] = template.ofType('AWS::Cognito::UserPoolClient')[0]!;
    expect(client.Properties.PreventUserExistenceErrors).toBe('ENABLED');
  });
});
