import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListQueuesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shownHash } from '../support/builders.ts';
import { engineSettings } from '../support/engine.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

type Item = Record<string, unknown>;
/** A page as it was typed, before spaces and hyphens were set so that no line ends at them. */
const asTyped = (html: string) => html.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
const local = { region: 'eu-central-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

/** Every item of every table, read behind the API. */
async function everything(): Promise<Item[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(engineSettings(world.host.engines.dynamodb)));
  const items: Item[] = [];
  for (const { name: TableName } of world.host.tables) {
    const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName, ConsistentRead: true }));
    expect(LastEvaluatedKey).toBeUndefined();
    items.push(...Items);
  }
  return items;
}

/** Whatever stands in any queue, dead-letter queues among them. */
async function queued(): Promise<string> {
  const client = new SQSClient({ ...local, endpoint: world.host.engines.sqs });
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
  const answers = await Promise.all(
    QueueUrls.map((QueueUrl) => client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))),
  );
  return JSON.stringify(answers.map(({ Messages }) => Messages));
}

const day = 86_400_000;
const pathOf = (link: string) => new URL(link).pathname + new URL(link).search;
const linkIn = (text: string, page: string) => new RegExp(`http\\S+/${page}\\?\\S+`).exec(text)![0];

/** Moves to the birthday and gives the letter that comes, with its links. */
async function birthdayLetter(email: string, birthday: string) {
  const now = await world.now();
  const year = now.getUTCFullYear() + (now.toISOString().slice(5, 10) < birthday ? 0 : 1);
  await world.moveClock(`${year}-${birthday}T08:00:00Z`);
  await world.idle();
  const letter = (await world.mails(email)).find(({ tags }) => tags.kind === 'marketing');
  return letter!;
}

/** As a browser does, which is led to a page of its own. */
async function submit(link: string, fields: Record<string, string>) {
  const answer = await world.call(pathOf(link), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    body: new URLSearchParams(fields).toString(),
  });
  return answer.status === 303 ? world.call(answer.headers.get('location')!) : answer;
}

test('the link under a letter opens what may be changed and not what somebody did, and a change holds at once', async () => {
  const email = 'jadwiga.kanarek@example.com';
  await world.join(email, { firstName: 'Jadwiga', birthday: '--03-10' });
  await world.order({ orderId: 'o-jadwiga', email, at: (await world.now()).toISOString(), total: 98_765 });
  const letter = await birthdayLetter(email, '03-10');
  const link = linkIn(letter.text, 'preferences');
  const page = await world.call(link);
  expect(page.status).toBe(200);
  for (const held of [email, 'Jadwiga', 'Nowości z piekarni']) expect(asTyped(page.text)).toContain(held);
  for (const done of ['987,65', 'E-mail urodzinowy', 'Zaświadczenie', 'Zamówienia'])
    expect(asTyped(page.text)).not.toContain(done);
  expect(page.headers.get('cache-control')).toBe('no-store');

  const saved = await submit(link, {
    action: 'save',
    firstName: 'Jagoda',
    lastName: '',
    phone: '',
    'birthday[day]': '11',
    'birthday[month]': '3',
    'birthday[year]': '',
    locale: 'fi',
    pause: 'P30D',
    'consents[newsletter][text]': shownHash('newsletter', 'pl'),
    'consents[newsletter][was]': 'true',
    'consents[newsletter][granted]': 'true',
    'consents[profiling][text]': shownHash('profiling', 'pl'),
    'consents[profiling][was]': 'false',
    'consents[profiling][granted]': 'true',
  });
  expect(saved.status).toBe(200);
  expect(saved.text).toContain('Tallennettu');
  const contact = await world.contact(email);
  expect(contact).toMatchObject({ firstName: 'Jagoda', birthday: '--03-11', locale: 'fi' });
  expect(contact.subscription.purposes.profiling.state).toBe('confirmed');
  const paused = Date.parse(contact.subscription.pausedUntil) - (await world.now()).getTime();
  expect(Math.round(paused / day)).toBe(30);
  expect(contact.consents.filter(({ purpose }: { purpose: string }) => purpose === 'profiling')).toMatchObject([
    {
      state: 'confirmed',
      text: { hash: shownHash('profiling', 'pl'), locale: 'pl' },
      source: { channel: 'preferences' },
    },
  ]);

  const child = await submit(link, {
    action: 'save',
    'birthday[day]': '1',
    'birthday[month]': '1',
    'birthday[year]': '2024',
  });
  expect(child.status).toBe(400);
  expect((await world.contact(email)).birthday).toBe('--03-11');
});

