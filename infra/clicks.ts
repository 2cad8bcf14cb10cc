import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { clickRoutes } from '../functions/clicks/click.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { ContactsTable } from './tables.ts';

interface ClicksProps {
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** The way from a letter to where its links lead. */
export class Clicks extends Construct {
  readonly click: AppFunction;

  constructor(scope: Construct, id: string, { contacts, secret, api }: ClicksProps) {
    super(scope, id);
    this.click = new AppFunction(this, 'Click', {
      summary: 'leads on to where a link of a letter leads, and notes that it was followed',
      harm: 'links in emails lead nowhere',
      hurts: 'readers',
      timeout: Duration.seconds(10),
    });
    contacts.grantClick(this.click);
    secret.grantUse(this.click);
    api.add(clickRoutes, this.click);
  }
}
