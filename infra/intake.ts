import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { leadsRoutes } from '../functions/intake/leads.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { ContactsTable, LeadsTable } from './tables.ts';

interface IntakeProps {
  leads: LeadsTable;
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** People whom partners and lead-ad forms bring. They become leads like everybody else and are asked to confirm. */
export class Intake extends Construct {
  constructor(scope: Construct, id: string, { leads, contacts, secret, api }: IntakeProps) {
    super(scope, id);
    const intake = new AppFunction(this, 'Leads', {
      summary: 'takes the leads that partners bring',
      harm: 'people who left their address with a partner are lost to the shop',
      hurts: 'systems',
      timeout: Duration.seconds(20),
    });
    leads.grantAsk(intake);
    contacts.grantApiKey(intake);
    secret.grantUse(intake);
    api.add(leadsRoutes, intake);
  }
}
