import { useEffect, useState } from 'preact/hooks';
import type { changeProgrammeRoutes } from '../../functions/staff/changeProgramme.routes.ts';
import type { contactsRoutes } from '../../functions/staff/contacts.routes.ts';
import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import type { reportsRoutes } from '../../functions/staff/reports.routes.ts';
import { type AnswerOf, post, put, remove } from '../kit/api.ts';
import { bodyOf, type Automation as Saved, saidOf } from '../kit/automation.ts';
import { date, moment, number } from '../kit/format.ts';
import { type Loaded, useDoing, useDraft, useGet } from '../kit/loaded.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { mayDo } from '../kit/session.ts';
import { named, purposeName, reasonWord } from '../kit/terms.ts';
import { fill, language, words } from '../kit/texts.ts';
import { ask, Dialog, say } from '../parts/dialogs.tsx';
import { TextField } from '../parts/fields.tsx';
import { Kept } from '../parts/Kept.tsx';
import { DataTable, Figure } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { DurationInput } from '../parts/RuleEditor.tsx';
import { Busy, Problem, Shown } from '../parts/states.tsx';
import { Coming, Turn } from './Automations.tsx';

type Answer = AnswerOf<typeof programmeRoutes.automation>;
type Foreseen = AnswerOf<typeof reportsRoutes.previewAutomation>;

/** One automation: what it will mail in the coming days, and whose letters would move if it were another. */
export default function Automation({ params: { id = '' } }: ScreenProps) {
  const loaded = useGet<typeof programmeRoutes.automation>('/v1/automations/{id}', { params: { id } });
  const text = words('automations');
  if (!loaded.data)
    return (
      <Page title={text.title}>
        <Shown of={loaded}>{() => null}</Shown>
      </Page>
    );
  return (
    <Shown of={loaded}>
      {(saved) =>
        'unreadable' in saved ? (
          <Page title={id}>{text.unreadable}</Page>
        ) : (
          <Editor key={saved.version} saved={saved} loaded={loaded} />
        )
      }
    </Shown>
  );
}

