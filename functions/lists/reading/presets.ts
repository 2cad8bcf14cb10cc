import { consentWords } from './columnNames.ts';
import type { Meaning } from './layout.ts';
import type { DateOrder, Status } from './list.types.ts';

/** What a service's own export means beyond what its columns are called. */
export type Preset = {
  id: string;
  /** Columns by which its file is known: all of them are there. */
  has: readonly string[];
  columns?: Readonly<Record<string, Meaning>>;
  /** What its columns of status say, in small letters. */
  statuses?: Readonly<Record<string, Status>>;
  dateOrder?: DateOrder;
  /** Its times without an offset; absent: the zone of the import. */
  zone?: 'UTC';
  /** Whether nothing in it is a consent: a lead form, an address book, an account. */
  tellsNoConsent?: boolean;
  /** Whether further lines of an order without a total are further items of it. */
  hasItemLines?: boolean;
};

const bothWays = (yes: Status, no: Status): Record<string, Status> => ({
  ...Object.fromEntries(consentWords.yes.map((word) => [word, yes])),
  ...Object.fromEntries(consentWords.no.map((word) => [word, no])),
});

export const presets: readonly Preset[] = [
  {
    id: 'mailchimp',
    has: ['leid', 'euid'],
    columns: {
      'optin time': 'optInAt',
      'optin ip': 'optInIp',
      'confirm time': 'confirmedAt',
      'confirm ip': 'confirmedIp',
      leid: 'reference',
    },
    dateOrder: 'mdy',
    zone: 'UTC',
  },
  {
    id: 'klaviyo',
    has: ['klaviyo id'],
    columns: { 'email marketing consent': 'status', 'email suppressions': 'suppressions' },
    statuses: {
      subscribed: 'subscribed',
      unsubscribed: 'unsubscribed',
      'never subscribed': 'none',
      pending: 'pending',
    },
    zone: 'UTC',
  },
  {
    id: 'brevo',
    has: ['contact id', 'added time'],
    columns: { 'double opt-in': 'status', 'opt in': 'status' },
    statuses: { ...bothWays('subscribed', 'none'), 2: 'none' },
    dateOrder: 'dmy',
  },
  {
    id: 'mailpoet',
    has: ['list status', 'global status'],
    columns: {
      'list status': 'status',
      'global status': 'status',
      'subscription time': 'optInAt',
      'confirmation time': 'confirmedAt',
      'ip address': 'optInIp',
      'subscribed ip': 'optInIp',
      'subscription ip': 'optInIp',
      'confirmation ip': 'confirmedIp',
      'confirmed ip': 'confirmedIp',
      'confirmation ip address': 'confirmedIp',
    },
    statuses: {
      subscribed: 'subscribed',
      unsubscribed: 'unsubscribed',
      unconfirmed: 'pending',
      bounced: 'cleaned',
      inactive: 'none',
    },
    zone: 'UTC',
  },
  {
    id: 'ghost-members',
    has: ['subscribed to emails', 'complimentary plan'],
    columns: { 'subscribed to emails': 'status' },
    statuses: bothWays('subscribed', 'unsubscribed'),
    zone: 'UTC',
  },
  {
    id: 'substack',
    has: ['active subscription', 'email disabled'],
    columns: { 'email disabled': 'status' },
    statuses: bothWays('unsubscribed', 'none'),
    zone: 'UTC',
  },
  {
    id: 'listmonk',
    has: ['uuid', 'attributes', 'status'],
    columns: { status: 'status' },
    statuses: { blocklisted: 'unsubscribed', enabled: 'none', disabled: 'none' },
    zone: 'UTC',
  },
  { id: 'shopify-customers', has: ['accepts email marketing', 'total spent'] },
  {
    id: 'shopify-orders',
    has: ['financial status', 'lineitem name'],
    columns: {
      name: 'orderId',
      'created at': 'orderAt',
      total: 'orderTotal',
      'refunded amount': 'refunded',
      'financial status': 'orderStatus',
      'cancelled at': 'cancelledAt',
      'lineitem name': 'itemName',
      'lineitem quantity': 'itemQuantity',
      'lineitem price': 'itemPrice',
      'lineitem sku': 'itemSku',
    },
    hasItemLines: true,
  },
  { id: 'woocommerce-customers', has: ['sign up', 'aov'], tellsNoConsent: true },
  { id: 'prestashop', has: ['social title', 'partner offers'] },
  { id: 'facebook-leads', has: ['is organic', 'platform'], tellsNoConsent: true },
  { id: 'google-contacts', has: ['e-mail 1 - value'], tellsNoConsent: true },
  { id: 'outlook', has: ['адрес эл. почты', 'краткое имя эл. почты'] },
  { id: 'bitrix24', has: ['рабочий e-mail', 'частный e-mail'] },
];
