import { log } from '../platform/log.ts';
import type { OwnerTable } from './owner.table.ts';

/**
 * Whether mails may go out from this table: not from one restored from a backup, until `npm run restore` has replayed
 * erasures and withdrawals onto it. Asked once per container, as a name does not change; a table that waits is asked again.
 */
export function onceReplayed(owner: Pick<OwnerTable, 'name'>, table: string): () => Promise<boolean> {
  let mine = false;
  return async () => {
    mine ||= (await owner.name()) === table;
    if (!mine) log('SENDING_AWAITS_REPLAY');
    return mine;
  };
}
