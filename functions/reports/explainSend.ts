import type { Contact } from '../contacts/contact.schema.ts';
import type { ContactOrdersTable } from '../contacts/contactOrders.table.ts';
import { collectionsOf } from '../contacts/identities.ts';
import type { ReadMerged } from '../contacts/merged.table.ts';
import { type Recalling, recallOrders } from '../contacts/recallOrders.ts';
import type { Waiting } from '../mail/forecastMails.ts';
import { isForBirthday } from '../mail/sendDecision.ts';
import { mayMail } from '../permission/mayMail.ts';
import type { PeopleTable } from '../permission/people.table.ts';
import type { ConsentRecord, Subscription } from '../permission/subscription.schema.ts';
import { type CampaignHead, campaignOf, causeOf } from '../programme/campaigns/campaign.schema.ts';
import { belongsTo, pinnedOf } from '../programme/campaigns/pinned.ts';
import { subjectAt } from '../programme/entriesOf.ts';
import { ordersReach } from '../programme/ordersReach.ts';
import { planAutomation } from '../programme/planMails.ts';
import type { Send } from '../programme/send.schema.ts';
import { shownText } from '../shop/shownText.ts';
import { addDuration } from '../time/addDuration.ts';
import type { Instant } from '../time/instant.ts';
import { type Around, fateOf, forecastPerson, wordOf } from './forecastPerson.ts';

/** One step of an explanation: what was asked, what the answer is, and since when. */
export type Step = {
  step: 'person' | 'cause' | 'plan' | 'permission' | 'claim' | 'outcome' | 'event' | 'forecast';
  says: string;
  at?: Instant | undefined;
};

export type Explanation = {
  contactId: string;
  occasion: string;
  /** What became of it, or `not-planned`. */
  state: Send['state'] | 'not-planned';
  reason?: string | undefined;
  steps: Step[];
  /** What permitted it, or would: the line of the consent ledger, and the sentence that was agreed to. */
  consent?: (Omit<ConsentRecord, 'text' | 'brought'> & { sentence?: string | undefined }) | undefined;
};

export type ExplainDependencies = {
  people: Pick<PeopleTable, 'known'>;
  mergedInto: ReadMerged;
  standing: (refs: readonly { contactId: string; occasion: string }[]) => Promise<Waiting[]>;
  consents: (contactId: string) => Promise<ConsentRecord[]>;
  orders: Pick<ContactOrdersTable, 'since'>;
  around: Around;
  now: Instant;
};

/**
 * Why somebody got a mail, or did not: what it was planned for, what permitted it, whether it was claimed, how it ended
 * and what was told of it since; of one that is to come what will become of it; of one that there is not, why there is
 * none. Of who was merged, by either id, what was written to both of them, by the ledgers of both. Undefined for nobody.
 */
export async function explainSend(
  { contactId: asked, occasion }: { contactId: string; occasion: string },
  { people, mergedInto, standing, consents, orders, around, now }: ExplainDependencies,
): Promise<Explanation | undefined> {
  const contactId = (await mergedInto(asked)) ?? asked;
  const { contact, subscription } = (await people.known([contactId])).get(contactId) ?? {};
  const collections = contact ? collectionsOf(contact) : [contactId];
  const sends = await standing(collections.map((id) => ({ contactId: id, occasion })));
  const person = contact && {
    contact: await recallOrders(contact, ordersReach(around.programme, contact, now), orders),
  };
  const send =
    sends.find((one) => one.contactId === asked) ??
    sends[0] ??
    (person && remembered(person.contact, occasion, around, now));
  const ledgers = await ledgersOf({ contact, own: send?.contactId ?? contactId }, consents);
  if (!contact && !send) return undefined;
  const { cause, purpose } = send ?? causeFor(occasion, around);
  const steps: Step[] = [
    ...(contact ? [] : [{ step: 'person' as const, says: 'The contact was erased, or cannot be read any more.' }]),
    ...(send ? planned(send) : person ? notPlanned(person.contact, occasion, cause, around, now) : []),
    ...permission(subscription, { occasion, purpose, forBirthday: isForBirthday({ cause }, around) }, now),
    ...(send ? ended(send) : []),
    ...(send?.state === 'planned' && person
      ? toCome({ ...person, subscription, sends: [send] }, occasion, around, now)
      : []),
  ];
  const at = send?.state === 'planned' || !send ? now : (subscription?.claims[occasion] ?? send.at ?? now);
  const record = purpose === undefined ? undefined : permittedBy(ledgers, purpose, at);
  return {
    ...{ contactId, occasion, steps },
    state: send?.state ?? 'not-planned',
    reason: send?.reason,
    consent: record && withSentence(record, around),
  };
}

