/**
 * Every key of the tables, spelt here and nowhere else. What a partition key begins with says who may touch it: the
 * policies name it too (`dynamodb:LeadingKeys`).
 */
export const partitions = {
  contact: 'CONTACT#',
  email: 'EMAIL#',
  phone: 'PHONE#',
  card: 'CARD#',
  order: 'ORDER#',
  import: 'IMPORT#',
  webshop: 'WEBSHOP#',
  survey: 'SURVEY#',
  voucher: 'VOUCHER#',
  apiKey: 'APIKEY#',
  campaign: 'CAMPAIGN#',
  export: 'EXPORT#',
  refusal: 'REFUSAL#',
  segment: 'SEGMENT#',
  job: 'JOB#',
  lead: 'LEAD#',
  asked: 'ASKED#',
  invited: 'INVITED#',
  chat: 'CHAT#',
  rate: 'RATE#',
  mails: 'MAILS#',
  proof: 'PROOF#',
  call: 'CALL#',
} as const;

/** What sort keys are, or begin with. */
export const sorts = {
  contact: 'CONTACT',
  merged: 'MERGED',
  likeness: 'LIKENESS#',
  duplicate: 'DUPLICATE#',
  subscription: 'SUBSCRIPTION#email',
  consent: 'CONSENT#',
  evidence: 'EVIDENCE#',
  order: 'ORDER#',
  event: 'EVENT#',
  change: 'CHANGE#',
  send: 'SEND#',
  voucher: 'VOUCHER#',
  receipt: 'RECEIPT#',
  due: 'DUE#',
  identity: 'IDENTITY',
  suppression: 'SUPPRESSION',
  unreachable: 'UNREACHABLE',
  orderReceipt: 'RECEIPT',
  orderAlias: 'ALIAS',
  early: 'EARLY#',
  webshop: 'WEBSHOP',
  setAside: 'ASIDE#',
  voucherCode: 'VOUCHER',
  apiKey: 'APIKEY',
  job: 'JOB',
  import: 'IMPORT',
  page: 'PAGE#',
  counts: 'COUNTS#',
  words: 'WORDS#',
} as const;

/** By what a contact can be found, keyed. */
export type Identity = { kind: 'email' | 'phone' | 'card'; key: string };

/** A key of the Contacts or the Answers table; Leads has no sort keys. */
export type Key = { pk: string; sk: string };

export const contactPk = (id: string) => partitions.contact + id;
export const contactIdOf = (pk: string) => pk.slice(partitions.contact.length);
export const emailKeyOf = (pk: string) => pk.slice(partitions.email.length);
export const surveyPk = (survey: string) => partitions.survey + survey;

const inCollection =
  <Names extends string[]>(sort: (...names: Names) => string) =>
  (id: string, ...names: Names): Key => ({ pk: contactPk(id), sk: sort(...names) });
const ofMailbox = (sk: string) => (emailKey: string) => ({ pk: partitions.email + emailKey, sk });

/** Everything about one person, in one collection. */
export const contactKey = inCollection(() => sorts.contact);
/** Stands in place of a contact that was merged into another. */
export const mergedKey = inCollection(() => sorts.merged);
export const likenessKey = inCollection((kind: string) => sorts.likeness + kind);
export const duplicateKey = inCollection((other: string) => sorts.duplicate + other);
export const subscriptionKey = inCollection(() => sorts.subscription);
export const consentKey = inCollection((at: string, record: string) => `${sorts.consent}${at}#${record}`);
export const evidenceKey = inCollection((at: string) => sorts.evidence + at);
export const orderKey = inCollection((at: string, order: string) => `${sorts.order}${at}#${order}`);
export const eventKey = inCollection((at: string, event: string) => `${sorts.event}${at}#${event}`);
export const changeKey = inCollection((at: string, change: string) => `${sorts.change}${at}#${change}`);
export const eventReceiptKey = inCollection((receipt: string) => sorts.receipt + receipt);
export const sendKey = inCollection((occasion: string) => sorts.send + occasion);
export const voucherKey = inCollection((id: string) => sorts.voucher + id);

/** Members of a segment, by shard, in the order of their ids: the table itself is the list of them, and no index. */
export const membersPk = (segment: string, shard: string) => `${partitions.segment}${segment}#${shard}`;

