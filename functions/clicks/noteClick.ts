import { accepted } from '../platform/aws.ts';
import type { PersonKeys } from '../platform/keys.ts';
import { log, reasonOf } from '../platform/log.ts';
import { networkOf } from '../platform/networkOf.ts';
import { addSeconds } from '../time/seconds.ts';
import type { MailLink } from './clickLink.ts';
import type { ClicksTable } from './clicks.table.ts';
import { type LinkRequest, machineSign } from './machineSign.ts';

export type NoteDependencies = {
  clicks: Pick<ClicksTable, 'note'>;
  keys: Pick<PersonKeys, 'origin'>;
  now: Date;
  /** Resolves after so many milliseconds. */
  sleep: (ms: number) => Promise<unknown>;
};

/** Clicks on a mail are judged when none has come for so long. */
const quietSeconds = 60;
/** How long somebody who wants to see the cake waits for our notes. */
const patienceMs = 1_500;

/**
 * Notes that a link was followed; to be judged when it is quiet. Of where the request came from a keyed and shortened
 * hash is kept for that minute, to tell sources apart. What a browser fetches ahead of a click is none. Never throws,
 * and never keeps anybody waiting: a click that cannot be noted is lost to the reports, not to the reader.
 */
export async function noteClick(
  { contactId, occasion, link }: MailLink,
  request: LinkRequest & { isAhead: boolean },
  { clicks, keys, now, sleep }: NoteDependencies,
): Promise<void> {
  if (request.isAhead) return;
  const from = keys.origin(networkOf(request.address)).slice(0, 8);
  const note = { at: now.toISOString(), link, from, sign: machineSign(request) };
  const judgeAt = addSeconds(now, quietSeconds).toISOString();
  const noted = accepted(clicks.note({ contactId, occasion }, note, judgeAt)).catch((error: unknown) =>
    log('CLICK_LOST', reasonOf(error)),
  );
  await Promise.race([noted, sleep(patienceMs)]);
}
