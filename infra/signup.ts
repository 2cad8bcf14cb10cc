import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { wakesInvite } from '../functions/leads/writers.ts';
import { confirmRoutes } from '../functions/signup/confirm.routes.ts';
import { confirmationRoutes } from '../functions/signup/confirmation.routes.ts';
import { subscribeRoutes } from '../functions/signup/subscribe.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { Mail } from './mail.ts';
import type { AppSecret } from './secret.ts';
import { StreamSource } from './streamSource.ts';
import type { ContactsTable, LeadsTable } from './tables.ts';

interface SignupProps {
  leads: LeadsTable;
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
  mail: Mail;
}

/** From an address in a form to a contact: a lead, a mail that asks, and one tap that confirms. */
export class Signup extends Construct {
  readonly invite: AppFunction;
  readonly confirmation: AppFunction;
  readonly confirm: AppFunction;

  constructor(scope: Construct, id: string, { leads, contacts, secret, api, mail }: SignupProps) {
    super(scope, id);
    const subscribe = new AppFunction(this, 'Subscribe', {
      summary: 'takes a sign-up and keeps it as a lead',
      harm: 'new sign-ups are lost: visitors see an error instead of "check your inbox"',
      hurts: 'visitors',
      timeout: Duration.seconds(28),
      reservedConcurrency: 100,
    });
    leads.grantSubscribe(subscribe);
    secret.grantUse(subscribe);
    api.add(subscribeRoutes, subscribe);

    this.invite = new AppFunction(this, 'Invite', {
      summary: 'mails what people ask for: the question "is this you?" to a new lead, and the links to their rights',
      harm: 'people who signed up, or asked for a copy or erasure, wait for a mail that does not come',
      timeout: Duration.minutes(1),
    });
    leads.grantInvite(this.invite);
    contacts.grantInvite(this.invite);
    secret.grantUse(this.invite);
    mail.grantSend(this.invite, 'transactional');
    api.grantPublicUrl(this.invite);
    new StreamSource(this, 'InviteStream', {
      table: leads,
      reader: this.invite,
      batchSize: 10,
      patterns: [{ dynamodb: { NewImage: { writer: { S: wakesInvite } } } }],
    });

    this.confirmation = new AppFunction(this, 'Confirmation', {
      summary: 'shows the owner of a mailbox what was signed up with it and she may confirm',
      harm: 'people who want to say yes see an error instead of the button',
      hurts: 'visitors',
      timeout: Duration.seconds(10),
    });
    leads.grantConfirmation(this.confirmation);
    contacts.grantStanding(this.confirmation);
    api.grantPublicUrl(this.confirmation);
    secret.grantUse(this.confirmation);
    api.add(confirmationRoutes, this.confirmation);

    this.confirm = new AppFunction(this, 'Confirm', {
      summary: 'makes a contact of a lead when the owner of the mailbox says yes',
      harm: 'people who say yes are not taken in: they see an error after pressing the button',
      hurts: 'visitors',
      timeout: Duration.seconds(28),
    });
    leads.grantConfirm(this.confirm);
    contacts.grantConfirm(this.confirm);
    contacts.grantIssue(this.confirm);
    api.grantPublicUrl(this.confirm);
    secret.grantUse(this.confirm);
    api.add(confirmRoutes, this.confirm);
  }
}
