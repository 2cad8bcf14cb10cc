import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { copyRoutes } from '../functions/self/copy.routes.ts';
import { eraseRoutes } from '../functions/self/erase.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { ContactsTable, LeadsTable } from './tables.ts';

interface RightsProps {
  leads: LeadsTable;
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** What people have a right to, carried out at once when their mailbox has confirmed it: a copy, and being forgotten. */
export class Rights extends Construct {
  readonly copy: AppFunction;
  readonly erase: AppFunction;

  constructor(scope: Construct, id: string, { leads, contacts, secret, api }: RightsProps) {
    super(scope, id);
    this.copy = new AppFunction(this, 'Copy', {
      summary: 'gives people a copy of everything held about them',
      harm: 'people do not get the copy of their data that the law promises them',
      hurts: 'readers',
      timeout: Duration.seconds(20),
    });
    contacts.grantCopy(this.copy);
    secret.grantUse(this.copy);
    api.add(copyRoutes, this.copy);

    this.erase = new AppFunction(this, 'Erase', {
      summary: 'erases everything held about a person',
      harm: 'people who want to be forgotten are not',
      hurts: 'readers',
      timeout: Duration.seconds(29),
    });
    contacts.grantErase(this.erase);
    leads.grantErase(this.erase);
    secret.grantUse(this.erase);
    api.add(eraseRoutes, this.erase);
  }
}