/** The ledgers that may permit a mail: that of whom it was to, and then those of who is one with them by now. */
export const ledgersOf = (
  { contact, own }: { contact: Contact | undefined; own: string },
  consents: ExplainDependencies['consents'],
): Promise<ConsentRecord[][]> =>
  Promise.all([...new Set([own, ...(contact ? collectionsOf(contact) : [])])].map(consents));

/** The line that stood for a purpose at an instant, of the first ledger that has one. */
export function permittedBy(
  ledgers: readonly (readonly ConsentRecord[])[],
  purpose: string,
  at: Instant,
): ConsentRecord | undefined {
  const whenOf = ({ confirmedAt, requestedAt }: ConsentRecord) => confirmedAt ?? requestedAt;
  const stood = (ledger: readonly ConsentRecord[]) =>
    ledger
      .filter((record) => record.purpose === purpose && record.state === 'confirmed' && whenOf(record) <= at)
      .sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1))
      .at(-1);
  return ledgers.map(stood).find(Boolean);
}

/** The record with the sentence in full, as it was shown. */
export function withSentence({ text, brought: _, ...record }: ConsentRecord, { shop }: Pick<Around, 'shop'>) {
  return { ...record, sentence: text?.shown ?? (text && shownText(record.purpose, text.hash, shop)?.shown) };
}

/** A mail so far ahead that its contact only remembers it. */
function remembered(
  contact: Recalling,
  occasion: string,
  { programme, shop }: Around,
  now: Instant,
): Waiting | undefined {
  const plan = contact.plans?.[occasion];
  const automation = plan?.later && programme.automations.get(plan.cause);
  if (!automation) return undefined;
  const { mails } = planAutomation(automation, subjectAt(contact, shop, programme, now), contact.plans, now);
  const mail = mails.find((one) => one.occasion === occasion);
  return mail && { ...mail, contactId: contact.id, state: 'planned' };
}

/** By its name: a campaign's, or the automation's whose id it begins with. */
function causeFor(occasion: string, { programme, campaigns }: Around): { cause: string; purpose?: string | undefined } {
  const campaign = campaigns.find(({ id }) => causeOf(id) === occasion);
  if (campaignOf(occasion)) return { cause: occasion, purpose: campaign?.purpose };
  const ids = [...programme.automations.keys()].filter((id) => occasion.startsWith(`${id}-`));
  const id = ids.sort((a, b) => b.length - a.length)[0] ?? occasion;
  return { cause: id, purpose: programme.automations.get(id)?.purpose };
}

function planned({ cause, dueAt, until, step, variant, agendaAt, state }: Waiting): Step[] {
  const what = [step && `step ${step}`, variant && `variant ${variant}`].filter(Boolean).join(', ');
  return [
    {
      step: 'plan',
      says: `Planned by ${cause}${what && ` (${what})`}, due then, too late from ${until} on.`,
      at: dueAt,
    },
    ...(state === 'planned' && agendaAt && agendaAt > dueAt
      ? [{ step: 'plan' as const, says: 'Put off, or being sent: it comes up again then at the latest.', at: agendaAt }]
      : []),
  ];
}

