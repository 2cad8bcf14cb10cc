import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { writers } from '../functions/platform/writers.ts';
import { changeContactRoutes } from '../functions/staff/changeContact.routes.ts';
import { contactsRoutes } from '../functions/staff/contacts.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import { contactWrites } from './contactWrites.ts';
import type { AppSecret } from './secret.ts';
import { StreamSource } from './streamSource.ts';
import type { ContactsTable } from './tables.ts';

interface ContactsProps {
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** Getting to know people: facts derived from what happened, and the view of a contact for staff. */
export class Contacts extends Construct {
  constructor(scope: Construct, id: string, { contacts, secret, api }: ContactsProps) {
    super(scope, id);
    const enrich = new AppFunction(this, 'Enrich', {
      summary: 'derives facts from what a contact said and did',
      harm: 'contacts keep outdated facts: wrong segments, and mails at the wrong moment or not at all',
      timeout: Duration.minutes(1),
    });
    contacts.grantEnrich(enrich);
    secret.grantUse(enrich);
    new StreamSource(this, 'EnrichStream', {
      table: contacts,
      reader: enrich,
      batchSize: 100,
      patterns: contactWrites({
        butBy: [writers.enrich, writers.verdict, writers.nextVerdict],
        nor: [writers.sweep, writers.backfill],
      }),
    });

    const read = new AppFunction(this, 'Contacts', {
      summary: 'shows contacts to staff',
      harm: 'staff cannot look up a contact',
      hurts: 'staff',
      timeout: Duration.seconds(10),
    });
    contacts.grantStaffRead(read);
    secret.grantUse(read);
    api.add(contactsRoutes, read);

    const change = new AppFunction(this, 'ChangeContact', {
      summary: 'changes what staff put right about a contact',
      harm: 'staff cannot put right what is wrong about a contact, such as an address that is suppressed by mistake',
      hurts: 'staff',
      timeout: Duration.seconds(28),
    });
    contacts.grantStaffChange(change);
    secret.grantUse(change);
    api.add(changeContactRoutes, change);
  }
}
