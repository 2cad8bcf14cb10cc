import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Resource, read, theTemplate } from '../support/template.ts';

const template = read(await theTemplate());
const { ofType, resources, theFunction } = template;

const idIn = (value: { Ref?: string; 'Fn::GetAtt'?: string[] }) => value.Ref ?? value['Fn::GetAtt']![0]!;
const sourcesOf = (name: string) =>
  ofType('AWS::Lambda::EventSourceMapping').filter(
    ([, { Properties }]) => idIn(Properties.FunctionName) === theFunction(name)[0],
  );
const patternsOf = (name: string) =>
  sourcesOf(name).flatMap(([, { Properties }]) =>
    Properties.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern)),
  );
const streams = ofType('AWS::Lambda::EventSourceMapping').filter(([, it]) => it.Properties.StartingPosition);
const queueSources = ofType('AWS::Lambda::EventSourceMapping').filter(([, it]) => !it.Properties.StartingPosition);
const alarms = ofType('AWS::CloudWatch::Alarm').map(([, alarm]) => alarm);
const rings = (id: string) => alarms.some(({ Properties }) => JSON.stringify(Properties).includes(`"${id}"`));

describe('streams', () => {
  it.each(streams)('one bad record of %s does not hold up its neighbours, and ends in a queue', (_, { Properties }) => {
    expect(Properties).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 6 * 3600,
      StartingPosition: 'TRIM_HORIZON',
    });
    expect(resources[idIn(Properties.DestinationConfig.OnFailure.Destination)]!.Type).toBe('AWS::SQS::Queue');
  });

  it('what is asked for is mailed when it is asked for or its wait is over, and nothing the mailer writes wakes it', () => {
    expect(patternsOf('invite')).toEqual([
      { dynamodb: { NewImage: { writer: { S: ['subscribe', 'right', 'sweep'] } } } },
    ]);
  });

  /** A contact written by anybody but those, or so that their word stayed as it was; nor by those who only wake the judge. */
  const contactWrittenByOthers = (writers: string[], nor: string[] = []) => [
    {
      dynamodb: {
        Keys: { sk: { S: ['CONTACT'] } },
        NewImage: { writer: { S: [{ 'anything-but': [...writers, ...nor] }] } },
      },
    },
    ...writers.map((writer) => ({
      dynamodb: {
        Keys: { sk: { S: ['CONTACT'] } },
        OldImage: { writer: { S: [writer] } },
        NewImage: { writer: { S: [writer] } },
      },
    })),
  ];

  it('our own derived writes do not wake enrich again', () => {
    expect(patternsOf('enrich')).toEqual(
      contactWrittenByOthers(['enrich', 'segment', 'segment-next'], ['sweep', 'backfill']),
    );
  });

  it('a stream has no more filters than AWS allows', () => {
    for (const name of ['invite', 'enrich', 'segment']) expect(patternsOf(name).length).toBeLessThanOrEqual(5);
  });

  it('a contact is judged when its facts change, when its answer is out of date; gone, it leaves its segments', () => {
    expect(patternsOf('segment')).toEqual([
      ...contactWrittenByOthers(['segment', 'segment-next']),
      { eventName: ['REMOVE'], dynamodb: { Keys: { sk: { S: ['CONTACT'] } } } },
    ]);
  });

  it('a table has two readers at most', () => {
    const read = streams.map(([, { Properties }]) => idIn(Properties.EventSourceArn));
    for (const table of read) expect(read.filter((other) => other === table).length).toBeLessThanOrEqual(2);
  });
});

