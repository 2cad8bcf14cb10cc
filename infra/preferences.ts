import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { preferRoutes } from '../functions/self/prefer.routes.ts';
import { preferencesRoutes } from '../functions/self/preferences.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { ContactsTable, LeadsTable } from './tables.ts';

interface PreferencesProps {
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
  leads: LeadsTable;
}

/** What a person sees and changes by the link in a letter. Showing and changing are two functions: opening a link may only read. */
export class Preferences extends Construct {
  readonly show: AppFunction;
  readonly change: AppFunction;

  constructor(scope: Construct, id: string, { leads, contacts, secret, api }: PreferencesProps) {
    super(scope, id);
    this.show = new AppFunction(this, 'Preferences', {
      summary: 'shows people what is known about them and what they agreed to',
      harm: 'people cannot see what is known about them, nor get to what they may change',
      hurts: 'readers',
      timeout: Duration.seconds(10),
    });
    contacts.grantPreferences(this.show);
    secret.grantUse(this.show);
    api.add(preferencesRoutes, this.show);

    this.change = new AppFunction(this, 'Prefer', {
      summary: 'changes purposes, breaks and profile as people wish, and takes requests for a copy or erasure',
      harm: 'people cannot change or withdraw what they agreed to, nor ask for a copy or erasure',
      hurts: 'readers',
      timeout: Duration.seconds(15),
    });
    contacts.grantPrefer(this.change);
    secret.grantUse(this.change);
    leads.grantRights(this.change);
    api.add(preferRoutes, this.change);
  }
}
