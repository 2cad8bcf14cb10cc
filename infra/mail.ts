import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
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
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Shop } from '../functions/shop/shop.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import { CodeAlarm } from './codeAlarm.ts';
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
  private readonly shop: Shop;
  private readonly configurationSet: ConfigurationSet;
  private readonly identities: Map<string, EmailIdentity>;
  private readonly sendQueue: WorkQueue;

  constructor(scope: Construct, id: string, { shop, contacts, secret, api }: MailProps) {
    super(scope, id);
    this.shop = shop;
    this.configurationSet = new ConfigurationSet(this, 'Configuration', {
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    this.identities = new Map(senderDomains(shop).map((domain) => [domain, this.identityOf(domain)]));

    const send = new AppFunction(this, 'Send', {
      summary: 'claims and sends the mails that are due',
      harm: 'people do not get the mail they were to get today',
      timeout: Duration.minutes(1),
    });
    this.sendQueue = new WorkQueue(this, 'SendQueue', {
      worker: send,
      batchSize: 1,
      maxConcurrency: senders,
      // What is not sent by then has been queued again by the sweep.
      retention: Duration.hours(4),
    });
    contacts.grantSend(send);
    secret.grantUse(send);
    api.grantPublicUrl(send);
    this.grantSend(send, 'marketing');
    send.addEnvironment('MAILS_PER_SECOND', String(shop.limits.mailsPerSecond / senders));
    new CodeAlarm(this, 'SendUnknown', {
      codes: ['SEND_UNKNOWN'],
      from: [send],
      harm: 'a mail may not have reached its person, and is not sent again by guess',
    });

    const feedback = new AppFunction(this, 'Feedback', {
      summary: 'learns from SES what became of a mail',
      harm: 'people whose address bounces or who complained keep being mailed, and SES may close the account',
      timeout: Duration.seconds(30),
    });
    contacts.grantFeedback(feedback);
    secret.grantUse(feedback);
    this.eventsTo(new WorkQueue(this, 'FeedbackQueue', { worker: feedback, batchSize: 10 }));
  }

  /** Lets a function mail as one of the shop's senders, and as nobody else. */
  grantSend(fn: AppFunction, sender: Sender): void {
    const { email } = this.shop.sender[sender];
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [this.identities.get(domainOf(email))!.emailIdentityArn, this.configurationSetArn()],
        conditions: { StringEquals: { 'ses:FromAddress': email } },
      }),
    );
    fn.addEnvironment('CONFIGURATION_SET', this.configurationSet.configurationSetName);
  }

  /** Lets a function put mails to send into the queue. */
  grantQueue(fn: AppFunction): void {
    fn.allow(['sqs:SendMessage'], [this.sendQueue.queueArn], { SEND_QUEUE_URL: this.sendQueue.queueUrl });
  }

  /** Only our configuration set can publish to the topic, only the topic can write to the queue. */
  private eventsTo(queue: WorkQueue): void {
    const topic = new Topic(this, 'Events', { enforceSSL: true });
    topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: queue.failures }));
    this.configurationSet.addEventDestination('Events', {
      destination: EventDestination.snsTopic(topic),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
  }

  /** The outputs are what the owner of the domain has to put into DNS before anything can be sent. */
  private identityOf(domain: string): EmailIdentity {
    const identity = new EmailIdentity(this, domain, {
      identity: Identity.domain(domain),
      mailFromDomain: `bounce.${domain}`,
      feedbackForwarding: false,
    });
    identity.dkimRecords.forEach(({ name, value }, i) => {
      new CfnOutput(this, `${domain}-dkim-${i + 1}`, { value: `${name} CNAME ${value}` });
    });
    return identity;
  }

  private configurationSetArn(): string {
    const { configurationSetName: resourceName } = this.configurationSet;
    return Stack.of(this).formatArn({ service: 'ses', resource: 'configuration-set', resourceName });
  }
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

function senderDomains({ sender }: Shop): string[] {
  return [...new Set([domainOf(sender.transactional.email), domainOf(sender.marketing.email)])];
}
