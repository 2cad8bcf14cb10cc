import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { ordersRoutes } from '../functions/orders/orders.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { ContactsTable, LeadsTable } from './tables.ts';

interface OrdersProps {
  leads: LeadsTable;
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** What people buy, told by the shop's own systems with an API key. */
export class Orders extends Construct {
  constructor(scope: Construct, id: string, { leads, contacts, secret, api }: OrdersProps) {
    super(scope, id);
    const orders = new AppFunction(this, 'Orders', {
      summary: 'takes an order, once however often it is sent',
      harm: "the shop's systems cannot hand over orders: somebody who just bought may be told they are missed",
      hurts: 'systems',
      timeout: Duration.seconds(28),
    });
    contacts.grantOrders(orders);
    leads.grantAsk(orders);
    secret.grantUse(orders);
    api.add(ordersRoutes, orders);
  }
}
