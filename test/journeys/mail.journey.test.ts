import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { behindTheApi } from '../support/behindTheApi.ts';
import { shop } from '../support/builders.ts';
import { type Mail, startWorld, type World } from '../support/world.ts';

/** Letters as mail programs and SES see them. Everybody's birthday is 4 May; the clock moves forward only. */
let world: World;
let year: number;

const anna = 'anna@example.com';
const complaining = 'complaining@example.com';
const leaver = (kind: string) => `${kind.replaceAll(' ', '-')}@example.com`;
const bouncing = 'bounce@simulator.amazonses.com';
const simulated = 'complaint@simulator.amazonses.com';

let greeted: unknown;

beforeAll(async () => {
  world = await startWorld();
  await world.idle();
  greeted = (await world.meter()).feedback;
  year = (await world.now()).getUTCFullYear() + 1;
  await world.moveClock(`${year}-05-03T10:00:00Z`);
  const birthday = '--05-04';
  await Promise.all([
    world.join(anna, { birthday, firstName: 'Anna' }),
    ...['a form', 'a multipart', 'an empty'].map((kind) => world.join(leaver(kind), { birthday })),
    world.join(complaining, { birthday }),
    world.join(bouncing, { birthday }),
    world.join(simulated, { birthday }),
  ]);
  await world.moveClock(`${year}-05-04T07:00:00Z`);
});
afterAll(() => world.stop());