describe('queues', () => {
  it.each(queueSources)(
    '%s gives six times the timeout to finish, five tries, then a failure queue',
    (_, { Properties }) => {
      const queue = resources[idIn(Properties.EventSourceArn)]!.Properties;
      const worker = resources[idIn(Properties.FunctionName)]!.Properties;
      expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * worker.Timeout);
      expect(queue.RedrivePolicy.maxReceiveCount).toBe(5);
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    },
  );

  it('no more than two senders share marketing’s part of the pace SES allows, one batch at a time', () => {
    const [[, source]] = sourcesOf('send') as [[string, Resource]];
    expect(source.Properties).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } });
    expect(theFunction('send')[1].Properties.Environment.Variables.MAILS_PER_SECOND).toBe('6.72');
  });

  it('every queue either has a failure queue or is one, kept for two weeks with an alarm', () => {
    for (const [id, { Properties }] of ofType('AWS::SQS::Queue').filter(
      ([, queue]) => !queue.Properties.RedrivePolicy,
    )) {
      expect(Properties.MessageRetentionPeriod).toBe(14 * 86_400);
      expect(rings(id), id).toBe(true);
    }
  });

  it('feedback is believed from the topic of our configuration set alone', () => {
    const [[, topicPolicy]] = ofType('AWS::SNS::TopicPolicy').filter(([, it]) =>
      JSON.stringify(it).includes('ses.amazonaws.com'),
    ) as [[string, Resource]];
    const fromSes = topicPolicy.Properties.PolicyDocument.Statement.filter(
      ({ Principal }: { Principal: { Service?: string } }) => Principal.Service === 'ses.amazonaws.com',
    );
    expect(fromSes.length).toBeGreaterThan(0);
    for (const { Condition } of fromSes)
      expect(JSON.stringify(Condition)).toMatch(/SourceAccount.*SourceArn.*configuration-set/);
    const [[queueId]] = sourcesOf('feedback').map(([, { Properties }]) => [idIn(Properties.EventSourceArn)]) as [
      [string],
    ];
    const queuePolicy = ofType('AWS::SQS::QueuePolicy').find(
      ([, { Properties }]) => idIn(Properties.Queues[0]) === queueId,
    )![1];
    const allowed = queuePolicy.Properties.PolicyDocument.Statement.filter(
      ({ Effect }: { Effect: string }) => Effect === 'Allow',
    );
    expect(allowed).toMatchObject([
      { Principal: { Service: 'sns.amazonaws.com' }, Condition: { ArnEquals: { 'aws:SourceArn': expect.anything() } } },
    ]);
    const [[, subscription]] = ofType('AWS::SNS::Subscription').filter(
      ([, it]) => it.Properties.Protocol === 'sqs',
    ) as [[string, Resource]];
    expect(subscription.Properties.RawMessageDelivery).toBe(true);
  });

  it('SES tells what became of a mail: bounced, refused, complained about, and of marketing, which is reported on, arrived', () => {
    const told = ofType('AWS::SES::ConfigurationSetEventDestination').map(([, { Properties }]) => Properties);
    const by = (name: string) => {
      const set = theFunction(name)[1].Properties.Environment.Variables.CONFIGURATION_SET.Ref;
      return told.find(({ ConfigurationSetName }) => ConfigurationSetName.Ref === set)!.EventDestination;
    };
    expect(by('send').MatchingEventTypes.sort()).toEqual(['bounce', 'complaint', 'delivery', 'reject']);
    expect(by('invite').MatchingEventTypes.sort()).toEqual(['bounce', 'complaint', 'reject']);
  });
});

describe('the schedule', () => {
  it('fires every minute, tries again within five, and what failed for good is kept', () => {
    const [, schedule] = ofType('AWS::Scheduler::Schedule').find(([id]) => id.startsWith('Agenda'))!;
    expect(schedule.Properties).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      Target: { DeadLetterConfig: { Arn: expect.anything() }, RetryPolicy: { MaximumEventAgeInSeconds: 300 } },
    });
  });

  it('has SES’s suppression list held against ours once a day, and again when that fails', () => {
    const [, schedule] = ofType('AWS::Scheduler::Schedule').find(([id]) => id.startsWith('Mail'))!;
    expect(schedule.Properties).toMatchObject({
      ScheduleExpression: 'rate(1 day)',
      Target: { Arn: { 'Fn::GetAtt': ['FeedbackFunction', 'Arn'] }, RetryPolicy: { MaximumRetryAttempts: 5 } },
    });
  });

  it('one sweep runs at a time', () => {
    expect(theFunction('sweep')[1].Properties.ReservedConcurrentExecutions).toBe(1);
  });
});

describe('tables', () => {
  const [[, leads], [, contacts]] = ofType('AWS::DynamoDB::Table') as [[string, Resource], [string, Resource]];

  it('the customer base survives a deleted stack and a wrong write', () => {
    expect(contacts).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    });
  });

  it('a flood of sign-ups has a ceiling, and leads expire', () => {
    expect(leads.Properties.OnDemandThroughput.MaxWriteRequestUnits).toBeGreaterThan(0);
    for (const { Properties } of [leads, contacts]) {
      expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
      expect(Properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
    }
  });

  it('the indexes carry what the sweep and the reports need, and no more', () => {
    expect(contacts.Properties.GlobalSecondaryIndexes).toMatchObject([
      {
        IndexName: 'agenda',
        KeySchema: [{ AttributeName: 'agenda' }, { AttributeName: 'agendaAt' }],
        Projection: {
          ProjectionType: 'INCLUDE',
          NonKeyAttributes: ['work'],
        },
      },
      {
        IndexName: 'groups',
        KeySchema: [{ AttributeName: 'group' }, { AttributeName: 'groupSort' }],
        Projection: {
          ProjectionType: 'INCLUDE',
          NonKeyAttributes: [
            ...['contactId', 'occasion', 'state', 'reason', 'at', 'dueAt', 'variant', 'locale'],
            ...['deliveredAt', 'bouncedAt', 'complainedAt', 'clickedAt', 'leftAt'],
          ],
        },
      },
    ]);
  });

  it('losing the pepper would lose everybody, so the stack can neither make, change nor delete it', () => {
    expect(JSON.stringify(resources)).not.toMatch(/AWS::SSM::|AWS::SecretsManager::|ssm:(Put|Delete|Label)/);
  });
});

