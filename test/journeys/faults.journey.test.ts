import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { behindTheApi } from '../support/behindTheApi.ts';
import { startWorld, type World } from '../support/world.ts';

type Answer = Awaited<ReturnType<World['post']>>;
type Fault = { service: string; fault: string; action?: string; after?: boolean; times?: number };

vi.setConfig({ testTimeout: 120_000 });

let world: World;
let behind: ReturnType<typeof behindTheApi>;
beforeAll(async () => {
  // Services are near: what has not answered by then never will.
  world = await startWorld({ environment: { ANSWER_WITHIN_MS: '2000' } });
  behind = behindTheApi(world.host);
});
afterEach(() => world.call('/_local/faults', { method: 'DELETE' }));
afterAll(() => world.stop());

const day = 24 * 60 * 60 * 1000;
const minute = 60 * 1000;

/** What may happen to a function that is called by a person, a stream, a queue or the schedule. */
const functionFaults: [string, Fault][] = [
  ['crashes before it has begun', { service: 'lambda', fault: 'crash' }],
  ['crashes when all is done', { service: 'lambda', fault: 'crash', after: true }],
  ['runs out of time', { service: 'lambda', fault: 'timeout' }],
  ['finds no instance free', { service: 'lambda', fault: 'throttle' }],
  ['fails', { service: 'lambda', fault: 'error' }],
  ['does its work but its answer is lost', { service: 'lambda', fault: 'drop-response' }],
];

/** What may happen between a function and the tables. Four times is once more than the SDK tries. */
const tableFaults: [string, Fault][] = [
  ['is throttled by DynamoDB', { service: 'dynamodb', fault: 'throttle', times: 4 }],
  ['meets failures of DynamoDB', { service: 'dynamodb', fault: 'error', times: 4 }],
  ['loses an answer of DynamoDB', { service: 'dynamodb', fault: 'drop-response' }],
  ['dies before DynamoDB hears of its call', { service: 'dynamodb', fault: 'crash' }],
  ['dies when DynamoDB has done its call', { service: 'dynamodb', fault: 'crash', after: true }],
  ['loses the answer to a write', { service: 'dynamodb', action: 'UpdateItem', fault: 'drop-response' }],
  ['dies when its write is done', { service: 'dynamodb', action: 'UpdateItem', fault: 'crash', after: true }],
  ['loses the answer to a transaction', { service: 'dynamodb', action: 'TransactWriteItems', fault: 'drop-response' }],
  [
    'dies when its transaction is done',
    { service: 'dynamodb', action: 'TransactWriteItems', fault: 'crash', after: true },
  ],
];

/** People press again when the page does not say yes. */
async function insist(attempt: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await attempt();
    if (answer.status < 500 || tries === 8) return answer;
  }
}

const inject = async (functions: string[], fault: Fault) => {
  for (const name of functions) expect((await world.fault({ ...fault, function: name })).status).toBe(200);
};
const letPass = async (ms: number) => {
  const moved = await world.moveClock(new Date((await world.now()).getTime() + ms));
  expect(moved.status).toBe(200);
};
const ofKind = async (email: string, kind: string) =>
  (await world.mails(email)).filter(({ tags }) => tags.kind === kind);
const mailedOn = async (email: string, occasion: RegExp): Promise<number> => {
  const mails: { tags: Record<string, string> }[] = (await world.call(`/_local/mail?to=${email}`)).json;
  return mails.filter(({ tags }) => occasion.test(tags.occasion ?? '')).length;
};

/** Signs up, a day later once more if no mail came, confirms and buys something: what anybody does, whatever goes wrong. */
async function comeIn(email: string, fields: Record<string, unknown> = {}): Promise<void> {
  expect(await insist(() => world.signUp(email, fields))).toMatchObject({ status: 202 });
  if ((await ofKind(email, 'invite')).length === 0) {
    await letPass(day + minute);
    expect(await insist(() => world.signUp(email, fields))).toMatchObject({ status: 202 });
  }
  const link = await world.confirmLink(email);
  expect(await insist(() => world.post(link))).toMatchObject({ status: 200 });
  const at = (await world.now()).toISOString();
  const bought = await insist(() => world.order({ orderId: `first of ${email}`, email, at }));
  expect([200, 201]).toContain(bought.status);
  await world.idle();
}

/** Everybody of the first part has a birthday on this day; the clock gets there after all of them came in. */
const springDay = '--03-17';
const came: string[] = [];