/** What outlives a contact, or leads to it, by the key of an address, an order or an API key. */
export const identityKey = ({ kind, key }: Identity): Key => ({ pk: partitions[kind] + key, sk: sorts.identity });
export const suppressionKey = ofMailbox(sorts.suppression);
export const unreachableKey = ofMailbox(sorts.unreachable);
export const orderReceiptKey = (order: string): Key => ({ pk: partitions.order + order, sk: sorts.orderReceipt });
/** Under which other id an order stands that its shop's system knows by this one. */
export const orderAliasKey = (order: string): Key => ({ pk: partitions.order + order, sk: sorts.orderAlias });
/** What was told of an order before the order itself. */
export const earlyKey = (order: string, id: string): Key => ({ pk: partitions.order + order, sk: sorts.early + id });
/** A shop system that tells of its orders, and the orders of it that could not be kept. */
export const webshopKey = (id: string): Key => ({ pk: partitions.webshop + id, sk: sorts.webshop });
export const setAsideKey = (id: string, order: string): Key => ({
  pk: partitions.webshop + id,
  sk: sorts.setAside + order,
});
export const voucherCodeKey = (code: string): Key => ({ pk: partitions.voucher + code, sk: sorts.voucherCode });
export const apiKeyKey = (hash: string): Key => ({ pk: partitions.apiKey + hash, sk: sorts.apiKey });
/** Work that staff have started and look after, and what has come of it. */
export const jobPk = (id: string) => partitions.job + id;
export const jobKey = (id: string): Key => ({ pk: jobPk(id), sk: sorts.job });
/** How the base is, and how far the pass is that cleans it. */
export const baseHealthId = 'base-health';
export const ownerKey: Key = { pk: 'TABLE', sk: 'OWNER' };

/** The occasion that the key of a send names. */
export const occasionOf = (sk: string) => sk.slice(sorts.send.length);

/** The account that mails go through: whether marketing goes on, what SES lets it send, places of a day taken, and what became of the mails of a day. */
export const accountPk = 'ACCOUNT';
export const marketingKey: Key = { pk: accountPk, sk: 'MARKETING' };
export const quotaKey: Key = { pk: accountPk, sk: 'QUOTA' };
export const sentKey = (day: string): Key => ({ pk: accountPk, sk: `PLACES#${day}` });
export const outcomesKey = (day: string, round: number): Key => ({ pk: accountPk, sk: `OUTCOMES#${day}#${round}` });

/** The order that a key of a collection belongs to. */
export const orderOf = (sk: string) => new RegExp(`^${sorts.order}[^#]+#(.+)$`).exec(sk)?.[1];

/** Work that waits beside its owner: one of a kind, or with an id as many as there are ids. */
export const dueKey = (owner: string, kind: string, id?: string): Key => ({
  pk: owner,
  sk: id === undefined ? sorts.due + kind : `${sorts.due}${kind}#${id}`,
});

/** A list that is brought in, and what became of its rows, page by page: no person is in it but by their id. */
export const importPk = (id: string) => partitions.import + id;
export const importKey = (id: string): Key => ({ pk: importPk(id), sk: sorts.import });
export const importPageKey = (id: string, page: number): Key => ({
  pk: importPk(id),
  sk: sorts.page + String(page).padStart(6, '0'),
});

/** What is defined at run time: heads and back-fills in one small collection, every version for ever in another. */
export const programmePk = 'PROGRAMME';
const programmeVersionsPk = 'PROGRAMME#VERSIONS';
/** Counts the savings that refer to segments, or take one away: each is made from what the others left. */
export const referencesKey: Key = { pk: programmePk, sk: 'REFERENCES' };
/** What the last deployment brought of the programme, beside the heads. */
export const deployedKey: Key = { pk: programmePk, sk: 'DEPLOYED' };
export const headKey = (kind: string, id: string): Key => ({ pk: programmePk, sk: `${kind.toUpperCase()}#${id}` });
/** The kind and the id that the key of a head names. */
export const definitionOf = (sk: string): { kind: string; id: string } => {
  const [kind = '', ...id] = sk.split('#');
  return { kind: kind.toLowerCase(), id: id.join('#') };
};
export const versionKey = (kind: string, id: string, version: number): Key => ({
  pk: programmeVersionsPk,
  sk: `${kind.toUpperCase()}#${id}#V${String(version).padStart(6, '0')}`,
});

/** A campaign: its head, small, since senders read it all the time; what it says, and its letters, by version. */
export const campaignPk = (id: string) => partitions.campaign + id;
export const campaignIdOf = (pk: string) => pk.slice(partitions.campaign.length);
const ofCampaign =
  (sort: string) =>
  (id: string, version: number): Key => ({ pk: campaignPk(id), sk: `${sort}#V${String(version).padStart(6, '0')}` });
