import { useEffect, useRef, useState } from 'preact/hooks';
import type { changeContactRoutes } from '../../functions/staff/changeContact.routes.ts';
import type { contactsRoutes } from '../../functions/staff/contacts.routes.ts';
import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import type { reportsRoutes } from '../../functions/staff/reports.routes.ts';
import { type AnswerOf, post } from '../kit/api.ts';
import { birthday, day, languageName, moment, money, number } from '../kit/format.ts';
import { type Loaded, useDoing, useGet } from '../kit/loaded.ts';
import { addressOf, usePlace } from '../kit/place.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { mayDo, now } from '../kit/session.ts';
import { named, personName, purposeName, reasonWord } from '../kit/terms.ts';
import { fill, words } from '../kit/texts.ts';
import { Correct } from '../parts/Correct.tsx';
import { Dialog, say } from '../parts/dialogs.tsx';
import { ChoiceField, TextField } from '../parts/fields.tsx';
import { NoteForm } from '../parts/NoteForm.tsx';
import { Page } from '../parts/Page.tsx';
import { Busy, Problem, Shown } from '../parts/states.tsx';
import { Timeline } from '../parts/Timeline.tsx';

export type ContactView = AnswerOf<typeof contactsRoutes.see>;
type Plans = Record<string, string>;

/** One person: what happened, what is planned, and what can be put right or noted. */
export default function Contact({ params: { id = '' }, query: { cursor } }: ScreenProps) {
  const found = useGet<typeof contactsRoutes.see>('/v1/contacts/{id}', { params: { id }, query: { cursor } });
  const text = words('contact');
  const { data } = found;
  const title = data ? personName(data) : text.title;
  return (
    <Page key={title} title={title} lead={data?.email} actions={data && <Actions of={data} loaded={found} />}>
      <Shown of={found}>{(contact) => <Person of={contact} loaded={found} />}</Shown>
    </Page>
  );
}

function Actions({ of, loaded }: { of: ContactView; loaded: Loaded<ContactView> }) {
  const text = words('contact');
  const [open, setOpen] = useState<'note' | 'correct'>();
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    loaded.reload();
  };
  return (
    <>
      <button type="button" class="primary" onClick={() => setOpen('note')}>
        {text.note}
      </button>
      {mayDo('correct contacts') && (
        <button type="button" onClick={() => setOpen('correct')}>
          {text.correct}
        </button>
      )}
      {open === 'note' && (
        <Dialog title={text.note} onClose={close}>
          <NoteForm contactId={of.id} onDone={done} onCancel={close} />
        </Dialog>
      )}
      {open === 'correct' && (
        <Dialog title={text.correctTitle} onClose={close}>
          <Correct of={of} onDone={done} onTheirs={loaded.reload} onCancel={close} />
        </Dialog>
      )}
    </>
  );
}

function Person({ of, loaded }: { of: ContactView; loaded: Loaded<ContactView> }) {
  const text = words('contact');
  const { path, query } = usePlace();
  return (
    <div class="sides">
      <div class="beside">
        <Facts of={of} />
        <Planned of={of} reload={loaded.reload} />
        {mayDo('see reports') && <Mails of={of} />}
        {mayDo('see programme') && <Segments of={of} />}
        <Consents of={of} />
        {of.vouchers.length > 0 && <Vouchers of={of} />}
        {mayDo('see changes') && (
          <section>
            <a class="button" href={`/console/contacts/${of.id}/changes`}>
              {text.allChanges}
            </a>
          </section>
        )}
      </div>
      <div>
        {of.subscription.suppressed && <Suppressed of={of} onLifted={loaded.reload} />}
        <section>
          <h2>{text.timeline}</h2>
          {of.timeline.length === 0 ? <p>{text.nothing}</p> : <Timeline entries={of.timeline} />}
          {of.unreadable && <p class="small">{fill(text.unreadable, { keys: of.unreadable.join(', ') })}</p>}
          <nav class="pager" aria-label={text.timeline}>
            {query.cursor && <a href={path}>{text.newest}</a>}
            {of.cursor && <a href={addressOf(path, { cursor: of.cursor })}>{text.older}</a>}
          </nav>
        </section>
      </div>
    </div>
  );
}

