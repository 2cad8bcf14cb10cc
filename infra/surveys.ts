import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { surveyReportRoutes } from '../functions/staff/surveyReport.routes.ts';
import { surveyRoutes } from '../functions/surveys/survey.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import { AnswersTable, type ContactsTable, type LeadsTable } from './tables.ts';

interface SurveysProps {
  leads: LeadsTable;
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** What people answer when the shop asks, by a personal link or as nobody in particular, and what staff read of the latter. */
export class Surveys extends Construct {
  readonly survey: AppFunction;

  constructor(scope: Construct, id: string, { leads, contacts, secret, api }: SurveysProps) {
    super(scope, id);
    const answers = new AnswersTable(this, 'AnswersTable');
    this.survey = new AppFunction(this, 'Survey', {
      summary: 'takes the answers to a survey',
      harm: 'people who answer a survey see an error, and their answers are lost',
      hurts: 'readers',
      timeout: Duration.seconds(10),
    });
    leads.grantCount(this.survey);
    contacts.grantSurvey(this.survey);
    answers.grantAnswer(this.survey);
    secret.grantUse(this.survey);
    api.add(surveyRoutes, this.survey);

    const report = new AppFunction(this, 'SurveyReport', {
      summary: 'shows staff what surveys said',
      harm: 'staff cannot read what surveys said',
      hurts: 'staff',
      timeout: Duration.seconds(10),
    });
    answers.grantReport(report);
    api.add(surveyReportRoutes, report);
  }
}
