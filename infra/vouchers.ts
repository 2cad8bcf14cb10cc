import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { voucherRoutes } from '../functions/vouchers/voucher.routes.ts';
import { vouchersRoutes } from '../functions/vouchers/vouchers.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { Staff } from './staff.ts';
import type { ContactsTable, LeadsTable } from './tables.ts';

interface VouchersProps {
  leads: LeadsTable;
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
  staff: Staff;
}

/** What the shop promised: shown to whom it was promised, and redeemed at the till or by the web shop. */
export class Vouchers extends Construct {
  readonly page: AppFunction;

  constructor(scope: Construct, id: string, { leads, contacts, secret, api, staff }: VouchersProps) {
    super(scope, id);
    this.page = new AppFunction(this, 'Voucher', {
      summary: 'shows people their vouchers, as a page, a code to scan and a day of the calendar',
      harm: 'people cannot show at the till what they were promised',
      hurts: 'readers',
      timeout: Duration.seconds(10),
    });
    contacts.grantVoucher(this.page);
    secret.grantUse(this.page);
    api.grantPublicUrl(this.page);
    api.add(voucherRoutes, this.page);

    const redeem = new AppFunction(this, 'Vouchers', {
      summary: 'redeems vouchers, once, for staff and for the systems of the shop',
      harm: 'nobody can redeem a voucher: people stand at the till with a promise that is not kept',
      hurts: 'systems',
      timeout: Duration.seconds(28),
    });
    contacts.grantRedeem(redeem);
    leads.grantGuesses(redeem);
    secret.grantUse(redeem);
    staff.grantTokens(redeem);
    api.add(vouchersRoutes, redeem);
  }
}
