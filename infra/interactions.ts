import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { interactionsRoutes } from '../functions/interactions/interactions.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { ContactsTable } from './tables.ts';

interface InteractionsProps {
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** What people ask, refuse and complain about, told by the shop's own systems with an API key. */
export class Interactions extends Construct {
  constructor(scope: Construct, id: string, { contacts, secret, api }: InteractionsProps) {
    super(scope, id);
    const interactions = new AppFunction(this, 'Interactions', {
      summary: 'takes what happened with a contact apart from orders',
      harm: "the shop's systems cannot hand over questions and refusals: segments do not know of them",
      hurts: 'systems',
      timeout: Duration.seconds(10),
    });
    contacts.grantInteractions(interactions);
    secret.grantUse(interactions);
    api.add(interactionsRoutes, interactions);
  }
}