describe('on the way in', () => {
  const everyFunction = ['subscribe', 'invite', 'confirm', 'orders', 'enrich', 'segment'];

  test.each([...functionFaults, ...tableFaults])(
    'whoever meets a function that %s comes in whole, once',
    async (name, fault) => {
      const email = `${name.replaceAll(/\W+/g, '-')}@example.com`;
      await inject(everyFunction, fault);
      await comeIn(email, { birthday: springDay, firstName: 'Zofia' });
      came.push(email);
      const contact = await world.contact(email);
      expect(contact).toMatchObject({
        orders: { count: 1, total: 1000 },
        facts: { emailKind: 'personal', averageOrder: 1000 },
        subscription: { purposes: { newsletter: { state: 'confirmed' } } },
      });
      expect(contact.segments).toEqual(expect.arrayContaining(['hot', 'new']));
      expect(contact.consents).toHaveLength(1);
      const identities = (await behind.items('Contacts')).filter(({ contactId }) => contactId?.S === contact.id);
      expect(identities.filter(({ sk }) => sk?.S === 'IDENTITY')).toHaveLength(1);
      expect(await ofKind(email, 'invite')).toHaveLength(1);
      expect(await behind.failures()).toEqual({});
    },
  );

  test('DynamoDB away at sign-up is a 503 with nothing half written, and then it works again', async () => {
    const before = await behind.everything();
    await inject(['subscribe'], { service: 'dynamodb', fault: 'error', times: 3 });
    const refused = await world.signUp('away@example.com');
    expect(refused).toMatchObject({ status: 503, json: { status: 503 } });
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await behind.everything()).toEqual(before);
    expect(await world.signUp('away@example.com')).toMatchObject({ status: 202 });
    expect(await ofKind('away@example.com', 'invite')).toHaveLength(1);
  });

  test('DynamoDB that does not answer at sign-up is asked again', async () => {
    await inject(['subscribe'], { service: 'dynamodb', fault: 'timeout' });
    expect(await world.signUp('slow@example.com')).toMatchObject({ status: 202 });
    expect(await ofKind('slow@example.com', 'invite')).toHaveLength(1);
  });

  test.each<[string, Fault, { mails: number; state: string }]>([
    ['SES throttles three times', { service: 'ses', fault: 'throttle', times: 3 }, { mails: 1, state: 'mailed' }],
    [
      'SES fails without saying whether it took the mail',
      { service: 'ses', fault: 'error' },
      { mails: 0, state: 'unknown' },
    ],
    [
      'SES takes the mail and its answer is lost',
      { service: 'ses', fault: 'drop-response' },
      { mails: 1, state: 'unknown' },
    ],
    [
      'the function dies before SES hears of the mail',
      { service: 'ses', fault: 'crash' },
      { mails: 0, state: 'unknown' },
    ],
    [
      'the function dies when SES has the mail',
      { service: 'ses', fault: 'crash', after: true },
      { mails: 1, state: 'unknown' },
    ],
  ])('%s: at most one question, and the lead says what is known', async (name, fault, { mails, state }) => {
    const email = `${name.replaceAll(/\W+/g, '-')}@example.com`;
    await inject(['invite'], fault);
    expect(await world.signUp(email)).toMatchObject({ status: 202 });
    expect(await ofKind(email, 'invite')).toHaveLength(mails);
    const leads = await behind.items('Leads');
    expect(leads.find(({ address }) => address?.S === email)?.state).toEqual({ S: state });
    expect(await behind.failures()).toEqual({});
  });
});

