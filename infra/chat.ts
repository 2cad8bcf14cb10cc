import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { chatRoutes } from '../functions/chat/chat.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import type { LeadsTable } from './tables.ts';

interface ChatProps {
  leads: LeadsTable;
  secret: AppSecret;
  api: Api;
}

/** The sign-up as a talk, for the shop's pages and for other messengers. Unfinished talks lie among the leads for a day. */
export class Chat extends Construct {
  constructor(scope: Construct, id: string, { leads, secret, api }: ChatProps) {
    super(scope, id);
    const chat = new AppFunction(this, 'Chat', {
      summary: 'asks for a sign-up question by question, and keeps it as a lead',
      harm: 'talks break off: visitors who chat see an error instead of the next question',
      hurts: 'visitors',
      timeout: Duration.seconds(10),
      reservedConcurrency: 50,
    });
    leads.grantChat(chat);
    secret.grantUse(chat);
    api.add(chatRoutes, chat);
  }
}
