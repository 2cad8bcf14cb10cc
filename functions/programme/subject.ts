import type { Counted } from '../contacts/contact.schema.ts';
import type { EmailKind } from '../person/emailKinds.ts';
import type { FieldValue } from '../person/fieldKind.ts';
import type { InteractionKind } from '../shop/vocabulary.ts';
import type { Birthday, LeapDay } from '../time/birthdayIn.ts';
import type { Instant } from '../time/instant.ts';
import type { Seen } from './lastSeen.ts';
import type { Rule } from './rule.schema.ts';

/** One order as far as rules ask. Money is an integer of the smallest unit of the shop's currency. */
export type RecentOrder = { id: string; at: Instant; total: number; discount?: number | undefined };

/** What rules may know about a contact. Nothing in it depends on the clock: what does is a rule. */
export type Subject = Partial<
  Record<'card' | 'company' | 'nip' | 'regon' | 'yTunnus' | 'pib' | 'inn', string | undefined>
> & {
  /** The rules of segments that rules may refer to; they come to an end (`rulesToFollow`). */
  segments?: ReadonlyMap<string, Rule> | undefined;
  /** Decides months, years and local days: the contact's zone, else the shop's. */
  zone: string;
  /** The shop's: where nothing says otherwise of somebody, its calendar holds. */
  country: string;
  /** When those born on 29 February have their birthday in common years; `feb-28` unless the shop says otherwise. */
  leapDay?: LeapDay | undefined;
  birthday?: Birthday | undefined;
  locale: string;
  firstName?: string | undefined;
  gender?: string | undefined;
  interests?: readonly string[] | undefined;
  /** Words by which staff tell people apart. */
  tags?: readonly string[] | undefined;
  /** What the shop asks of its own, by id. */
  fields?: Readonly<Record<string, FieldValue>> | undefined;
  createdAt: Instant;
  /** When the person last agreed to something. */
  confirmedAt?: Instant | undefined;
  /** When the person first agreed to be written to. */
  agreedAt?: Instant | undefined;
  /** When the person last did something, and when the shop heard of it: a silence begins. */
  lastSeen: Seen;
  source: {
    channel: string;
    form?: string | undefined;
    placement?: string | undefined;
    utm?: Readonly<Record<string, string>> | undefined;
  };
  orders: {
    count: number;
    total: number;
    firstAt?: Instant | undefined;
    lastAt?: Instant | undefined;
    /** The last of those that came soon after a letter. */
    lastAfterMailAt?: Instant | undefined;
    /** How many were paid by their day, and later; and when the first of those was due that are not paid. */
    payments?: { onTime: number; late: number; oldestDueAt?: Instant | undefined } | undefined;
    /** What windows count, the newest first. */
    recent: readonly RecentOrder[];
    /** Every order after it is among `recent`; without it all are. A window that reaches further back is refused. */
    knownAfter?: Instant | undefined;
  };
  interactions?:
    | (Counted & {
        lastKind?: string | undefined;
        kinds?: Readonly<Partial<Record<InteractionKind, Counted>>> | undefined;
        /** What was last in the cart; nothing of value once it was emptied. */
        cart?: { at: Instant; heardAt?: Instant | undefined; value?: number | undefined } | undefined;
      })
    | undefined;
  /** How many vouchers are open, and when the first of them runs out. */
  vouchers?: { open: number; expiresAt?: Instant | undefined } | undefined;
  /** The links of our letters that the person opened. */
  clicks?: Counted | undefined;
  /** When each reason not to buy was last given. */
  refusals?: Readonly<Partial<Record<string, Instant>>> | undefined;
  /** The latest answers by survey and question. */
  answers?: Readonly<Record<string, Readonly<Record<string, string | number>>>> | undefined;
  /** Since when somebody has been in the segments that set an automation off. */
  entered?: Readonly<Record<string, Instant>> | undefined;
  facts?: { emailKind?: EmailKind | undefined; emailDomain?: string | undefined } | undefined;
};