function notPlanned(contact: Contact, occasion: string, cause: string, around: Around, now: Instant): Step[] {
  const { programme, shop } = around;
  if (campaignOf(cause)) return notOfAudience(contact, cause, around, now);
  const automation = programme.automations.get(cause);
  if (!automation) return [{ step: 'cause', says: `There is no automation or campaign called ${cause} now.` }];
  if (automation.state === 'paused') return [{ step: 'cause', says: 'The automation is paused: it plans nothing.' }];
  const { mails } = planAutomation(automation, subjectAt(contact, shop, programme, now), contact.plans, now);
  const names = mails.map((mail) => mail.occasion);
  if (names.includes(occasion))
    return [{ step: 'plan', says: 'It is about to be planned: the contact is yet to be judged.' }];
  const others = names.length > 0 ? `It has planned ${names.join(', ')}.` : 'It plans nothing for this contact.';
  const says = `By what is known of this contact, ${cause} has no such letter: what sets it off has not happened, its time was over when it was heard of, or its condition does not hold. ${others}`;
  return [{ step: 'plan', says }];
}

function notOfAudience(contact: Contact, cause: string, around: Around, now: Instant): Step[] {
  const campaign: CampaignHead | undefined = around.campaigns.find(({ id }) => causeOf(id) === cause);
  if (!campaign) return [{ step: 'cause', says: 'There is no such campaign.' }];
  if (!campaign.startedAt)
    return [{ step: 'cause', says: `The campaign is ${campaign.state}: its audience is not made up yet.` }];
  const { automations } = around.programme;
  const { member } = belongsTo(campaign, pinnedOf(campaign, around.programme, now), contact, {
    ...around,
    automations,
  });
  const says = member
    ? `In ${campaign.segment} now, and not when the audience was made up.`
    : `Not in ${campaign.segment}.`;
  return [{ step: 'plan', says, at: campaign.startedAt }];
}

function permission(
  subscription: Subscription | undefined,
  { occasion, purpose, forBirthday }: { occasion: string; purpose?: string | undefined; forBirthday: boolean },
  now: Instant,
): Step[] {
  if (purpose === undefined) return [];
  const claimedAt = subscription?.claims[occasion];
  const { [occasion]: _, ...claims } = subscription?.claims ?? {};
  const refusal = mayMail(subscription && { ...subscription, claims }, { occasion, purpose, forBirthday }, now);
  const found = subscription?.purposes[purpose];
  const says = refusal ? `${purpose} may not be written now: ${refusal}.` : `${purpose} may be written now.`;
  return [
    { step: 'permission', says, at: found?.at },
    ...(claimedAt
      ? [{ step: 'claim' as const, says: 'Claimed on the permission itself: it held at that instant.', at: claimedAt }]
      : []),
  ];
}

const outcomes: Record<Exclude<Send['state'], 'planned'>, string> = {
  sent: 'SES took it',
  skipped: 'It was skipped',
  failed: 'SES refused it',
  unknown: 'SES’s answer was lost: nobody knows whether it went out',
};

function ended(send: Send): Step[] {
  if (send.state === 'planned') return [];
  const says = `${outcomes[send.state]}${send.reason ? `: ${send.reason}` : ''}.`;
  const marks = {
    deliveredAt: 'Delivered',
    bouncedAt: 'Bounced',
    complainedAt: 'Complained of',
    clickedAt: 'A link of it was clicked',
    leftAt: 'The way out in it was taken',
  } as const;
  const events = Object.entries(marks).flatMap(([mark, words]) => {
    const at = send[mark as keyof typeof marks];
    return at ? [{ step: 'event' as const, says: `${words}.`, at }] : [];
  });
  return [{ step: 'outcome', says, at: send.at }, ...events];
}

function toCome(person: Parameters<typeof forecastPerson>[0], occasion: string, around: Around, now: Instant): Step[] {
  const to = addDuration(latestOf(person.sends, now), 'P30D', around.shop.timeZone);
  const fate = fateOf(forecastPerson(person, around, now, to), occasion);
  if (!fate) return [{ step: 'forecast', says: 'Its plan no longer holds: it will not go out.' }];
  const word = wordOf(fate);
  const says = word === 'goes' ? 'It will go out then' : `It will not go out: ${word}`;
  return [{ step: 'forecast', says: `${says}, if nothing happens meanwhile.`, at: fate.at }];
}

const latestOf = (sends: readonly Waiting[], now: Instant) =>
  sends.map(({ dueAt }) => dueAt).reduce((a, b) => (a > b ? a : b), now);
