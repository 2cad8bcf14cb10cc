import type { Meaning } from './layout.ts';

/** How strong what a list says of a consent is, the strictest first: of several the first of these stands. */
export const statuses = ['complained', 'cleaned', 'unsubscribed', 'pending', 'subscribed', 'none'] as const;
export type Status = (typeof statuses)[number];

export type Evidence = {
  optInAt?: string;
  optInIp?: string;
  confirmedAt?: string;
  confirmedIp?: string;
  reference?: string;
};

/** What a list says about a consent. It gives no permission by itself. `at` is an instant, or a day where no more is told. */
export type ToldConsent = { status: Status; at?: string; evidence?: Evidence };

/** What a list says a person bought in all: never made into orders. */
export type Summary = { count?: number; total?: number; currency?: string; lastAt?: string };

export type ListItem = { name: string; quantity: number; price: number; sku?: string };
export type ListOrder = { orderId: string; at: string; total: number; currency: string; items?: ListItem[] };

/** What one row says of a person, checked; what is not told is absent. */
export type Reads = {
  email: string;
  firstName?: string;
  lastName?: string;
  company?: string;
  card?: string;
  nip?: string;
  regon?: string;
  yTunnus?: string;
  pib?: string;
  inn?: string;
  phone?: string;
  birthday?: string;
  gender?: 'female' | 'male';
  tags?: string[];
  summary?: Summary;
  order?: ListOrder;
  noOrder?: 'order-cancelled' | 'order-refunded' | 'order-unpaid';
  consent: ToldConsent;
  locale: string;
  localeFrom: 'column' | 'country' | 'phone' | 'import';
  /** The shop's own fields, by id, as they are written: their kinds read them. */
  fields?: Record<string, string>;
};

export type Warning = { field: string; reason: string };

export type ListRow = { row: number; line: number } & (
  | { is: 'contact'; reads: Reads; warnings?: Warning[] }
  | { is: 'refused'; reason: string }
  | { is: 'skipped'; reason: string; of?: string; item?: ListItem }
);

/** How dates with slashes are read where neither the format nor the column tells. */
export type DateOrder = 'dmy' | 'mdy';

/** What is told about a list beside what is in it. */
export type ListSettings = {
  country: string;
  timeZone: string;
  currency: string;
  locale: string;
  minimumAge: number;
  now: string;
  dateOrder?: DateOrder;
  encoding?: string;
  /** Columns mapped by hand, by the names in the file; `ignore` for those that mean nothing. */
  columns?: Record<string, Meaning>;
};

/** Why a file is not read at all. */
export type ListProblem =
  | 'empty-file'
  | 'not-a-list'
  | 'password-protected'
  | 'old-workbook'
  | 'damaged-workbook'
  | 'workbook-too-large'
  | 'mixed-encodings'
  | 'unknown-encoding'
  | 'too-many-columns'
  | 'no-address-column';

/** Thrown on the way through a file that turns out to be none that can be read. */
export class UnreadableList extends Error {
  override name = 'UnreadableList';
  readonly problem: ListProblem;
  constructor(problem: ListProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Where to begin: at the first byte, or at a record that an earlier reading came to. A workbook knows its rows only. */
export type Position = { row: number; line: number; offset: number };

/** A record of the file as it stands there, its cells cleaned by nobody yet, and where the next one begins. */
export type RawRecord = { row: number; line: number; cells: string[]; next: Position; isBroken?: boolean };

/** A file as pieces of bytes, from an offset on; it can be opened again. */
export type Source = (from?: number) => AsyncIterable<Uint8Array>;
