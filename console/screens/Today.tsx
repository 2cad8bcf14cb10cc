import type { ComponentChildren } from 'preact';
import type { campaignsRoutes } from '../../functions/staff/campaigns.routes.ts';
import type { changeContactRoutes } from '../../functions/staff/changeContact.routes.ts';
import type { contactsRoutes } from '../../functions/staff/contacts.routes.ts';
import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import type { reportsRoutes } from '../../functions/staff/reports.routes.ts';
import type { sendingRoutes } from '../../functions/staff/sending.routes.ts';
import { type AnswerOf, post } from '../kit/api.ts';
import { config } from '../kit/config.ts';
import { date, dayInShop, moment, number } from '../kit/format.ts';
import { useDoing, useGet } from '../kit/loaded.ts';
import { addressOf } from '../kit/place.ts';
import { linkTo } from '../kit/screens.ts';
import { mayDo, now } from '../kit/session.ts';
import { named, reasonWord } from '../kit/terms.ts';
import { fill, words } from '../kit/texts.ts';
import { say } from '../parts/dialogs.tsx';
import { FirstDay } from '../parts/FirstDay.tsx';
import { Figure } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Problem, Shown } from '../parts/states.tsx';
import { TurnMarketing } from '../parts/TurnMarketing.tsx';

const dayMs = 86_400_000;
const polls = 3_000;

/** What a day begins with: what needs a hand, what goes out and what went, and who is new. */
export default function Today() {
  const text = words('today');
  const everybody = useGet<typeof contactsRoutes.list>('/v1/contacts');
  return (
    <Page title={text.title}>
      {everybody.data && !everybody.data.cursor && <FirstDay />}
      <Hand />
      <Goes />
      <Went />
      <Fresh />
    </Page>
  );
}

