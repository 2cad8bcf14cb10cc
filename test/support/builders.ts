import { type Contact, noOrders } from '../../functions/contacts/contact.schema.ts';
import type { Subscription } from '../../functions/permission/subscription.schema.ts';
import { defaults } from '../../functions/programme/defaults.ts';
import type { AutomationBody } from '../../functions/programme/definition.schema.ts';
import type { Programme } from '../../functions/programme/programme.types.ts';
import { nothingStored, programmeAt } from '../../functions/programme/programmeAt.ts';
import type { Send } from '../../functions/programme/send.schema.ts';
import { allLanguages } from '../../functions/shop/allLanguages.ts';
import { consentHash } from '../../functions/shop/consentHash.ts';
import type { Locale } from '../../functions/shop/locales.ts';
import type { Shop } from '../../functions/shop/shop.ts';
import { codeOf } from '../../functions/vouchers/code.ts';
import type { Voucher } from '../../functions/vouchers/voucher.schema.ts';
import config from '../../shop.config.ts';

export const shop: Shop = allLanguages(config, config.defaultLocale);

/** What the demonstration shop's deployment brings, with automations that a test wants to be different. */
export function aProgramme(automations: Record<string, Partial<AutomationBody>> = {}): Programme {
  const programme = programmeAt(defaults, nothingStored, '2026-01-01T00:00:00.000Z');
  const changed = Object.entries(automations).map(
    ([id, body]) => [id, { ...programme.automations.get(id)!, ...body }] as const,
  );
  return { ...programme, automations: new Map([...programme.automations, ...changed]) };
}

/** The hash of the text that a visitor sees for a purpose in a language. */
export function shownHash(purpose = 'newsletter', locale: Locale = 'pl'): string {
  return consentHash(purpose, locale, shop.purposes[purpose]!.text[locale]!);
}

/** A sign-up as a page sends it. */
export function aSignup(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    form: 'newsletter',
    email: 'zofia@example.com',
    locale: 'pl',
    consents: { newsletter: { granted: true, text: shownHash() } },
    elapsedMs: 8_000,
    ...fields,
  };
}

export function aContact(fields: Partial<Contact> = {}): Contact {
  return {
    id: 'con_0198a000-0000-7000-8000-000000000001',
    email: 'zofia@example.com',
    emailKey: 'key-of-zofia',
    locale: 'pl',
    source: { channel: 'web', form: 'newsletter' },
    createdAt: '2026-11-01T10:00:00.000Z',
    orders: noOrders,
    rev: 1,
    writer: 'confirm',
    ...fields,
  };
}

export function aSubscription(fields: Partial<Subscription> = {}): Subscription {
  return {
    purposes: { newsletter: { state: 'confirmed', at: '2026-11-01T10:00:00.000Z', record: 'rec_1' } },
    claims: {},
    ...fields,
  };
}

/** A birthday mail that is due. */
export function aSend(fields: Partial<Send> = {}): Send {
  return {
    contactId: aContact().id,
    occasion: 'birthday-2027',
    cause: 'birthday',
    purpose: 'newsletter',
    state: 'planned',
    dueAt: '2027-04-23T07:00:00.000Z',
    until: '2027-04-23T22:00:00.000Z',
    ...fields,
  };
}

/** A voucher that is open, of the demonstration shop's birthday cake. */
export function aVoucher(changes: Partial<Voucher> = {}): Voucher {
  const terms = aProgramme().vouchers.get('birthday-cake')!;
  return {
    ...{ contactId: 'con_1', id: 'birthday-cake.birthday-2027', code: codeOf(4_711n), lookup: 'key-of-the-code' },
    ...{ kind: 'birthday-cake', version: 0, occasion: 'birthday-2027', cause: 'birthday' },
    ...{ title: terms.title, gives: terms.gives, where: terms.where, times: terms.times, currency: shop.currency },
    ...{ issuedAt: '2027-05-17T07:00:00.000Z', validUntil: '2027-06-16T21:59:59.999Z', state: 'open' },
    ...{ redemptions: [], undone: [], rev: 1 },
    ...changes,
  };
}
