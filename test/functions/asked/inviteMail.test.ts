import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { inviteMail } from '../../../functions/asked/inviteMail.ts';
import type { OpenLead, StoredSignup } from '../../../functions/leads/lead.schema.ts';
import { parseSecret } from '../../../functions/platform/secret.ts';
import { shop } from '../../support/builders.ts';

const { keyring } = parseSecret(JSON.stringify({ pepper: 'p'.repeat(64) }));
const now = new Date('2027-04-23T07:00:00.000Z');
const shown = shop.purposes.newsletter!.text.en!;

function aLead(...signups: Partial<StoredSignup>[]): OpenLead {
  const submissions = signups.map((signup, i) => ({
    id: `sub-${i}`,
    at: `2027-04-23T06:0${i}:00.000Z`,
    address: 'zofia@example.com',
    signup: {
      channel: 'web' as const,
      form: 'newsletter',
      locale: 'en' as const,
      consents: { newsletter: { hash: 'a'.repeat(32), locale: 'en' as const, shown } },
      ...signup,
    },
  }));
  const counted = { attempts: 1, variants: signups.length, expiresAt: 1_900_000_000 };
  return { key: 'lead-1', id: 'l-1', state: 'mailing', ...counted, submissions };
}

async function mailFor(lead: OpenLead) {
  const { raw } = await inviteMail(lead, { shop, publicUrl: 'https://shop.example', keyring, now });
  return PostalMime.parse(raw);
}

test('the invitation lists the sentences as they were shown, and the data', async () => {
  const { text, html } = await mailFor(aLead({ firstName: 'Zofia', birthday: '--04-23', phone: '+48711234567' }));
  for (const line of [`News from the bakery: ${shown}`, 'First name: Zofia', '+48711234567', 'April']) {
    expect(text).toContain(line);
    expect(html).toContain(line);
  }
});

test('what a stranger has entered before stands there too, and is no advertisement of theirs', async () => {
  const stranger = {
    firstName: 'Win at evil.example',
    lastName: 'https://evil.example',
    interests: ['<b>evil</b>.shop'],
  };
  const { text, html } = await mailFor(aLead({ ...stranger, birthday: '--01-01' }, { firstName: 'Zofia' }));
  expect(text).toMatch(/1\sJanuary/);
  expect(text).toContain('First name: Zofia');
  for (const part of [text, html]) expect(part).not.toMatch(/evil/);
});