describe('alarms', () => {
  it('each says whom it hurts and reaches the shop', () => {
    for (const { Properties } of alarms) {
      expect(Properties.AlarmDescription).toMatch(/^Harm: .{30,}\.$/);
      expect(Properties.AlarmActions).toHaveLength(1);
    }
  });

  /** What the filters of a metric that rings look for, and where. */
  const heard = ofType('AWS::Logs::MetricFilter').filter(([, { Properties }]) =>
    alarms.some((alarm) => alarm.Properties.MetricName === Properties.MetricTransformations[0].MetricName),
  );

  it('no function fails unheard: the queue its failed work ends in rings, or each of its routes does', () => {
    const queues = ofType('AWS::Lambda::EventSourceMapping').map(
      ([, { Properties }]) =>
        [
          idIn(Properties.FunctionName),
          idIn(
            Properties.DestinationConfig?.OnFailure.Destination ??
              resources[idIn(Properties.EventSourceArn)]!.Properties.RedrivePolicy.deadLetterTargetArn,
          ),
        ] as const,
    );
    for (const [, { Properties }] of ofType('AWS::Lambda::EventInvokeConfig'))
      queues.push([idIn(Properties.FunctionName), idIn(Properties.DestinationConfig.OnFailure.Destination)]);
    for (const [, queue] of queues) expect(rings(queue), queue).toBe(true);
    const patterns = heard.map(([, { Properties }]) => Properties.FilterPattern as string);
    const routes = ofType('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties.RouteKey as string);
    for (const route of routes.filter((key) => !key.startsWith('HEAD')))
      expect(patterns.filter((pattern) => pattern.includes(`$.route = "${route}"`)).length, route).toBe(1);
    const answering = ofType('AWS::ApiGatewayV2::Integration').length;
    expect(new Set(queues.map(([id]) => id)).size + answering).toBe(ofType('AWS::Lambda::Function').length);
  });

  it('every code that rings is one that functions log, looked for where Lambda puts what is logged', () => {
    const byCode = heard
      .map(([, { Properties }]) => Properties.FilterPattern as string)
      .filter((it) => !/route/.test(it));
    const sources = globSync('functions/*/*.ts').map((file) => readFileSync(file, 'utf8'));
    expect(byCode.length).toBeGreaterThan(5);
    for (const pattern of byCode) {
      expect(pattern).toMatch(/^\{ \(?(\(?\$\.message\.code = "\w+"\)?( \|\| )?)+\)? \}$/);
      for (const [, code] of pattern.matchAll(/"(\w+)"/g))
        expect(
          sources.some((text) => text.includes(`'${code}'`)),
          code,
        ).toBe(true);
    }
  });

  it('whatever way a request fails, it is a 5xx of its route', () => {
    const byRoute = heard.filter(([, { Properties }]) => Properties.FilterPattern.includes('$.route'));
    for (const [, { Properties }] of byRoute) {
      expect(Properties.FilterPattern).toMatch(/^\{ \$\.status = "5\*" && \(/);
      expect(Properties.FilterPattern.length).toBeLessThanOrEqual(1024);
      expect(resources[idIn(Properties.LogGroupName)]!.Properties.LogGroupName).toBeDefined();
    }
  });

  it('they are no more than CloudWatch gives for nothing', () => {
    expect(alarms.length).toBeLessThanOrEqual(10);
    for (const { Properties } of alarms) expect(Properties.AlarmDescription.length).toBeLessThanOrEqual(1024);
    // CloudWatch charges an alarm by the metrics in it.
    for (const { Properties } of alarms) expect(Properties.Metrics).toBeUndefined();
  });
});

describe('functions', () => {
  it.each(ofType('AWS::Lambda::Function'))(
    '%s runs on Node 24 and arm64, with logs that expire',
    (_, { Properties }) => {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        LoggingConfig: { LogFormat: 'JSON' },
      });
      expect(resources[idIn(Properties.LoggingConfig.LogGroup)]!.Properties.RetentionInDays).toBe(30);
    },
  );

  it('every route has a throttle of its own, so that leaving and confirming go on while sign-ups are flooded', () => {
    const [[, stage]] = ofType('AWS::ApiGatewayV2::Stage') as [[string, Resource & { DependsOn: string[] }]];
    const routes = ofType('AWS::ApiGatewayV2::Route').filter(([, it]) => it.Properties.RouteKey !== '$default');
    const keys = routes.map(([, { Properties }]) => Properties.RouteKey);
    expect(Object.keys(stage.Properties.RouteSettings).sort()).toEqual(keys.sort());
    for (const settings of Object.values(stage.Properties.RouteSettings))
      expect(settings).toEqual({ ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 });
    // CloudFormation refuses settings of a route that is not there yet.
    expect(stage.DependsOn).toEqual(expect.arrayContaining(routes.map(([id]) => id)));
  });

  it('the access log holds no address, no agent and no path with its token', () => {
    const [[, stage]] = ofType('AWS::ApiGatewayV2::Stage') as [[string, Resource]];
    expect(stage.Properties.AccessLogSettings.Format).not.toMatch(/identity|path|query|userAgent/i);
    expect(stage.Properties.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
  });
});
