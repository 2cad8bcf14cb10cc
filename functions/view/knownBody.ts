import { fieldLabel, fieldWords } from '../drawing/fieldLabels.ts';
import { fillPlain } from '../drawing/fill.ts';
import { type Html, html } from '../drawing/html.ts';
import { knownTexts } from '../drawing/texts/known.ts';
import { knownWords } from '../drawing/texts/knownWords.ts';
import { leavingTexts } from '../drawing/texts/leaving.ts';
import { toldWords } from '../drawing/texts/toldWords.ts';
import { dayWords, moneyWords, percentWords } from '../drawing/words.ts';
import type { FieldValue } from '../person/fieldKind.ts';
import type { StoredEvent } from '../person/interaction.schema.ts';
import { tellable, valueAt } from '../person/profileFields.ts';
import type { Person, PersonView } from './personView.types.ts';
import { mostTold } from './readPerson.ts';

type KnownView = PersonView & { person: Person };

/** What is known about a person, in words: profile, facts, groups, consents, and the newest mails, orders and words. */
export function knownBody(view: KnownView): Html {
  const texts = knownTexts[view.locale];
  return html`<p>${why(view)}</p>
<dl class="facts">${factsOf(view).map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
<h3 class="heading">${texts.consents}</h3>${consents(view)}
<h3 class="heading">${texts.sends}</h3>${sends(view)}
${orders(view)}${events(view)}${view.person.cursor && html`<p>${fillPlain(texts.newest, { count: String(mostTold) })}</p>`}`;
}

function why({ shop, locale, person }: KnownView): string {
  const agreed = Object.entries(person.subscription.purposes).filter(
    ([purpose, { state }]) => state === 'confirmed' && shop.purposes[purpose]?.marketing,
  );
  const titles = agreed.map(([purpose]) => shop.purposes[purpose]!.title[locale]);
  const texts = knownTexts[locale];
  return titles.length > 0 ? fillPlain(texts.why, { purposes: titles.join(', ') }) : texts.whyNot;
}

function factsOf({ shop, locale, person }: KnownView): [term: string, value: string][] {
  const { terms } = knownTexts[locale];
  const { channels, emailKinds } = knownWords[locale];
  const { orders, facts } = person;
  const rows: [string, string | undefined][] = [
    [terms.email, person.email],
    [terms.name, [person.firstName, person.lastName].filter(Boolean).join(' ')],
    ...tellable(shop)
      .filter(({ kind }) => kind !== 'name')
      .map((field): [string, string | undefined] => {
        const value = valueAt(person, field.path) as FieldValue | undefined;
        const setting = { shop, locale };
        return [fieldLabel(field, setting), value === undefined ? undefined : fieldWords(field, value, setting)];
      }),
    [terms.timeZone, person.timeZone],
    [terms.source, sourceWords(channels[person.source.channel], person.source, shop)],
    [terms.since, dayWords(person.createdAt, locale, shop)],
    [terms.orders, orders.count > 0 ? String(orders.count) : undefined],
    [terms.spent, orders.count > 0 ? moneyWords(orders.total, orders.currency, locale) : undefined],
    [terms.lastOrder, orders.lastAt && dayWords(orders.lastAt, locale, shop)],
    [
      terms.average,
      facts.averageOrder === undefined ? undefined : moneyWords(facts.averageOrder, shop.currency, locale),
    ],
    [terms.discounts, facts.discountShare === undefined ? undefined : percentWords(facts.discountShare, locale)],
    [terms.emailKind, facts.emailKind && emailKinds[facts.emailKind]],
    [terms.segments, person.segments.map((id) => segmentWords(id, { shop, locale })).join('; ')],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}

function sourceWords(
  channel: string,
  { placement }: { placement?: string | undefined },
  shop: PersonView['shop'],
): string {
  const title = placement && shop.placements[placement]?.title;
  return title ? `${channel} (${title})` : channel;
}

function segmentWords(id: string, { shop, locale }: Pick<PersonView, 'shop' | 'locale'>): string {
  const { segments } = knownWords[locale];
  const title = shop.placements[id.replace(/^placement-/, '')]?.title;
  return segments[id] ?? (title ? fillPlain(knownTexts[locale].joinedAt, { title }) : id);
}

function consents({ shop, locale, person, token }: KnownView): Html {
  const { certificate, noConsents } = knownTexts[locale];
  const { states } = knownWords[locale];
  if (person.consents.length === 0) return html`<p>${noConsents}</p>`;
  return html`<ul class="lines">${person.consents.map(({ id, purpose, state, confirmedAt, requestedAt }) => {
    const title = shop.purposes[purpose]?.title[locale] ?? purpose;
    const link = token && html`<a class="on" href="/preferences/${id}?t=${token}&locale=${locale}">${certificate}</a>`;
    return html`<li><span>${title}: ${states[state]}, ${dayWords(confirmedAt ?? requestedAt, locale, shop)}</span>${link}</li>`;
  })}</ul>`;
}

function sends({ shop, locale, person, now }: KnownView): Html {
  const { automations, ownLetter, outcomes } = knownWords[locale];
  if (person.sends.length === 0) return html`<p>${knownTexts[locale].noSends}</p>`;
  return html`<ul class="lines">${person.sends.map(({ cause, state, at }) => {
    const name = new Map(Object.entries(automations)).get(cause) ?? ownLetter;
    return html`<li>${name}: ${outcomes[state]}, ${dayWords(at ?? now, locale, shop)}</li>`;
  })}</ul>`;
}

function orders({ shop, locale, person }: KnownView): Html | false {
  const list = person.timeline.filter((entry) => entry.kind === 'order') as unknown as {
    at: string;
    counts: number;
    currency: string;
  }[];
  if (list.length === 0) return false;
  return html`<h3 class="heading">${knownTexts[locale].orders}</h3><ul class="lines">${list.map(
    ({ at, counts, currency }) => html`<li>${dayWords(at, locale, shop)}: ${moneyWords(counts, currency, locale)}</li>`,
  )}</ul>`;
}

function events({ shop, locale, person }: KnownView): Html | false {
  const told = person.timeline.filter(({ kind }) => !['order', 'mail', 'consent'].includes(kind)) as unknown as Told[];
  if (told.length === 0) return false;
  return html`<h3 class="heading">${knownTexts[locale].events}</h3><ul class="lines">${told.map(
    (event) => html`<li>${dayWords(event.at, locale, shop)}: ${eventWords(event, { shop, locale })}</li>`,
  )}</ul>`;
}

type Told = Pick<StoredEvent, 'at' | 'kind' | 'survey' | 'text'> & { reason?: string };

/** What it was, and of the survey's title, the reason and the words what there is. */
function eventWords(told: Told, { shop, locale }: Pick<PersonView, 'shop' | 'locale'>): string {
  const { kinds, reasons } = toldWords[locale];
  const known: Record<string, string> = { ...reasons, ...leavingTexts[locale].why.reasons };
  const title = told.survey && shop.surveys[told.survey]?.title[locale];
  return [kinds[told.kind], title, told.reason && (known[told.reason] ?? told.reason), told.text]
    .filter(Boolean)
    .join(' · ');
}
