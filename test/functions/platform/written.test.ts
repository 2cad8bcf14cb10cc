import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, test, vi } from 'vitest';
import type { Chat } from '../../../functions/chat/chat.schema.ts';
import { chatsTable } from '../../../functions/chat/chats.table.ts';
import type { RightsMail } from '../../../functions/leads/asked.schema.ts';
import { askedTable } from '../../../functions/leads/asked.table.ts';
import { sendsTable } from '../../../functions/mail/sends.table.ts';
import { aSend } from '../../support/builders.ts';

const send = vi.fn();
const client = { send } as unknown as DynamoDBDocumentClient;
const mail = {
  id: 'a',
  kind: 'copy',
  contactId: 'con_1',
  requestedAt: 'now',
  state: 'waiting',
} as unknown as RightsMail;
const terms = { freshSince: '', mostADay: 1 };

test.each<[string, () => unknown]>([
  ['a planned mail', () => sendsTable(client, 't').plan({ ...aSend(), dueAt: 'soon' }, aSend().dueAt)],
  ['a mail’s outcome', () => sendsTable(client, 't').settle(aSend(), { state: 'unknown' }, 'just now')],
  ['a mail that was asked for', () => askedTable(client, 't').ask(mail, terms)],
  ['the last letter', () => askedTable(client, 't').asked(mail)],
  ['a talk', () => chatsTable(client, 't').save({ id: 'c', version: 1 } as Chat)],
])('%s that could not be read again is not written', (_, write) => {
  expect(write).toThrow();
  expect(send).not.toHaveBeenCalled();
});
