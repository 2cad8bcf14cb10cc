import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { unsubscribeRoutes } from '../functions/self/unsubscribe.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { ContactsTable } from './tables.ts';

interface PermissionProps {
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** Taking permission back, by the button on the page or the mail program's own (RFC 8058). */
export class Permission extends Construct {
  readonly unsubscribe: AppFunction;

  constructor(scope: Construct, id: string, { contacts, secret, api }: PermissionProps) {
    super(scope, id);
    this.unsubscribe = new AppFunction(this, 'Unsubscribe', {
      summary: 'takes permission to mail back, at once',
      harm: 'people who want to unsubscribe cannot: the next email reaches them against their will',
      hurts: 'readers',
      timeout: Duration.seconds(28),
    });
    contacts.grantUnsubscribe(this.unsubscribe);
    secret.grantUse(this.unsubscribe);
    api.add(unsubscribeRoutes, this.unsubscribe);
  }
}
