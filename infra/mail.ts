import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { marketingShare } from '../functions/mail/accountMailer.ts';
import type { Shop } from '../functions/shop/shop.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { ContactsTable } from './tables.ts';
import { WorkQueue } from './workQueue.ts';

type Sender = keyof Pick<Shop['sender'], 'transactional' | 'marketing'>;

/** Instances that share the pace; two is the least AWS lets an event source have. */
const senders = 2;

interface MailProps {
  shop: Shop;
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** Mail out, one person at a time, at the pace SES allows, and back in: what SES says became of each mail. */
export class Mail extends Construct {
  readonly send: AppFunction;
  readonly feedback: AppFunction;
  private readonly shop: Shop;
  private readonly configurationSets: Record<Sender, ConfigurationSet>;
  private readonly sendQueue: WorkQueue;

  constructor(scope: Construct, id: string, { shop, contacts, secret, api }: MailProps) {
    super(scope, id);
    this.shop = shop;
    const settings = { suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS, reputationMetrics: true };
    this.configurationSets = {
      marketing: new ConfigurationSet(this, 'Configuration', settings),
      transactional: new ConfigurationSet(this, 'Transactional', settings),
    };
    if (shop.deployment?.senderIdentities !== 'existing')
      for (const domain of senderDomains(shop)) this.makeIdentity(domain);

    this.send = new AppFunction(this, 'Send', {
      summary: 'claims and sends the mails that are due',
      harm: 'people do not get the mail they were to get today',
      timeout: Duration.minutes(1),
    });
    this.sendQueue = new WorkQueue(this, 'SendQueue', {
      worker: this.send,
      batchSize: 1,
      maxConcurrency: senders,
      // A backlog may take days at a slow pace, and stays out of the sweep's sight that long.
      retention: Duration.days(14),
    });
    contacts.grantSend(this.send);
    contacts.grantIssue(this.send);
    secret.grantUse(this.send);
    api.grantPublicUrl(this.send);
    this.grantSend(this.send, 'marketing', marketingShare / senders);
    this.send.allow(['ses:GetSendQuota'], ['*']);

    this.feedback = new AppFunction(this, 'Feedback', {
      summary: 'learns from SES what became of a mail',
      harm: 'people whose address bounces or who complained keep being mailed, and SES may close the account',
      timeout: Duration.seconds(30),
    });
    contacts.grantFeedback(this.feedback);
    secret.grantUse(this.feedback);
    this.feedback.allow(['ses:ListSuppressedDestinations'], ['*']);
    this.reconcileDaily(this.feedback);
    // Every mail brings an event or two: at one mail a second they come to a fifth of an invocation each.
    const window = Duration.seconds(5);
    this.eventsTo(new WorkQueue(this, 'FeedbackQueue', { worker: this.feedback, batchSize: 100, window }));
  }

  /**
   * Lets a function mail as one of the shop's senders, and as nobody else. The resource is every identity of the
   * account: while SES keeps the account in its sandbox, a verified recipient's identity is judged too, and the shop's
   * domain alone would be denied. What is allowed hangs on the sender. `part` of the account's rate is what one instance
   * keeps to.
   */
  grantSend(fn: AppFunction, sender: Sender, part = 1): void {
    const { email } = this.shop.sender[sender];
    const { configurationSetName } = this.configurationSets[sender];
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [this.arnOf('identity', '*'), this.arnOf('configuration-set', configurationSetName)],
        conditions: { StringEquals: { 'ses:FromAddress': email } },
      }),
    );
    fn.addEnvironment('CONFIGURATION_SET', configurationSetName);
    fn.addEnvironment('MAILS_PER_SECOND', String(this.shop.limits.mailsPerSecond * part));
    Validations.of(fn.role!).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]',
      reason:
        'In the sandbox SES judges the recipient, whose identity it is, as well; the condition on the From address says who may be written as.',
    });
  }

  /** Lets a function put mails to send into the queue, and see how many wait in it. */
  grantQueue(fn: AppFunction, { counted = false } = {}): void {
    const actions = ['sqs:SendMessage', ...(counted ? ['sqs:GetQueueAttributes'] : [])];
    fn.allow(actions, [this.sendQueue.queueArn], { SEND_QUEUE_URL: this.sendQueue.queueUrl });
  }

  /**
   * SES brings its events as best it can, and keeps a list of its own: once a day what is on it is held against ours. A
   * day left out is made up for by the next, which looks a fortnight back.
   */
  private reconcileDaily(feedback: AppFunction): void {
    const role = new Role(this, 'ReconcileRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [feedback.functionArn] }));
    const schedule = new CfnSchedule(this, 'Daily', {
      scheduleExpression: 'rate(1 day)',
      flexibleTimeWindow: { mode: 'FLEXIBLE', maximumWindowInMinutes: 60 },
      target: {
        arn: feedback.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 5 },
      },
    });
    schedule.node.addDependency(role);
  }

  /**
   * Only our configuration sets can publish to the topic, only the topic can write to the queue. That a mail has arrived
   * which somebody asked for decides nothing, and telling it costs as much as two writes.
   */
  private eventsTo(queue: WorkQueue): void {
    const topic = new Topic(this, 'Events', { enforceSSL: true });
    topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: queue.failures }));
    const destination = EventDestination.snsTopic(topic);
    const events = [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT];
    const { marketing, transactional } = this.configurationSets;
    marketing.addEventDestination('Events', { destination, events: [...events, EmailSendingEvent.DELIVERY] });
    transactional.addEventDestination('Events', { destination, events });
  }

  /**
   * The outputs are what the owner of the domain has to put into DNS before anything can be sent: DKIM, the MAIL FROM
   * domain (SES developer guide, "Using a custom MAIL FROM domain"), and DMARC, which the big mailboxes ask of senders.
   */
  private makeIdentity(domain: string): void {
    const from = `bounce.${domain}`;
    const identity = new EmailIdentity(this, domain, {
      identity: Identity.domain(domain),
      mailFromDomain: from,
      feedbackForwarding: false,
    });
    const record = (name: string, value: string) => {
      new CfnOutput(this, `${domain}-dns-${name}`, { value });
    };
    for (const [i, { name, value }] of identity.dkimRecords.entries())
      record(`dkim-${i + 1}`, `${name} CNAME ${value}`);
    record('mail-from-mx', `${from} MX 10 feedback-smtp.${Stack.of(this).region}.amazonses.com`);
    record('mail-from-txt', `${from} TXT "v=spf1 include:amazonses.com ~all"`);
    record(
      'dmarc',
      `_dmarc.${domain} TXT "v=DMARC1; p=none; rua=mailto:${this.shop.deployment?.alarms ?? this.shop.sender.replyTo}"`,
    );
  }

  private arnOf(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
  }
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

function senderDomains({ sender }: Shop): string[] {
  return [...new Set([domainOf(sender.transactional.email), domainOf(sender.marketing.email)])];
}
