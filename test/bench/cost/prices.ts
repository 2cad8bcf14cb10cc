/**
 * What AWS asks, in US dollars, by its public price pages for us-east-1 (other regions ask up to a fifth more), and what it
 * gives every account for nothing for ever. The one place of prices: change the date with them.
 */
export const prices = {
  asOf: '2026-11-26',
  region: 'us-east-1',
  /** DynamoDB on demand, each; aws.amazon.com/dynamodb/pricing/on-demand */
  writeUnit: 0.625e-6,
  readUnit: 0.125e-6,
  /** A GB for a month: kept, and kept so that any second of 35 days comes back. */
  storage: 0.25,
  recovery: 0.2,
  /** aws.amazon.com/lambda/pricing, arm64 */
  invocation: 0.2e-6,
  gbSecond: 0.0000133334,
  /** aws.amazon.com/api-gateway/pricing, HTTP APIs */
  apiRequest: 1e-6,
  /** aws.amazon.com/sqs/pricing, standard queues; aws.amazon.com/sns/pricing: to queues nothing but what is published */
  queueRequest: 0.4e-6,
  publication: 0.5e-6,
  /** aws.amazon.com/eventbridge/pricing */
  schedule: 1e-6,
  /** aws.amazon.com/ses/pricing, without attachments */
  mail: 0.0001,
  /** aws.amazon.com/cloudwatch/pricing: an alarm on one metric and a custom metric for a month, a GB of logs taken in */
  alarm: 0.1,
  metric: 0.3,
  logs: 0.5,
  /** aws.amazon.com/xray/pricing, aws.amazon.com/secrets-manager/pricing, a month */
  trace: 5e-6,
  secret: 0.4,
} as const;

/** A month, of every account, for ever. */
export const allowances = {
  alarms: 10,
  metrics: 10,
  queueRequests: 1e6,
  invocations: 1e6,
  gbSeconds: 400_000,
  schedules: 14e6,
  publications: 1e6,
  traces: 100_000,
  /** In GB. */
  storage: 25,
  logs: 5,
} as const;

/** How long a function waits for an answer, in seconds: measured nowhere here, and on the safe side of what AWS tells. */
export const assumed = {
  requestSeconds: 0.006,
  mailSeconds: 0.04,
  ownSeconds: 0.002,
  logLineBytes: 180,
  accessLogBytes: 260,
} as const;

/**
 * Monthly list prices of hosted services as others published them, found when this file was dated; they change, and for a
 * million contacts all of them ask to be called.
 */
export const hosted = [
  {
    service: 'Mailchimp Essentials',
    contacts: 500,
    price: 13,
    of: '2026-05-30',
    source: 'botapolis.com/pricing/mailchimp',
  },
  { service: 'Mailchimp Standard', contacts: 500, price: 20, of: '2026', source: 'emailwarmup.com/blog/?p=3052' },
  {
    service: 'Klaviyo Email',
    contacts: 500,
    price: 20,
    of: '2026-03-15',
    source: 'markework.com, filipkonecny.com: paid plans begin there',
  },
  { service: 'MailerLite', contacts: 5_000, price: 39, of: '2025-07-14', source: 'blog.novaexpress.ai' },
  { service: 'Mailchimp Standard', contacts: 5_000, price: 100, of: '2025-07-14', source: 'blog.novaexpress.ai' },
  { service: 'Constant Contact', contacts: 5_000, price: 110, of: '2025-07-14', source: 'blog.novaexpress.ai' },
  { service: 'Mailchimp Standard', contacts: 50_000, price: 299, of: 'undated', source: 'comparestacks.pages.dev' },
] as const;
