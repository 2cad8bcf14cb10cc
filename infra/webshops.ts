import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { webshopsRoutes } from '../functions/webshops/webshops.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { ContactsTable } from './tables.ts';

interface WebshopsProps {
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** Orders as shop systems tell of them by themselves, each at an address of its own and signed. */
export class Webshops extends Construct {
  readonly webshops: AppFunction;

  constructor(scope: Construct, id: string, { contacts, secret, api }: WebshopsProps) {
    super(scope, id);
    this.webshops = new AppFunction(this, 'Webshops', {
      summary: 'takes orders as WooCommerce and Shopify tell of them',
      harm: 'orders of a web shop do not come in, and after five failures WooCommerce stops sending them',
      hurts: 'systems',
      timeout: Duration.seconds(28),
    });
    const { webshops } = this;
    contacts.grantWebshops(webshops);
    secret.grantUse(webshops);
    api.grantPublicUrl(webshops);
    api.add(webshopsRoutes, webshops);
  }
}