function Facts({ of }: { of: ContactView }) {
  const text = words('contact');
  const { channel, form, placement } = of.source;
  const facts: [string, string | undefined][] = [
    [text.phone, of.phone],
    [text.birthday, of.birthday && birthday(of.birthday)],
    [text.language, languageName(of.locale)],
    [text.timeZone, of.timeZone],
    [text.orders, number(of.orders.count)],
    [text.spent, money(of.orders.total, of.orders.currency)],
    [text.tags, of.tags?.join(', ')],
    [text.since, day(of.createdAt)],
    [text.cameBy, [channel, form, placement].filter(Boolean).join(' · ')],
  ];
  return (
    <section>
      <h2>{text.facts}</h2>
      <dl class="facts">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {of.subscription.pausedUntil && <p>{fill(text.pausedUntil, { day: day(of.subscription.pausedUntil) })}</p>}
    </section>
  );
}

/** What waits to go out; after a correction what has moved stands beside what was. */
function Planned({ of, reload }: { of: ContactView; reload: () => void }) {
  const text = words('contact');
  const { before, working } = usePlansBefore(of, reload);
  const plans: Plans = of.facts.next;
  const causes = [...new Set([...Object.keys(plans), ...Object.keys(before ?? {})])].sort();
  return (
    <section>
      <h2>{text.planned}</h2>
      <p class="hint">{text.plannedHint}</p>
      <ul class="lines" aria-live="polite">
        {causes.length === 0 && <li>{text.noPlans}</li>}
        {causes.map((cause) => (
          <li key={cause}>
            <strong>{cause}</strong> {planWords(plans[cause], before?.[cause])}
          </li>
        ))}
      </ul>
      {working && <Busy label={text.working} />}
    </section>
  );
}

function planWords(now: string | undefined, before: string | undefined): string {
  const { moved, gone } = words('contact');
  if (!now) return fill(gone, { before: moment(before!) });
  return before && before !== now ? fill(moved, { now: moment(now), before: moment(before) }) : moment(now);
}

const looksAgainMs = 1_500;
const looks = 4;

/** Judging follows a change within seconds: looked at again for a while, with what was planned before. */
function usePlansBefore({ version, facts }: ContactView, reload: () => void) {
  const last = useRef({ version, plans: facts.next as Plans });
  const [before, setBefore] = useState<Plans>();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (last.current.version !== version) {
      setBefore((known) => known ?? last.current.plans);
      setLeft(looks);
    }
    last.current = { version, plans: facts.next };
  }, [version, facts]);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => {
      setLeft(left - 1);
      reload();
    }, looksAgainMs);
    return () => clearTimeout(timer);
  }, [left]);
  return { before, working: left > 0 };
}

