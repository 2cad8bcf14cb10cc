import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { AppFunction } from './appFunction.ts';
import { FailureQueue } from './failureQueue.ts';
import type { Mail } from './mail.ts';
import type { ContactsTable, LeadsTable } from './tables.ts';
import { WorkQueue } from './workQueue.ts';

interface AgendaProps {
  leads: LeadsTable;
  contacts: ContactsTable;
  mail: Mail;
}

/** The clock of the house: once a minute, whatever has fallen due is picked up and handed to those who do it. */
export class Agenda extends Construct {
  readonly sweep: AppFunction;
  readonly work: AppFunction;

  constructor(scope: Construct, id: string, { leads, contacts, mail }: AgendaProps) {
    super(scope, id);
    this.sweep = new AppFunction(this, 'Sweep', {
      summary: 'picks what is due and hands it on',
      harm: 'nothing happens on time: no birthday mail, no "we miss you", segments stand still; it catches up once it runs again',
      timeout: Duration.minutes(1),
      reservedConcurrency: 1,
    });
    const { sweep } = this;
    contacts.grantSweep(sweep);
    leads.grantSweep(sweep);
    mail.grantQueue(sweep, { counted: true });
    leads.grantCall(sweep);
    this.work = this.worker(contacts, mail);
    const { queueArn, queueUrl } = new WorkQueue(this, 'WorkQueue', {
      worker: this.work,
      batchSize: 1,
      maxConcurrency: 2,
    });
    sweep.allow(['sqs:SendMessage'], [queueArn], { WORK_QUEUE_URL: queueUrl });
    this.everyMinute(sweep);
    this.alarmWhenStill(sweep);
  }

  /** Who does what has no function of its own, a piece at a time. */
  private worker(contacts: ContactsTable, mail: Mail): AppFunction {
    const work = new AppFunction(this, 'Work', {
      summary: 'does work that was picked from the agenda, piece by piece',
      harm: 'what was set going for later stands still; it goes on by itself once this works again',
      timeout: Duration.minutes(2),
    });
    contacts.grantWork(work);
    mail.grantQueue(work, { counted: true });
    return work;
  }

  private everyMinute(sweep: AppFunction): void {
    const missed = FailureQueue.ofStreams(this, sweep.harm);
    sweep.configureAsyncInvoke({
      maxEventAge: Duration.minutes(5),
      retryAttempts: 2,
      onFailure: { bind: () => ({ destination: missed.queueArn }) },
    });
    sweep.allow(['sqs:SendMessage'], [missed.queueArn]);
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [sweep.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [missed.queueArn] }));
    const schedule = new CfnSchedule(this, 'EveryMinute', {
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: sweep.functionArn,
        roleArn: role.roleArn,
        deadLetterConfig: { arn: missed.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: 300, maximumRetryAttempts: 3 },
      },
    });
    schedule.node.addDependency(role);
  }

  private alarmWhenStill(sweep: AppFunction): void {
    new Alarm(this, 'Still', {
      alarmDescription: `Harm: ${sweep.harm}.`,
      metric: sweep.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }
}
