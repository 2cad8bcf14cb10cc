import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { ContactsTable, LeadsTable } from './tables.ts';

interface SurveysProps {
  leads: LeadsTable;
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** What people answer when the shop asks, by a personal link or as nobody in particular. */
export class Surveys extends Construct {
  readonly survey: AppFunction;

  constructor(scope: Construct, id: string, { leads, contacts, secret, api }: SurveysProps) {
    super(scope, id);
    this.survey = new AppFunction(this, 'Survey', {
      summary: 'takes the answers to a survey',
      harm: 'people who answer a survey see an error, and their answers are lost',
      hurts: 'readers',
      timeout: Duration.seconds(10),
    });
    leads.grantSubscribe(this.survey);
    contacts.grantSurvey(this.survey);
    secret.grantUse(this.survey);
    api.post('/s/{survey}', this.survey);
  }
}