async function foresee(
  id: string,
  body: ReturnType<typeof bodyOf> | undefined,
  onProgress: (far: Foreseen) => void,
): Promise<Foreseen> {
  for (;;) {
    const told = { params: { id }, ...(body && { body }) };
    const found = await post<typeof reportsRoutes.previewAutomation>('/v1/automations/{id}/preview', told);
    if (found.seen >= found.total) return found;
    onProgress(found);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function Editor({ saved, loaded }: { saved: Saved; loaded: Loaded<Answer> }) {
  const text = words('automations');
  const frame = words('frame');
  const { id } = saved;
  const { value: draft, kept, write, drop } = useDraft<Saved>(`automation.${id}`, saved);
  const saving = useDoing();
  const [moving, setMoving] = useState<Foreseen>();
  const [far, setFar] = useState<Foreseen>();
  const trigger = draft.trigger as Record<string, unknown> & Saved['trigger'];
  const dirty = JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(saved));
  const params = { id };
  const putTrigger = (change: object) => write({ trigger: { ...draft.trigger, ...change } });

  const compare = () =>
    saving.run(async () => {
      setMoving(await foresee(id, bodyOf(draft), setFar));
      setFar(undefined);
    });
  const test = () =>
    saving.run(async () => {
      const { to } = await post<typeof changeProgrammeRoutes.testAutomation>('/v1/automations/{id}/test', { params });
      say(fill(text.tested, { to }));
    });
  const rename = (said: string) =>
    write({ name: typeof draft.name === 'object' ? { ...draft.name, [language.value]: said } : said });
  const save = () =>
    saving.run(async () => {
      setMoving(undefined);
      const done = await put<typeof changeProgrammeRoutes.putAutomation>('/v1/automations/{id}', {
        params,
        body: bodyOf(draft),
      });
      drop(done);
      say(frame.saved);
      loaded.set(done);
    });
  const takeBack = async () => {
    if (!(await ask({ ...text.back, danger: true }))) return;
    await saving.run(async () => {
      await remove<typeof changeProgrammeRoutes.removeAutomation>('/v1/automations/{id}', { params });
      drop(saved);
      loaded.reload();
    });
  };
  return (
    <Page title={named(draft.name, id)} lead={saidOf(draft)}>
      <Kept
        draft={{ kept: kept && dirty, drop: () => drop(saved) }}
        overtaken={
          draft.version !== saved.version && {
            text: frame.kept,
            keep: text.keepMine,
            onKeep: () => write({ version: saved.version }),
          }
        }
      />
      <Problem problem={saving.problem}>
        {saving.problem?.kind === 'conflict' && (
          <button type="button" onClick={loaded.reload}>
            {text.lookAtTheirs}
          </button>
        )}
      </Problem>
      <div class="sides">
        <section class="stack">
          <Turn automation={saved} days30={saved.coming?.days30} reload={loaded.reload} />
          <form
            onSubmit={(event) => {
              event.preventDefault();
              compare();
            }}
          >
            <TextField label={text.name} value={named(draft.name, '')} maxLength={100} onText={rename} />
            {typeof trigger.after === 'string' && (
              <Length label={text.after} value={trigger.after} onValue={(after) => putTrigger({ after })} />
            )}
            {typeof trigger.at === 'string' && (
              <TextField label={text.at} type="time" value={trigger.at} onText={(at) => putTrigger({ at })} />
            )}
            {draft.steps.map((step, i) => (
              <Length
                key={i}
                label={`${text.letter} ${i + 1}`}
                value={step.after}
                onValue={(after) => write({ steps: draft.steps.with(i, { ...step, after }) })}
              />
            ))}
            {draft.cap !== 'exempt' && (
              <Length
                label={text.cap}
                value={draft.cap.deferUpTo}
                onValue={(deferUpTo) => write({ cap: { deferUpTo } })}
              />
            )}
            <p class="small">
              {text.purpose}: {purposeName(draft.purpose)}
            </p>
            {mayDo('change programme') && (
              <div class="actions">
                <button type="submit" class="primary" disabled={saving.busy || !dirty}>
                  {text.save}
                </button>
                <button type="button" disabled={saving.busy} onClick={test}>
                  {text.test}
                </button>
                {saved.overrides && (
                  <button type="button" class="danger" disabled={saving.busy} onClick={takeBack}>
                    {text.back.button}
                  </button>
                )}
              </div>
            )}
            {far && <Busy label={text.looking} done={far.seen} total={far.total} />}
          </form>
        </section>
        <section>
          <p>
            <a href={`/console/automations/${id}/report`}>{text.report}</a>
          </p>
          <h2>{text.coming}</h2>
          <Coming coming={saved.coming} id={id} />
          <Ahead id={id} version={saved.version} />
        </section>
      </div>
      {moving && (
        <Dialog title={text.moving} onClose={() => setMoving(undefined)}>
          <div class="figures">
            <Figure value={`+${number(moving.joins)}`} label={text.joins} />
            <Figure value={`−${number(moving.leaves)}`} label={text.leaves} />
            <Figure value={number(moving.moves)} label={text.moves} />
          </div>
          <ul class="plain">
            {moving.changes.slice(0, 8).map(({ contactId, from, to }) => (
              <li key={contactId}>
                <Name id={contactId} />: {from.map((at) => moment(at)).join(', ') || '–'} →{' '}
                {to.map((at) => moment(at)).join(', ') || '–'}
              </li>
            ))}
          </ul>
          <div class="actions">
            <button type="button" class="primary" onClick={save}>
              {frame.save}
            </button>
            <button type="button" onClick={() => setMoving(undefined)}>
              {frame.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </Page>
  );
}

function Length({ label, value, onValue }: { label: string; value: string; onValue: (value: string) => void }) {
  return (
    <div class="field">
      <span class="label">{label}</span>
      {/[1-9]/.test(value) ? (
        <DurationInput label={label} value={value} onValue={onValue} hours />
      ) : (
        <span>{words('automations').atOnce}</span>
      )}
    </div>
  );
}

/** What it will mail in the coming thirty days, why not the others, and on which days. */
function Ahead({ id, version }: { id: string; version: number }) {
  const text = words('automations');
  const looking = useDoing();
  const [found, setFound] = useState<Foreseen>();
  useEffect(() => {
    looking.run(async () => setFound(await foresee(id, undefined, setFound)));
  }, [id, version]);
  if (looking.problem) return <Problem problem={looking.problem} />;
  if (!found) return <Busy />;
  return (
    <>
      {found.seen < found.total && <Busy label={text.looking} done={found.seen} total={found.total} />}
      {Object.keys(found.skipped).length > 0 && (
        <>
          <h3>{text.skipped}</h3>
          <ul class="plain">
            {Object.entries(found.skipped).map(([reason, n]) => (
              <li key={reason}>
                {number(n)} · {reasonWord(reason)}
              </li>
            ))}
          </ul>
        </>
      )}
      {found.days.length > 0 && (
        <DataTable
          caption={text.coming}
          rows={found.days}
          keyOf={(day) => day.date}
          columns={[
            {
              head: text.day,
              main: true,
              cell: (day) => <a href={`/console/calendar/${day.date}?cause=${id}`}>{date(day.date)}</a>,
            },
            { head: text.goes, number: true, cell: ({ goes }) => number(goes) },
          ]}
        />
      )}
      {found.examples.length > 0 && (
        <>
          <h3>{text.examples}</h3>
          <ul class="plain">
            {found.examples.map(({ contactId, occasion, at, reason }) => (
              <li key={contactId + occasion}>
                <Name id={contactId} />: {moment(at)}
                {reason && ` · ${reasonWord(reason)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {found.days.length === 0 && <p>{text.nothing}</p>}
    </>
  );
}

function Name({ id }: { id: string }) {
  const { data } = useGet<typeof contactsRoutes.see>('/v1/contacts/{id}', { params: { id } });
  const name = data && [data.firstName, data.lastName].filter(Boolean).join(' ');
  return <a href={`/console/contacts/${id}`}>{name || data?.email || '…'}</a>;
}
