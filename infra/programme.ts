import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { campaignsRoutes } from '../functions/staff/campaigns.routes.ts';
import { changeProgrammeRoutes } from '../functions/staff/changeProgramme.routes.ts';
import { programmeRoutes } from '../functions/staff/programme.routes.ts';
import { segmentsRoutes } from '../functions/staff/segments.routes.ts';
import { changeSendingRoutes, sendingRoutes } from '../functions/staff/sending.routes.ts';
import { settingsRoutes } from '../functions/staff/settings.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { ContactsTable, LeadsTable } from './tables.ts';

interface ProgrammeProps {
  contacts: ContactsTable;
  leads: LeadsTable;
  api: Api;
}

/** What a marketer says: segments, automations and campaigns, read, tried and changed. */
export class Programme extends Construct {
  constructor(scope: Construct, id: string, { contacts, leads, api }: ProgrammeProps) {
    super(scope, id);
    const read = new AppFunction(this, 'Programme', {
      summary: 'shows staff the segments and automations',
      harm: 'staff cannot see the segments and automations',
      hurts: 'staff',
      timeout: Duration.seconds(10),
    });
    contacts.grantProgrammeView(read);
    contacts.grantAccountRead(read);
    api.add({ ...programmeRoutes, ...sendingRoutes, ...settingsRoutes }, read);

    const change = new AppFunction(this, 'ChangeProgramme', {
      summary: 'saves what staff change of segments and automations',
      harm: 'staff cannot change segments and automations, or stop one that does harm',
      hurts: 'staff',
      timeout: Duration.seconds(10),
    });
    contacts.grantProgrammeChange(change);
    contacts.grantAccountChange(change);
    leads.grantRights(change);
    api.add({ ...changeProgrammeRoutes, ...changeSendingRoutes }, change);

    const campaigns = new AppFunction(this, 'Campaigns', {
      summary: 'shows staff the campaigns, saves them and sets them going',
      harm: 'staff cannot write campaigns, or stop one that does harm',
      hurts: 'staff',
      timeout: Duration.seconds(10),
    });
    contacts.grantCampaigns(campaigns);
    contacts.grantAccountRead(campaigns);
    leads.grantRights(campaigns);
    api.grantPublicUrl(campaigns);
    api.add(campaignsRoutes, campaigns);

    const attempt = new AppFunction(this, 'Segments', {
      summary: 'tries rules of segments on everybody, and counts who is in one',
      harm: 'staff cannot see whom a segment would hold before they save it, or how many may be written to',
      hurts: 'staff',
      timeout: Duration.seconds(20),
    });
    contacts.grantTry(attempt);
    api.add(segmentsRoutes, attempt);
  }
}