export const campaignKey = (id: string): Key => ({ pk: campaignPk(id), sk: 'CAMPAIGN' });
export const campaignContentKey = ofCampaign('CONTENT');
export const campaignLettersKey = ofCampaign('LETTERS');
export const campaignRulesKey = (id: string): Key => ({ pk: campaignPk(id), sk: 'RULES' });
/** What was promised of its audience: the figures, and by the instant of the promise the people behind them. */
export const promiseKey = (id: string): Key => ({ pk: campaignPk(id), sk: 'PROMISE' });
export const promisePages = (at: string) => `PROMISE#${at}#`;
export const promisePageKey = (id: string, at: string, page: string): Key => ({
  pk: campaignPk(id),
  sk: promisePages(at) + page,
});
export const campaignChangeKey = (id: string, at: string, change: string): Key => ({
  pk: campaignPk(id),
  sk: `${sorts.change}${at}#${change}`,
});

/** A line about contacts that somebody took along. */
/** What somebody of the staff tried and may not, once a minute. */
export const refusalKey = (at: string, attempt: string): Key => ({
  pk: `${partitions.refusal}staff`,
  sk: `${sorts.change}${at}#${attempt}`,
});
export const exportKey = (at: string, change: string): Key => ({
  pk: `${partitions.export}contacts`,
  sk: `${sorts.change}${at}#${change}`,
});

/** Partitions of the index `groups`. */
export const everybodyGroup = (shard: string) => `EVERYBODY#${shard}`;
export const vouchersGroup = (kind: string, shard: string) => `VOUCHERS#${kind}#${shard}`;
export const apiKeysGroup = 'APIKEYS';
/** Lines of all change logs, by when they were written. */
export const changesGroup = (shard: string) => `CHANGES#${shard}`;
export const webshopsGroup = 'WEBSHOPS';
export const importsGroup = 'IMPORTS';
/** Contacts that are alike in something, by what stands for it; and pairs of them that may be one person. */
export const likenessGroups = 'LIKENESS#';
export const likenessGroup = (kind: string, key: string) => `${likenessGroups}${kind}#${key}`;
export const duplicatesGroup = 'DUPLICATES';
/** What staff have to see to. */
export const notesGroup = 'NOTES';
/** Where on the index `agenda` mails stand whose outcome nobody knows: no sweep looks there. */
export const unknownAgenda = 'UNKNOWN';
export const campaignsGroup = 'CAMPAIGNS';
/** The sends of a cause, from plan to outcome, in the order of people: a place that never changes, so an outcome is one unit. */
export const sendsGroups = 'SENDS#';
export const sendsGroup = (cause: string, shard: string) => `${sendsGroups}${cause}#${shard}`;
export const sendsGroupSort = (contactId: string, occasion: string) => `${contactId}#${occasion}`;

/** Keys of the Leads table. */
export const leadKey = (key: string) => ({ pk: partitions.lead + key });
export const askedKey = (contactId: string, kind: string, voucher?: string) => ({
  pk: `${partitions.asked}${contactId}#${kind}${voucher === undefined ? '' : `#${voucher}`}`,
});
/** One of a kind for whoever asks: the same test again is the same mail asked for anew. */
export const testKey = (test: {
  by: string;
  cause: string;
  step?: number | undefined;
  variant?: string | undefined;
  locale: string;
}) => askedKey(test.by, `test-${test.cause}-${test.variant ?? test.step ?? 1}-${test.locale}`);
/** Work that waits in Leads for whom its stream wakes: one piece once, however often it is put. */
export const callKey = ({ pk, sk, at }: Key & { at: string }) => ({ pk: `${partitions.call}${pk}#${sk}#${at}` });
export const invitedKey = (lead: string) => ({ pk: partitions.invited + lead });
export const chatKey = (id: string) => ({ pk: partitions.chat + id });
export const rateKey = (origin: string, window: string) => ({ pk: `${partitions.rate}${origin}#${window}` });
export const mailsKey = (hour: string) => ({ pk: partitions.mails + hour });
export const proofKey = (id: string) => ({ pk: partitions.proof + id });

/** Keys of the Answers table. */
export const countsKey = (survey: string, day: string): Key => ({ pk: surveyPk(survey), sk: sorts.counts + day });
export const wordsKey = (survey: string, day: string, id: string): Key => ({
  pk: surveyPk(survey),
  sk: `${sorts.words}${day}#${id}`,
});
