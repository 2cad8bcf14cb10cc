import { sendsTable } from '../mail/sends.table.ts';
import { log } from '../platform/log.ts';
import { unsettledWorkSchema } from '../programme/send.schema.ts';
import { dueKind } from './dueKind.ts';

/**
 * A day ago nobody knew whether a mail had gone. SES has had its time to tell; if it has not, somebody has to decide:
 * the mail stands in `GET /v1/sends?state=unknown`, and this rings.
 */
export const unsettledKind = dueKind({
  work: unsettledWorkSchema,
  run: async ({ contactId, occasion }, { client, table }) => {
    const send = await sendsTable(client, table).glance(contactId, occasion);
    if (send?.state === 'unknown') log('SEND_UNSETTLED', { contact: contactId, occasion });
    return undefined;
  },
});
