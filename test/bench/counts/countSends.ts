import { subscriptionsTable } from '../../../functions/permission/subscriptions.table.ts';
import { withEngineKey } from '../../../infra/local/engineKey.ts';
import { createFaults } from '../../../infra/local/faults.ts';
import { startGateway } from '../../../infra/local/gateway.ts';
import type { Host } from '../../../infra/local/host.ts';
import { createMeter } from '../../../infra/local/meter.ts';
import { createSes } from '../../../infra/local/ses.ts';
import shop from '../../../shop.config.ts';
import { due, person } from '../send/people.ts';
import { writePeople } from '../send/writePeople.ts';
import { countUse } from './countUse.ts';
import { engineClient } from './engineClient.ts';

/** What one mail costs, on average over all of them; the claim by itself. */
export type SendCounts = {
  mails: number;
  claimWriteUnits: number;
  writeUnits: number;
  readUnits: number;
  /** How often the programme was read, by however many instances; each is a unit as long as little is stored of it. */
  programmeReads: number;
  /** How often the account was looked at, and what was written of it: by time, whatever the number of mails. */
  accountReads: number;
  accountWrites: number;
  /** Requests to read mails and whom they are for, eight at a time. */
  readRequests: number;
  feedbackInvocations: number;
  /** Receiving and deleting what SES told of them. */
  feedbackRequests: number;
  queueRequests: number;
  sweepWriteUnits: number;
};

const people = 200;

/** Lets the birthday of many contacts come on the local host and counts what their mails cost. */
export async function countSends(host: Host): Promise<SendCounts> {
  const table = host.tables.find(({ logicalId }) => logicalId.includes('Contacts'))!.name;
  await withoutVoucher(host);
  const client = engineClient(host.engines.dynamodb);
  await writePeople(client, table, 0, people);
  client.destroy();
  // The first sweep of a table writes its name and notes the deployment, by which the second has everybody judged, once.
  for (const minutes of [2, 1]) await host.advance(new Date(due.getTime() - minutes * 60_000));
  const { use } = await countUse(host, 'send', () => host.advance(due));
  const { functions, ses } = host.meter.snapshot();
  const { requests = {}, writeUnits: sweepWriteUnits = 0 } = functions.sweep ?? {};
  // Lambda's poller receives each message and deletes it, one an invocation.
  const queueRequests = (requests.SendMessageBatch ?? 0) + 2 * use.invocations;
  const claimWriteUnits = await countClaim(host, table);
  const programmeReads = use.requests.Query ?? 0;
  const accountReads = use.requests.GetItem ?? 0;
  const accountWrites = use.requests.PutItem ?? 0;
  const each = (total: number) => total / ses.accepted;
  return {
    mails: ses.accepted,
    claimWriteUnits,
    writeUnits: each(use.writeUnits - accountWrites),
    readUnits: each(use.readUnits - programmeReads - accountReads / 2),
    programmeReads,
    accountReads,
    accountWrites,
    readRequests: each(use.requests.BatchGetItem ?? 0),
    feedbackInvocations: each(functions.feedback?.invocations ?? 0),
    feedbackRequests: each(2 * (functions.feedback?.invocations ?? 0)),
    queueRequests: each(queueRequests),
    sweepWriteUnits: each(sweepWriteUnits),
  };
}

/** A mail that promises a voucher has it to write besides. */
export async function withoutVoucher(host: Host): Promise<void> {
  const { birthday } = shop.automations;
  const steps = birthday.steps.map(({ voucher: _, ...step }) => step);
  const { owner } = await host.credentials();
  const answer = await fetch(`${host.url}/v1/automations/birthday`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${owner}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...birthday, steps }),
  });
  if (!answer.ok) throw new Error(`the birthday without a voucher was refused: ${await answer.text()}`);
}

/** The claim of a mail the year after, through a gateway and a meter of its own: nothing else of the send is in it. */
async function countClaim(host: Host, table: string): Promise<number> {
  const meter = createMeter();
  const { clock, engines } = host;
  const ses = createSes({ clock, publish() {} });
  const gateway = await startGateway({
    clock,
    engines,
    secrets: new Map(),
    meter,
    faults: createFaults(),
    ses,
    crash() {},
  });
  const client = engineClient(withEngineKey(gateway.url, 'bench'));
  const { contactId, purpose } = person(0).send;
  await subscriptionsTable(client, table).claim(
    contactId,
    { purpose, occasion: 'birthday-2028' },
    clock.now().toISOString(),
  );
  client.destroy();
  await gateway.stop();
  return meter.snapshot().functions.bench!.writeUnits;
}