function Hand() {
  const text = words('today');
  const notes = useGet<typeof contactsRoutes.notes>('/v1/notes');
  const unknown = useGet<typeof reportsRoutes.sends>('/v1/sends', { query: { state: 'unknown' } });
  const sending = useGet<typeof sendingRoutes.sending>('/v1/sending');
  const campaigns = useGet<typeof campaignsRoutes.list>('/v1/campaigns');
  const segments = useGet<typeof programmeRoutes.segments>('/v1/segments', {}, ({ items }) =>
    items.some((one) => 'state' in one && one.state === 'filling') ? polls : undefined,
  );
  const late = campaigns.data?.items.filter(({ state }) => state === 'waiting' || state === 'paused') ?? [];
  const filling = segments.data?.items.filter((one) => 'state' in one && one.state === 'filling') ?? [];
  const all = [notes, unknown, sending, campaigns, segments];
  const isPaused = sending.data?.marketing.state === 'paused';
  const count =
    (notes.data?.items.length ?? 0) +
    (unknown.data?.items.length ?? 0) +
    late.length +
    filling.length +
    (isPaused ? 1 : 0);
  return (
    <section>
      <h2>{text.hand}</h2>
      {all.map(({ problem, reload }, i) => (
        <Problem key={i} problem={problem} onRetry={reload} />
      ))}
      {count === 0 && all.every(({ data }) => data) && <p>{text.quiet}</p>}
      <ul class="lines hands">
        {isPaused && sending.data && (
          <li>
            <Rests of={sending.data} onTurned={sending.set} />
          </li>
        )}
        {notes.data?.items.map((note) => (
          <li key={note.id}>
            <OneNote of={note} onDone={notes.reload} />
          </li>
        ))}
        {unknown.data?.items.map(({ contactId, occasion }) => (
          <li key={contactId + occasion}>
            {fill(text.unknownMail, { occasion })} <a href={`/console/contacts/${contactId}`}>{text.contact}</a>
          </li>
        ))}
        {late.map(({ id, name, state }) => (
          <li key={id}>
            <Linked href={linkTo(`/console/campaigns/${id}`)}>
              {fill(state === 'waiting' ? text.waiting : text.heldCampaign, { name })}
            </Linked>
          </li>
        ))}
        {filling.map((segment) => (
          <li key={segment.id}>
            {fill(text.filling, { name: named('name' in segment ? segment.name : undefined, segment.id) })}{' '}
            {'total' in segment && segment.total !== undefined && (
              <progress aria-label={text.filling} value={segment.done ?? 0} max={segment.total} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Note = AnswerOf<typeof contactsRoutes.notes>['items'][number];

function OneNote({ of, onDone }: { of: Note; onDone: () => void }) {
  const text = words('today');
  const { busy, problem, run } = useDoing();
  const { data: contact } = useGet<typeof contactsRoutes.see>('/v1/contacts/{id}', { params: { id: of.contactId } });
  const name = [contact?.firstName, contact?.lastName].filter(Boolean).join(' ') || (contact?.email ?? '');
  const close = async () => {
    const params = { id: of.contactId, note: of.id };
    if (!(await run(() => post<typeof changeContactRoutes.close>('/v1/contacts/{id}/notes/{note}/done', { params }))))
      return;
    say(text.done);
    onDone();
  };
  return (
    <>
      <p>
        <a href={`/console/contacts/${of.contactId}`}>{fill(text.noteOf, { name: name || text.contact })}</a>{' '}
        <span class="small">{moment(of.at)}</span>
      </p>
      {of.value !== undefined && <p>{fill(text.rated, { value: number(of.value) })}</p>}
      {of.text && <p class="said">{of.text}</p>}
      <Problem problem={problem} />
      <button type="button" disabled={busy} onClick={close}>
        {text.done}
      </button>
    </>
  );
}

type Sending = AnswerOf<typeof sendingRoutes.sending>;

function Rests({ of, onTurned }: { of: Sending; onTurned: (sending: Sending) => void }) {
  const text = words('today');
  const why: Record<string, string> = {
    bounces: text.pausedBounces,
    complaints: text.pausedComplaints,
    staff: fill(text.pausedStaff, { name: of.marketing.by ?? '' }),
  };
  return (
    <>
      <p>
        <strong>{text.paused}</strong> {why[of.marketing.reason ?? '']}
      </p>
      {mayDo('change programme') && <TurnMarketing of={of} onTurned={onTurned} />}
    </>
  );
}

/** The coming seven days, each figure opening the people behind it. */
function Goes() {
  const text = words('today');
  const from = dayInShop(now());
  const to = dayInShop(Date.parse(`${from}T12:00:00Z`) + 6 * dayMs);
  const agenda = useGet<typeof reportsRoutes.agenda>('/v1/agenda', { query: { from, to } }, ({ seen }) =>
    seen === undefined ? undefined : polls,
  );
  return (
    <section>
      <h2>{text.goes}</h2>
      <p class="hint">{text.goesHint}</p>
      <Shown of={agenda}>
        {({ items, seen, of }) => {
          const days = items.filter(({ goes }) => goes > 0);
          return (
            <>
              {seen !== undefined && (
                <p role="status">
                  {fill(text.partly, { seen: number(seen), of: number(of ?? seen) })}{' '}
                  <progress aria-label={text.goes} value={seen} max={of ?? seen} />
                </p>
              )}
              {days.length === 0 && <p>{text.nothingGoes}</p>}
              <div class="figures goes">
                {days.map((day) => (
                  <Figure
                    key={day.date}
                    value={number(day.goes)}
                    label={date(day.date)}
                    href={`/console/calendar/${day.date}`}
                  />
                ))}
              </div>
            </>
          );
        }}
      </Shown>
    </section>
  );
}

/** What became of the mails of seven days, by what they were sent for: reports of automations, and of campaigns not long ago. */
function Went() {
  const text = words('today');
  const from = dayInShop(now() - 6 * dayMs);
  const automations = useGet<typeof programmeRoutes.automations>('/v1/automations');
  const campaigns = useGet<typeof campaignsRoutes.list>('/v1/campaigns');
  const begun = ['running', 'paused', 'finished', 'cancelled', 'waiting'];
  const recent = campaigns.data?.items.filter(({ state }) => begun.includes(state)).slice(0, 5) ?? [];
  const on = automations.data?.items.filter((one) => 'state' in one && one.state === 'on') ?? [];
  return (
    <section>
      <h2>{text.went}</h2>
      <div class="table">
        <table>
          <caption class="away">{text.went}</caption>
          <thead>
            <tr>
              <th scope="col">{text.cause}</th>
              {[text.sent, text.notSent, text.failed, text.unknown].map((head) => (
                <th key={head} scope="col" class="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {recent.map(({ id, name }) => (
              <CampaignRow key={id} id={id} name={name} />
            ))}
            {on.map((one) => (
              <AutomationRow
                key={one.id}
                id={one.id}
                name={named('name' in one ? one.name : undefined, one.id)}
                from={from}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Problem problem={automations.problem ?? campaigns.problem} onRetry={automations.reload} />
    </section>
  );
}

function AutomationRow({ id, name, from }: { id: string; name: string; from: string }) {
  const report = useGet<typeof reportsRoutes.automation>('/v1/automations/{id}/report', {
    params: { id },
    query: { from },
  });
  return (
    <WentRow name={name} href={linkTo(addressOf(`/console/automations/${id}/report`, { from }))} report={report.data} />
  );
}

function CampaignRow({ id, name }: { id: string; name: string }) {
  const report = useGet<typeof reportsRoutes.campaign>('/v1/campaigns/{id}/report', { params: { id } });
  return <WentRow name={name} href={linkTo(`/console/campaigns/${id}/report`)} report={report.data} />;
}

type Report = AnswerOf<typeof reportsRoutes.automation>;

function WentRow({ name, href, report }: { name: string; href: string | undefined; report: Report | undefined }) {
  const text = words('today');
  const skipped = Object.entries(report?.skipped ?? {});
  const sum = skipped.reduce((total, [, n]) => total + n, 0);
  const cell = (head: string, n: number | undefined) => (
    <td class="number" data-head={head}>
      {n === undefined ? '…' : number(n)}
    </td>
  );
  return (
    <tr>
      <th scope="row">
        <Linked href={href}>{name}</Linked>
      </th>
      {cell(text.sent, report?.sent)}
      <td class="number" data-head={text.notSent}>
        {report ? number(sum) : '…'}
        {skipped.length > 0 && (
          <span class="small reasons">
            {' '}
            {skipped.map(([reason, n]) => `${reasonWord(reason)}: ${number(n)}`).join(', ')}
          </span>
        )}
      </td>
      {cell(text.failed, report?.failed)}
      {cell(text.unknown, report?.unknown)}
    </tr>
  );
}

/** Who came lately, and where people came in. */
function Fresh() {
  const text = words('today');
  const { data } = useGet<typeof programmeRoutes.segments>('/v1/segments');
  const places = Object.entries(config.shop.placements).filter(([id]) =>
    data?.items.some((one) => one.id === `placement-${id}`),
  );
  if (!data) return null;
  return (
    <section>
      <h2>{text.fresh}</h2>
      <div class="figures fresh">
        <SegmentFigure segment="new" label={text.freshAll} />
      </div>
      {places.length > 0 && (
        <>
          <h3>{text.byPlace}</h3>
          <div class="figures fresh">
            {places.map(([id, title]) => (
              <SegmentFigure key={id} segment={`placement-${id}`} label={title} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function SegmentFigure({ segment, label }: { segment: string; label: string }) {
  const { data } = useGet<typeof reportsRoutes.members>('/v1/segments/{id}/count', { params: { id: segment } });
  return (
    <Figure
      value={data ? number(data.members) : '…'}
      label={label}
      href={addressOf('/console/contacts', { segment })}
    />
  );
}

function Linked({ href, children }: { href: string | undefined; children: ComponentChildren }) {
  return href ? <a href={href}>{children}</a> : <span>{children}</span>;
}
