import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import type { ContactsTable } from '../contacts/contacts.table.ts';
import type { SubscriptionsTable } from '../permission/subscriptions.table.ts';
import type { Keyring } from '../platform/secret.ts';
import type { CampaignsOfSender } from '../programme/campaigns/readCampaigns.table.ts';
import type { ReadLetter } from '../programme/letters/letterReader.ts';
import type { ReadProgramme } from '../programme/programmeReader.ts';
import type { Shop } from '../shop/shop.ts';
import type { Promised } from '../vouchers/issueVoucher.ts';
import type { Voucher } from '../vouchers/voucher.schema.ts';
import type { Circuit } from './circuit.ts';
import type { Mailer } from './mailer.ts';
import type { MarketingRoom } from './marketingRoom.ts';
import type { SendsTable } from './sends.table.ts';

export type SendDependencies = {
  contacts: Pick<ContactsTable, 'glance'>;
  /** Hands out what a mail promises: for one person and occasion the same again. */
  issue: (promised: Promised) => Promise<Voucher | undefined>;
  orders: Pick<ContactOrdersTable, 'since'>;
  subscriptions: Pick<SubscriptionsTable, 'claim' | 'release' | 'forget' | 'look'>;
  sends: Pick<SendsTable, 'glance' | 'move' | 'settle' | 'hold' | 'lookAgain'>;
  mailer: Mailer;
  /** While it is open nothing is claimed. */
  circuit: Pick<Circuit, 'restsUntil'>;
  /** What the account leaves to marketing. */
  room: MarketingRoom;
  keyring: Keyring;
  shop: Shop;
  /** The programme of an instant. */
  programme: ReadProgramme;
  letters: ReadLetter;
  /** Campaigns as they were a moment ago. */
  campaigns: CampaignsOfSender;
  publicUrl: string;
  /** Reads the clock: each mail is judged at its own moment, not at its batch's. */
  clock: () => Date;
};

/** `refused`: the mail service has no room for it now; the mail stays planned, and may be tried again in a moment. */
export type Attempt = 'done' | 'refused';