test('a copy is confirmed by mail, and equals what the table holds', async () => {
  const email = 'kopia@example.com';
  const contact = await world.join(email, { firstName: 'Kopernik', birthday: '--06-20' });
  await world.order({ orderId: 'o-kopia', email, at: (await world.now()).toISOString() });
  const letter = await birthdayLetter(email, '06-20');
  const asked = await submit(linkIn(letter.text, 'preferences'), { action: 'copy' });
  expect(asked.status).toBe(200);
  const [mail] = (await world.mails(email)).filter(({ tags }) => tags.kind === 'copy');
  const link = linkIn(mail!.text, 'copy');
  expect((await world.call(link)).text).not.toContain('Kopernik');
  const json = await submit(link, { format: 'json' });
  expect(json.headers.get('content-disposition')).toContain('attachment');
  const stored = (await everything()).filter(({ pk }) => pk === `CONTACT#${contact.id}`);
  const bySk = (a: Item, b: Item) => String(a.sk).localeCompare(String(b.sk));
  expect(json.json.collection.sort(bySk)).toEqual(stored.sort(bySk));
  const readable = await submit(link, {});
  for (const held of ['Kopernik', 'E-mail urodzinowy', 'Zaświadczenie', 'Zamówienia'])
    expect(asTyped(readable.text)).toContain(held);
  const [certificate] = /\/preferences\/rec_[^"]+/.exec(readable.text)!;
  expect((await world.call(certificate.replaceAll('&amp;', '&'))).text).toContain('Kopernik');
  const preferences = new URL(linkIn(letter.text, 'preferences')).search;
  expect((await world.call(certificate.split('?')[0] + preferences)).status).toBe(400);
  const one = /name="part" value="([^"]+)"/.exec(readable.text)![1]!;
  expect((await submit(link, { format: 'json', part: one })).json.collection.length).toBe(stored.length);
  expect((await submit(link, { format: 'json', part: 'x' })).status).toBe(400);
  await world.moveClock(new Date((await world.now()).getTime() + 2 * day));
  expect((await submit(link, {})).status).toBe(400);
});

test('after erasure a canary is found nowhere, and only confirming anew brings the person back', async () => {
  const email = 'canary-7f3a@example.com';
  const contact = await world.join(email, { firstName: 'Canaryname', birthday: '--09-09' });
  await world.order({ orderId: 'o-canary', email, at: (await world.now()).toISOString(), firstName: 'Canaryname' });
  const letter = await birthdayLetter(email, '09-09');
  const preferences = linkIn(letter.text, 'preferences');
  await submit(preferences, { action: 'erase' });
  const [mail] = (await world.mails(email)).filter(({ tags }) => tags.kind === 'erase');
  const link = linkIn(mail!.text, 'erase');
  for (const method of ['GET', 'HEAD']) await world.call(link, { method });
  expect(await world.contact(email)).toBeDefined();
  expect((await submit(link, { locale: 'pl' })).status).toBe(200);
  expect((await submit(link, { locale: 'pl' })).status).toBe(200);
  await world.idle();

  const left = await everything();
  expect(JSON.stringify(left)).not.toMatch(/canary-7f3a|Canaryname/i);
  expect(await queued()).not.toMatch(/canary-7f3a|Canaryname/i);
  expect(JSON.stringify(world.host.logs())).not.toMatch(/canary-7f3a|Canaryname|STREAM_RECORD_FAILED/i);
  expect(left.filter((item) => JSON.stringify(item).includes(contact.id)).map(({ sk }) => sk)).toEqual(['DUE#erase']);
  expect(left.filter(({ sk }) => sk === 'SUPPRESSION')).toMatchObject([{ reason: 'erased' }]);
  const [last] = await world.mails(email);
  expect(last!.tags.kind).toBe('erased');
  expect((await world.call(preferences)).status).toBe(400);
  expect((await world.asStaff(`/v1/contacts/${contact.id}`)).status).toBe(404);

  const again = await world.order({
    orderId: 'o-canary',
    email,
    at: (await world.now()).toISOString(),
    firstName: 'Canaryname',
  });
  expect(again.status).toBe(200);
  expect(await world.contact(email)).toBeUndefined();

  await world.moveClock(new Date((await world.now()).getTime() + 3 * day));
  await world.idle();
  expect(JSON.stringify(await everything())).not.toContain(contact.id);
  const anew = await world.join(email);
  expect(anew.id).not.toBe(contact.id);
  expect(anew.subscription).toMatchObject({ purposes: { newsletter: { state: 'confirmed' } } });
  expect(anew.subscription.suppressed).toBeUndefined();
});

test('who withdrew and signs up again stays withdrawn until confirmed anew', async () => {
  const email = 'wraca@example.com';
  await world.join(email, { birthday: '--11-03' });
  const letter = await birthdayLetter(email, '11-03');
  const link = linkIn(letter.text, 'preferences');
  await submit(link, {
    action: 'save',
    'consents[newsletter][text]': shownHash(),
    'consents[newsletter][was]': 'true',
  });
  const state = async () => (await world.contact(email)).subscription.purposes.newsletter.state;
  expect(await state()).toBe('withdrawn');
  await world.signUp(email);
  expect(await state()).toBe('withdrawn');
  await world.post(await world.confirmLink(email));
  expect(await state()).toBe('confirmed');
});