test('the letter parses, goes to one person and carries one way out each for people and for programs', async () => {
  const letter = await letterTo(anna);
  const mail = await PostalMime.parse(await world.raw(letter.id));
  const values = (name: string) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
  expect(mail.to).toEqual([{ address: anna, name: '' }]);
  expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
  expect(values('to')).toHaveLength(1);
  expect(mail.from).toMatchObject({ address: shop.sender.marketing.email });
  expect(mail.replyTo).toMatchObject([{ address: shop.sender.replyTo }]);
  expect(values('list-unsubscribe')).toEqual([expect.stringMatching(/^<https:\/\/[^<>\s]+>$/)]);
  expect(values('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
  expect(values('list-id')).toEqual([expect.stringMatching(/<newsletter\.[^<>\s]+>$/)]);
  expect(values('date').map((date) => Date.parse(date))).toEqual([expect.closeTo(Date.parse(letter.at), -6)]);
  expect(mail.subject).toBe('Wszystkiego najlepszego, Anna');
  expect([mail.text, mail.html]).toEqual([
    expect.stringContaining('/unsubscribe?t='),
    expect.stringContaining('/unsubscribe?t='),
  ]);
  expect(letter.tags).toMatchObject({ kind: 'marketing', occasion: `birthday-${year}` });
});

test('a DKIM signature over the letter verifies and covers both unsubscribe headers', async () => {
  const raw = await world.raw((await letterTo(anna)).id);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const headerList = ['From', 'To', 'Subject', 'Date', 'List-Unsubscribe', 'List-Unsubscribe-Post'];
  const signingDomain = shop.sender.marketing.email.split('@')[1]!;
  const signature = { signingDomain, selector: 'test', privateKey, headerList };
  const { signatures } = await dkimSign(raw, { ...signature, signatureData: [signature] });
  const resolver = async () => [[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]];
  const verify = async (message: string) =>
    (await dkimVerify(signatures + message, { resolver })).results.map(({ status }) => status.result);

  expect(await verify(raw)).toEqual(['pass']);
  const covered = /\bh=([^;]+);/.exec(signatures.replace(/\s+/g, ''))![1]!.toLowerCase().split(':');
  expect(covered).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post']));
  expect(await verify(raw.replace('List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click'))).toEqual(['fail']);
});

test('the invitation is no list mail and promotes nothing', async () => {
  const invitation = (await world.mails(anna)).find(({ tags }) => tags.kind === 'invite')!;
  expect(Object.keys(invitation.headers).filter((name) => name.startsWith('list-'))).toEqual([]);
  expect(invitation.from).toContain(shop.sender.transactional.email);
  const { incentive, intro } = shop.forms.newsletter!;
  for (const promise of [incentive?.pl, intro.pl, '%'].filter((text) => text !== undefined)) {
    expect(invitation.text).not.toContain(promise);
    expect(invitation.subject).not.toContain(promise);
  }
  expect(invitation.text.match(/https?:\/\/\S+/g)!.map((link) => new URL(link).pathname)).toEqual([
    '/confirm',
    new URL(shop.privacy).pathname,
  ]);
});

test.each<[string, () => BodyInit | null]>([
  ['a form', () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
  ['a multipart', () => oneClickMultipart()],
  ['an empty', () => null],
])('one click with %s body leaves: 200, no redirect, no cookie or origin needed, repeatable', async (kind, body) => {
  const email = leaver(kind);
  const link = onThisMachine((await letterTo(email)).headers['list-unsubscribe']!);
  for (let time = 0; time < 2; time += 1) {
    const { status, headers } = await world.call(link, { method: 'POST', body: body() });
    expect([status, headers.get('location')]).toEqual([200, null]);
  }
  const { subscription, consents } = await world.contact(email);
  expect(subscription.purposes.newsletter.state).toBe('withdrawn');
  expect(consents.map(({ source }: { source: { channel: string } }) => source.channel).sort()).toEqual([
    'one-click',
    'web',
  ]);
});

test('a link of the letter leads where it says, and counts as followed once a person did, whatever a scanner does', async () => {
  const letter = await letterTo(anna);
  const links = [...new Set([...letter.html.matchAll(/href="([^"]+\/c\/[^"]+)"/g)].map(([, link]) => link!))];
  expect(links.map((link) => new URL(link).pathname)).toEqual([expect.stringMatching(/^\/c\/[\w.-]+$/)]);
  expect(letter.text).toContain(links[0]);
  const follow = async (init: RequestInit, link = links[0]!) => {
    const { status, headers, text } = await world.call(link, init);
    return [status, headers.get('location'), text];
  };
  const agent = { 'user-agent': 'Mozilla/5.0 (iPhone)' };
  const shopPage = [302, `${shop.url}/`, ''];
  const clicks = async () => {
    await world.moveClock(new Date((await world.now()).getTime() + 2 * 60_000));
    const items = await behindTheApi(world.host).items('Contacts');
    return items.find(({ sk, email }) => sk!.S === 'CONTACT' && email!.S === anna)!.clicks;
  };

  expect(await follow({ method: 'HEAD', headers: agent })).toEqual(shopPage);
  expect(await follow({ headers: { 'user-agent': 'BarracudaLinkProtection' } })).toEqual(shopPage);
  expect(await clicks()).toBeUndefined();
  expect(await follow({ headers: agent })).toEqual(shopPage);
  expect(await clicks()).toMatchObject({ M: { count: { N: '1' } } });
  expect(await follow({ headers: agent }, `${links[0]}x`)).toEqual(shopPage);
  expect(await follow({ headers: agent }, '/c/evil.example')).toEqual(shopPage);
  expect((await follow({ headers: agent }, '/c/https%3A%2F%2Fevil.example')).slice(0, 2)).toEqual([404, null]);
});

test('an address that bounced is never mailed again: no letter, no second invitation', async () => {
  expect((await world.mails(bouncing)).map(({ tags }) => tags.kind)).toEqual(['invite']);
  const contact = await world.contact(bouncing);
  expect(contact.subscription.suppressed.reason).toBe('hard-bounce');
  expect(outcomesOf(contact)).toEqual([`birthday-${year} skipped suppressed`]);
  await world.moveClock(`${year}-05-06T10:00:00Z`);
  expect((await world.signUp(bouncing)).status).toBe(202);
  expect(await world.mails(bouncing)).toHaveLength(1);
});

test('what SES says of itself when it is set up is about no mail, and no failure', async () => {
  expect(greeted).toMatchObject({ invocations: 1, errors: 0 });
  expect(await behindTheApi(world.host).failures()).toEqual({});
  expect(world.host.logs().filter(({ text }) => text.includes('QUEUE_MESSAGE_FAILED'))).toEqual([]);
});

test('a complaint about the invitation stops a second one', async () => {
  const email = 'annoyed@example.com';
  await world.signUp(email);
  const [{ id }] = (await world.mails(email)) as [Mail];
  await world.post('/_local/ses/events', { messageId: id, eventType: 'Complaint' });
  await world.moveClock(new Date((await world.now()).getTime() + 2 * 86_400_000));
  await world.signUp(email);
  expect(await world.mails(email)).toHaveLength(1);
});

test('a complaint about the invitation, though it is confirmed afterwards, suppresses at once', async () => {
  expect((await world.mails(simulated)).map(({ tags }) => tags.kind)).toEqual(['invite']);
  const contact = await world.contact(simulated);
  expect(contact.subscription.suppressed.reason).toBe('complaint');
  expect(outcomesOf(contact)).toEqual([`birthday-${year} skipped suppressed`]);
});

test('a complaint about a letter stops the next one and any invitation; later events change nothing more', async () => {
  const { id } = await letterTo(complaining);
  await world.post('/_local/ses/events', { messageId: id, eventType: 'Complaint' });
  await world.idle();
  const { suppressed } = (await world.contact(complaining)).subscription;
  expect(suppressed.reason).toBe('complaint');
  await world.post('/_local/ses/events', { messageId: id, eventType: 'Bounce', bounceType: 'Permanent' });
  await world.post('/_local/ses/events', { messageId: id, eventType: 'Complaint' });
  const before = await world.mails(complaining);
  await world.moveClock(`${year + 1}-05-04T07:00:00Z`);
  expect((await world.signUp(complaining)).status).toBe(202);
  expect(await world.mails(complaining)).toEqual(before);
  const contact = await world.contact(complaining);
  expect(contact.subscription.suppressed).toEqual(suppressed);
  expect(outcomesOf(contact)).toContain(`birthday-${year + 1} skipped suppressed`);
});

test('an address that SES has stopped mailing is stopped here within a day, though no event ever came', async () => {
  const email = 'unheard@example.com';
  await world.join(email);
  expect((await world.post('/_local/ses/suppressed', { email, reason: 'COMPLAINT' })).status).toBe(200);
  await world.moveClock(new Date((await world.now()).getTime() + 86_400_000));
  expect((await world.contact(email)).subscription.suppressed.reason).toBe('complaint');
  expect((await world.post('/_local/ses/suppressed', { email, reason: 'DISLIKE' })).status).toBe(400);
});

async function letterTo(email: string): Promise<Mail> {
  return (await world.mails(email)).find(({ tags }) => tags.kind === 'marketing')!;
}

function onThisMachine(header: string): string {
  return header.replace(/^<https:(.*)>$/, 'http:$1');
}

function oneClickMultipart(): FormData {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  return form;
}

function outcomesOf({ sends }: { sends: Array<Record<string, string>> }): string[] {
  return sends
    .filter(({ occasion }) => occasion!.startsWith('birthday-'))
    .map(({ occasion, state, reason }) => [occasion, state, reason].filter(Boolean).join(' '));
}