function Mails({ of }: { of: ContactView }) {
  const text = words('contact');
  const { states } = words('terms');
  const [asked, setAsked] = useState<string>();
  const year = new Date(now()).getUTCFullYear();
  const birthdayMail = `birthday-${year}`;
  return (
    <section>
      <h2>{text.mails}</h2>
      <ul class="lines">
        {of.sends.map(({ occasion, state, reason, at, dueAt }) => (
          <li key={occasion}>
            <strong>{occasion}</strong> {states[state]}
            {reason && ` (${reasonWord(reason)})`}, {day(at ?? dueAt)}{' '}
            <button
              type="button"
              class="plain"
              onClick={() => setAsked(occasion)}
              aria-label={`${text.whyNot} ${occasion}`}
            >
              {text.whyNot}
            </button>
          </li>
        ))}
        {!of.sends.some(({ occasion }) => occasion === birthdayMail) && (
          <li>
            <button type="button" class="plain" onClick={() => setAsked(birthdayMail)}>
              {text.whyBirthday}
            </button>
          </li>
        )}
      </ul>
      {asked && <Explained contactId={of.id} occasion={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

/** The steps of one mail: told by the API, whose words are English. */
function Explained({ contactId, occasion, onClose }: { contactId: string; occasion: string; onClose: () => void }) {
  const text = words('contact');
  const { states } = words('terms');
  const { close } = words('frame');
  const found = useGet<typeof reportsRoutes.explain>('/v1/contacts/{id}/sends/{occasion}', {
    params: { id: contactId, occasion },
  });
  return (
    <Dialog title={text.explain} onClose={onClose}>
      <Shown of={found}>
        {({ state, reason, steps, consent }) => (
          <div class="prose">
            <p>
              <strong>{occasion}</strong>: {states[state]}
              {reason && ` (${reasonWord(reason)})`}
            </p>
            <ol lang="en">
              {steps.map(({ step, says, at }) => (
                <li key={step + says}>
                  {says}
                  {at && <span class="small"> {moment(at)}</span>}
                </li>
              ))}
            </ol>
            {consent?.sentence && (
              <p>
                {text.permitted}: <q>{consent.sentence}</q>
              </p>
            )}
          </div>
        )}
      </Shown>
      <div class="actions">
        <button type="button" onClick={onClose}>
          {close}
        </button>
      </div>
    </Dialog>
  );
}

function Segments({ of }: { of: ContactView }) {
  const text = words('contact');
  const { go } = usePlace();
  const { data } = useGet<typeof programmeRoutes.segments>('/v1/segments');
  const nameFor = (id: string) => {
    const segment = data?.items.find((one) => one.id === id);
    return named(segment && 'name' in segment ? segment.name : undefined, id);
  };
  const others = (data?.items ?? []).filter(({ id }) => !of.segments.includes(id));
  const why = (segment: string) => `/console/contacts/${of.id}/why/${segment}`;
  return (
    <section>
      <h2>{text.segments}</h2>
      <ul class="lines">
        {of.segments.length === 0 && <li>{text.noSegments}</li>}
        {of.segments.map((segment) => (
          <li key={segment}>
            {nameFor(segment)} <a href={why(segment)}>{text.whyNot}</a>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <ChoiceField
          label={text.otherSegment}
          value=""
          onChoice={(segment) => segment && go(why(segment))}
          options={[['', text.choose], ...others.map(({ id }): [string, string] => [id, nameFor(id).split(':')[0]!])]}
        />
      )}
    </section>
  );
}

function Consents({ of }: { of: ContactView }) {
  const text = words('contact');
  const { consents } = words('terms');
  return (
    <section>
      <h2>{text.consents}</h2>
      <ul class="lines">
        {of.consents.length === 0 && <li>{text.nothing}</li>}
        {of.consents.map(({ id, purpose, state, confirmedAt, requestedAt }) => (
          <li key={id}>
            <strong>{purposeName(purpose)}</strong> {(consents as Record<string, string>)[state] ?? state},{' '}
            {day(confirmedAt ?? requestedAt)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Vouchers({ of }: { of: ContactView }) {
  const text = words('contact');
  const states: Record<string, string> = {
    open: text.voucherOpen,
    redeemed: text.voucherRedeemed,
    expired: text.voucherExpired,
    cancelled: text.voucherCancelled,
  };
  return (
    <section>
      <h2>{text.vouchers}</h2>
      <ul class="lines">
        {of.vouchers.map(({ code, kind, state, validUntil }) => (
          <li key={code}>
            <code>{code}</code> {kind}, {states[state] ?? state}, {fill(text.until, { day: day(validUntil) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Suppressed({ of, onLifted }: { of: ContactView; onLifted: () => void }) {
  const text = words('contact');
  const { cancel } = words('frame');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useDoing();
  const suppressed = of.subscription.suppressed!;
  return (
    <div class="problem">
      <p>{fill(text.suppressed, { day: day(suppressed.at) })}</p>
      {mayDo('lift bounces') && suppressed.reason !== 'complaint' && (
        <div class="actions">
          <button type="button" onClick={() => setOpen(true)}>
            {text.lift}
          </button>
        </div>
      )}
      {open && (
        <Dialog title={text.lift} onClose={() => setOpen(false)}>
          <p>{text.liftText}</p>
          <form
            onSubmit={async (event) => {
              event.preventDefault();
              const done = await run(() =>
                post<typeof changeContactRoutes.lift>('/v1/contacts/{id}/suppression/lift', {
                  params: { id: of.id },
                  body: { reason },
                }),
              );
              if (!done) return;
              setOpen(false);
              say(words('frame').saved);
              onLifted();
            }}
          >
            <Problem problem={problem} />
            <TextField label={text.reason} value={reason} onText={setReason} required />
            <div class="actions">
              <button type="submit" class="primary" disabled={busy}>
                {text.lift}
              </button>
              <button type="button" onClick={() => setOpen(false)}>
                {cancel}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </div>
  );
}
