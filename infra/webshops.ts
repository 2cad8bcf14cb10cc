import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { webshopsRoutes } from '../functions/webshops/webshops.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import { CodeAlarm } from './codeAlarm.ts';
import type { AppSecret } from './secret.ts';
import type { ContactsTable } from './tables.ts';

interface WebshopsProps {
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** Orders as shop systems tell of them by themselves, each at an address of its own and signed. */
export class Webshops extends Construct {
  constructor(scope: Construct, id: string, { contacts, secret, api }: WebshopsProps) {
    super(scope, id);
    const webshops = new AppFunction(this, 'Webshops', {
      summary: 'takes orders as WooCommerce and Shopify tell of them',
      harm: 'orders of a web shop do not come in, and after five failures WooCommerce stops sending them',
      hurts: 'systems',
      timeout: Duration.seconds(28),
    });
    contacts.grantWebshops(webshops);
    secret.grantUse(webshops);
    api.grantPublicUrl(webshops);
    api.add(webshopsRoutes, webshops);
    new CodeAlarm(this, 'SetAside', {
      codes: ['ORDER_SET_ASIDE', 'WEBSHOP_UNSIGNED'],
      from: [webshops],
      harm: 'an order of a web shop could not be kept, or was not signed with the secret that is known here: GET /v1/webshops says which order and why; after five refusals WooCommerce switches its webhook off',
    });
  }
}