describe('on the birthday', () => {
  const atWork = ['sweep', 'send', 'feedback'];
  const queueFaults: [string, Fault][] = [
    ['is throttled by SQS', { service: 'sqs', fault: 'throttle', times: 4 }],
    ['meets failures of SQS', { service: 'sqs', fault: 'error', times: 4 }],
    ['loses an answer of SQS', { service: 'sqs', fault: 'drop-response' }],
    ['dies before SQS hears of its call', { service: 'sqs', fault: 'crash' }],
    ['dies when SQS has done its call', { service: 'sqs', fault: 'crash', after: true }],
  ];
  const write = { service: 'dynamodb', action: 'UpdateItem' };

  /** How it may end for the two people of a case. A function that dies takes along whatever it had claimed. */
  type Ends = 'both sent' | 'one sent' | 'one unknown';
  type Case = { functions: string[]; fault: Fault; ends: Ends };
  const all = (ends: Ends, functions: string[], faults: [string, Fault][]) =>
    faults.map(([name, fault]): [string, Case] => [`${functions} that ${name}`, { functions, fault, ends }]);
  const cases: [string, Case][] = [
    ...all('both sent', atWork, [...functionFaults, ...tableFaults.slice(0, 5)]),
    ...all(
      'both sent',
      ['sweep'],
      [
        ...queueFaults,
        ['loses the answer to its pick', { ...write, fault: 'drop-response' }],
        ['dies when its pick is done', { ...write, fault: 'crash', after: true }],
      ],
    ),
    ...all(
      'both sent',
      ['send'],
      [
        ['is throttled by SES three times', { service: 'ses', fault: 'throttle', times: 3 }],
        ['gave a mail to SES and lost the answer', { service: 'ses', fault: 'drop-response' }],
      ],
    ),
    ...all(
      'one sent',
      ['send'],
      [
        ['dies before its claim', { ...write, fault: 'crash' }],
        ['dies when SES has the mail', { service: 'ses', fault: 'crash', after: true }],
      ],
    ),
    ...all(
      'one unknown',
      ['send'],
      [
        ['loses the answer to its claim', { ...write, fault: 'drop-response' }],
        ['dies between its claim and SES', { ...write, fault: 'crash', after: true }],
        ['dies before SES hears of the mail', { service: 'ses', fault: 'crash' }],
        ['waits for SES in vain', { service: 'ses', fault: 'timeout' }],
        ['meets a failure of SES that says nothing', { service: 'ses', fault: 'error' }],
      ],
    ),
  ];

  /** Each case has a birthday of its own, so that its fault meets nobody else's mail. */
  const people = (index: number) => [0, 1].map((twin) => `case-${index}-${twin}@example.com`);
  const everybody = () => [...cases.keys()].flatMap(people);
  const unasked = 'bought-something@example.com';
  let first: number;
  const dayOf = (index: number) => new Date(first + index * day).toISOString().slice(0, 10);
  const birthdayOf = (index: number) => `-${dayOf(index).slice(4)}`;
  const sendsOf = async (email: string): Promise<{ state: string }[]> =>
    (await world.contact(email)).sends.filter((send: { occasion: string }) => send.occasion.startsWith('birthday-'));

  beforeAll(async () => {
    first = Math.ceil((await world.now()).getTime() / day) * day + day;
    const joining = [...cases.keys()].map((index) =>
      people(index).map((email) => world.join(email, { birthday: birthdayOf(index) })),
    );
    await Promise.all(joining.flat());
    await world.order({ orderId: 'unasked', email: unasked, at: await world.now(), birthday: birthdayOf(0) });
  }, 300_000);

  test.each(cases.map(([name, it], index) => [name, it.ends, index] as const))(
    '%s: %s, nobody twice, and what was lost says so',
    async (_name, ends, index) => {
      const { functions, fault } = cases[index]![1];
      await inject(functions, fault);
      await world.moveClock(`${dayOf(index)}T08:10:00Z`);
      let states: (string | undefined)[] = [];
      for (let quarter = 0; quarter < 5; quarter += 1) {
        states = (await Promise.all(people(index).map(sendsOf))).map(([send]) => send?.state);
        if (states.every((state) => state !== undefined)) break;
        await letPass(15 * minute + 1000);
      }
      await world.call('/_local/faults', { method: 'DELETE' });
      await letPass(15 * minute + 1000);
      const mailed = await Promise.all(people(index).map((email) => mailedOn(email, /^birthday-/)));
      expect(mailed).toEqual(states.map((state) => (state === 'sent' ? 1 : 0)));
      expect(states.filter((state) => state !== 'sent' && state !== 'unknown')).toEqual([]);
      if (ends === 'both sent') expect(states).toEqual(['sent', 'sent']);
      else expect(states).toContain(ends === 'one sent' ? 'sent' : 'unknown');
      expect(await behind.failures()).toEqual({});
    },
  );

  test('in the end no fault has cost those who came in through one their birthday mail', async () => {
    await world.moveClock('2027-03-17T08:10:00Z');
    await letPass(15 * minute + 1000);
    await letPass(15 * minute + 1000);
    const mailed = await Promise.all(came.map(async (email) => [email, await mailedOn(email, /^birthday-2027$/)]));
    expect(mailed).toEqual(came.map((email) => [email, 1]));
  });

  test('nor was anybody mailed twice later on, or somebody who never agreed to it', async () => {
    const counts = await Promise.all(everybody().map((email) => mailedOn(email, /^birthday-/)));
    expect(Math.max(...counts)).toBe(1);
    expect((await world.call(`/_local/mail?to=${unasked}`)).json).toEqual([]);
  });

  test('no line of any log holds an address, a name or a token', async () => {
    const text = world.host
      .logs()
      .map((line) => line.text)
      .join('\n');
    expect(text).toContain('SEND_UNKNOWN');
    for (const secret of [/[\w.+-]@[\w-]+\./, /Zofia/i, /Nowak/i, /eyJ/, /127\.0\.0\.1/, /\b(case|away)-?\d*/])
      expect(text).not.toMatch(secret);
  });
});
