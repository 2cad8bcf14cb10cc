import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { reportsRoutes } from '../functions/staff/reports.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { ContactsTable } from './tables.ts';

/** Every mail accounted for: reports, the calendar of what goes out, and why somebody did or did not get one. */
export class Reports extends Construct {
  constructor(scope: Construct, id: string, { contacts, api }: { contacts: ContactsTable; api: Api }) {
    super(scope, id);
    const reports = new AppFunction(this, 'Reports', {
      summary: 'counts what became of mails, and what will',
      harm: 'staff cannot see what became of mails, nor what goes out in the coming days',
      hurts: 'staff',
      // An API gives up after half a minute.
      timeout: Duration.seconds(29),
      memorySize: 1024,
    });
    contacts.grantReports(reports);
    api.add(reportsRoutes, reports);
  }
}
