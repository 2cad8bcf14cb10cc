import type { EverybodyTable } from '../contacts/everybody.table.ts';
import { type EraseDependencies, eraseContact } from '../permission/eraseContact.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import type { ConsentRecord } from '../permission/subscription.schema.ts';
import { accepted } from '../platform/aws.ts';
import { newId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { shards } from '../platform/shard.ts';
import { untilCommitted } from '../platform/untilCommitted.ts';
import type { Automation, Programme } from '../programme/programme.types.ts';
import { type CarryOutDependencies, carryOut } from '../statement/carryOut.ts';
import type { BaseHealthTable } from './baseHealth.table.ts';
import { type BaseHealth, beforePass, withPerson } from './baseHealth.ts';
import { type Cleaning, cleaningOf, mayBeLetGo, type Person } from './cleaning.ts';

export type CleanDependencies = CarryOutDependencies &
  Pick<EraseDependencies, 'erasures'> & {
    health: BaseHealthTable;
    everybody: Pick<EverybodyTable, 'page' | 'count'>;
    people: Pick<PeopleTable, 'known'>;
    programme: Programme;
  };

const pageSize = 200;
const mostReports = 26;
/** The automation whose letter asks silent people whether to go on. */
const askingId = 'almost-gone';

/**
 * Goes through a page of everybody: does what is due of each, and counts who is left. Says whether there is another page.
 * After a crash a page is done again, and nobody twice: whoever is clean is left alone.
 */
export async function cleanPage(dependencies: CleanDependencies): Promise<boolean> {
  const { health, everybody, people, shop, now } = dependencies;
  const at = now.toISOString();
  const seen = await health.get();
  const pass = seen?.startedAt ? seen : { ...beforePass(seen?.reports), startedAt: at };
  const total = pass.total ?? (await everybody.count());
  const ids = await everybody.page(shards[pass.shard]!, pass.last, pageSize);
  let { counts, cleaned } = pass;
  for (const { contact, subscription } of (await people.known(ids)).values()) {
    if (!contact || !subscription) continue;
    const done = await clean({ contact, subscription }, dependencies);
    cleaned = {
      erased: cleaned.erased + (done.erase ? 1 : 0),
      letGo: cleaned.letGo + (done.letGo ? 1 : 0),
      phones: cleaned.phones + (done.forgetPhone ? 1 : 0),
    };
    const left = { contact: done.forgetPhone ? { ...contact, phone: undefined } : contact, subscription };
    if (!done.erase) counts = withPerson(counts, afterwards(left, done, at), shop, at);
  }
  const isLast = ids.length < pageSize;
  const next: BaseHealth = { ...pass, total, counts, cleaned, ...after(pass, isLast ? undefined : ids.at(-1)) };
  const isOver = isLast && next.shard >= shards.length;
  const noted = isOver ? beforePass([{ at, ...counts, cleaned }, ...pass.reports].slice(0, mostReports)) : next;
  if ((await accepted(health.goOn(seen, noted))) && isOver) log('BASE_CLEANED', { people: counts.people, ...cleaned });
  return !isOver;
}

const after = ({ shard }: BaseHealth, last: string | undefined) =>
  last === undefined ? { shard: shard + 1, last: '' } : { shard, last };

/** Somebody as they are after they were let go. */
function afterwards({ contact, subscription }: Person, { letGo }: Cleaning, at: string): Person {
  const purposes = letGo && { [letGo]: { ...subscription.purposes[letGo]!, state: 'withdrawn' as const, at } };
  return { contact, subscription: { ...subscription, purposes: { ...subscription.purposes, ...purposes } } };
}

/** Does what is due of somebody, if it still is when it is done; says what was. */
async function clean(person: Person, dependencies: CleanDependencies): Promise<Cleaning> {
  const wanted = await wantedOf(person, dependencies);
  if (!wanted.erase && !wanted.letGo && !wanted.forgetPhone) return {};
  const { contacts, subscriptions, now } = dependencies;
  const { id } = person.contact;
  return untilCommitted(async () => {
    const [contact, subscription] = await Promise.all([contacts.get(id), subscriptions.get(id)]);
    if (!contact || !subscription) return {};
    const due = await wantedOf({ contact, subscription }, dependencies);
    if (due.erase) {
      await eraseContact(id, 'retention', { ...dependencies, mayGoOn: () => false });
      log('CONTACT_CLEANED', { contact: id, why: due.erase });
    } else if (due.letGo || due.forgetPhone) await end({ contact, subscription }, due, dependencies, now);
    return due;
  });
}

/** Ends letters, and forgets a telephone, with the line of the ledger and of the log, unless anything has changed. */
async function end(
  { contact, subscription }: Person,
  { letGo, forgetPhone }: Cleaning,
  dependencies: CleanDependencies,
  now: Date,
): Promise<void> {
  const { contacts, health } = dependencies;
  const at = now.toISOString();
  const line = (purpose: string) =>
    contacts.logged(contact.id, {
      ...{ id: newId('change', now), at, by: 'clean', what: `purposes.${purpose}`, source: 'silence' },
      ...{ from: subscription.purposes[purpose]!.state, to: 'withdrawn' },
    });
  await carryOut(
    {
      contactId: contact.id,
      profile: forgetPhone ? { phone: null } : {},
      ...{ by: 'clean', on: letGo ? 'silence' : 'stale' },
      ...(letGo && { consents: [recordOf(letGo, now)] }),
      // What is written to the contact refuses by itself what has changed since.
      also: () => ({ items: [...(forgetPhone ? [] : [health.unchanged(contact)]), ...(letGo ? [line(letGo)] : [])] }),
    },
    dependencies,
  );
  log('CONTACT_CLEANED', { contact: contact.id, why: letGo ? 'silence' : 'stale-phone' });
}

function recordOf(purpose: string, now: Date): ConsentRecord {
  const id = newId('record', now);
  return { id, purpose, state: 'withdrawn', source: { channel: 'silence' }, requestedAt: now.toISOString() };
}

async function wantedOf(person: Person, { health, programme, shop, now }: CleanDependencies): Promise<Cleaning> {
  const at = now.toISOString();
  const asking: Automation | undefined = programme.automations.get(askingId);
  const mayGo = asking && mayBeLetGo(person, asking, shop, at);
  const askedAt = mayGo ? await health.mailedAt(person.contact.id, askingId) : undefined;
  return cleaningOf(person, asking && askedAt ? { asking, askedAt } : undefined, shop, at);
}
