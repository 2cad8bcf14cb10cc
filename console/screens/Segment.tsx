import { useEffect, useState } from 'preact/hooks';
import { referencesOf } from '../../functions/programme/references.ts';
import type { campaignsRoutes } from '../../functions/staff/campaigns.routes.ts';
import type { changeProgrammeRoutes } from '../../functions/staff/changeProgramme.routes.ts';
import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import type { reportsRoutes } from '../../functions/staff/reports.routes.ts';
import type { segmentsRoutes } from '../../functions/staff/segments.routes.ts';
import { type AnswerOf, ApiProblem, get, post, put, remove } from '../kit/api.ts';
import { config } from '../kit/config.ts';
import { fieldWords } from '../kit/fieldWords.ts';
import { money, number } from '../kit/format.ts';
import { type Loaded, useDoing, useDraft, useGet } from '../kit/loaded.ts';
import { usePlace } from '../kit/place.ts';
import { type Group, groupOf, idFrom, isWhole, ruleOf } from '../kit/rules.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { mayDo } from '../kit/session.ts';
import { conditionWords, named, reasonWord } from '../kit/terms.ts';
import { counted, fill, words } from '../kit/texts.ts';
import { ask, Dialog, say } from '../parts/dialogs.tsx';
import { errorsAt, TextField } from '../parts/fields.tsx';
import { Kept } from '../parts/Kept.tsx';
import { Figure } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { RuleEditor } from '../parts/RuleEditor.tsx';
import { Busy, Problem, Shown } from '../parts/states.tsx';

type All = AnswerOf<typeof programmeRoutes.segments>;
type Saved = Extract<All['items'][number], { rule: unknown }>;
type Difference = AnswerOf<typeof segmentsRoutes.difference>;
type Draft = { name: Saved['name']; group: Group; version: number };

/** One segment: what it asks, whom that would hold for, and what saving it would change. */
export default function Segment({ params: { id } }: ScreenProps) {
  const all = useGet<typeof programmeRoutes.segments>('/v1/segments', {}, ({ items }) =>
    items.some((one) => one.id === id && 'state' in one && one.state === 'filling') ? 3000 : undefined,
  );
  const text = words('segments');
  return (
    <Shown of={all}>
      {({ items }) => {
        const readable = items.filter((one): one is Saved => 'rule' in one);
        const saved = readable.find((one) => one.id === id);
        const lost = items.find((one) => one.id === id && 'unreadable' in one);
        if (!saved && !lost && id !== undefined) return <Page title={text.notThere}>{text.notThereText}</Page>;
        return (
          <Editor key={`${id} ${saved?.version}`} id={id ?? ''} saved={saved} lost={lost} all={readable} list={all} />
        );
      }}
    </Shown>
  );
}

type EditorProps = {
  /** Empty for one that is not saved yet. */
  id: string;
  saved: Saved | undefined;
  lost: { version: number } | undefined;
  all: readonly Saved[];
  list: Loaded<All>;
};

function Editor({ id, saved, lost, all, list }: EditorProps) {
  const text = words('segments');
  const frame = words('frame');
  const { go } = usePlace();
  const isNew = id === '';
  const begin: Draft = saved
    ? { name: saved.name, group: groupOf(saved.rule), version: saved.version }
    : { name: '', group: { kind: 'all', parts: [] }, version: lost?.version ?? 0 };
  const { value: draft, kept, write, drop } = useDraft<Draft>(`segment.${id}`, begin);
  const saving = useDoing();
  const [difference, setDifference] = useState<Difference>();
  const [progress, setProgress] = useState<Difference>();
  const rule = ruleOf(draft.group);
  const whole = isWhole(draft.group);
  const may = mayDo('change programme');
  const dirty = JSON.stringify([draft.name, rule]) !== JSON.stringify([begin.name, ruleOf(begin.group)]);
  const target = isNew
    ? idFrom(
        named(draft.name, ''),
        all.map((one) => one.id),
        'segment',
      )
    : id;

  const compare = () =>
    saving.run(async () => {
      if (!named(draft.name, '').trim()) throw new ApiProblem('invalid', missingName);
      const asked = { params: { id: target }, body: { rule } };
      let found = await post<typeof segmentsRoutes.difference>('/v1/segments/{id}/difference', asked);
      while (found.state === 'running') {
        setProgress(found);
        await new Promise((resolve) => setTimeout(resolve, 700));
        const job = { params: { id: target, job: found.id } };
        found = await get<typeof segmentsRoutes.counted>('/v1/segments/{id}/difference/{job}', job);
      }
      setProgress(undefined);
      setDifference(found);
    });
  const save = () =>
    saving.run(async () => {
      setDifference(undefined);
      const body = { name: draft.name, rule, version: draft.version };
      const done = await put<typeof changeProgrammeRoutes.putSegment>('/v1/segments/{id}', {
        params: { id: target },
        body,
      });
      drop(begin);
      say(frame.saved);
      const items = [...(list.data?.items ?? []).filter((one) => one.id !== target), done];
      list.set({ items: items as All['items'] });
      if (isNew) go(`/console/segments/${target}`, true);
    });
  const takeBack = async () => {
    const { title, text: says, button } = saved?.overrides ? text.back : text.delete;
    if (!(await ask({ title, text: says, button, danger: true }))) return;
    await saving.run(async () => {
      await remove<typeof changeProgrammeRoutes.removeSegment>('/v1/segments/{id}', { params: { id } });
      drop(begin);
      say(saved?.overrides ? text.isBack : text.deleted);
      if (saved?.overrides) list.reload();
      else go('/console/segments', true);
    });
  };
  const names = all.map((one) => ({ id: one.id, name: named(one.name, one.id) })).filter((one) => one.id !== id);
  const newest = all.find((one) => one.id === id);
  const overtaken = newest !== undefined && draft.version !== newest.version;

  return (
    <Page title={saved ? named(saved.name, id) : isNew ? text.create : id} lead={saved && stateOf(saved, text)}>
      <Kept
        draft={{ kept: kept && dirty, drop: () => drop(begin) }}
        overtaken={
          overtaken && {
            text: text.overtaken,
            keep: text.keepMine,
            onKeep: () => write({ version: newest.version }),
          }
        }
      />
      <Problem problem={saving.problem}>
        {saving.problem?.kind === 'conflict' && inUse(saving.problem).length > 0 && (
          <Users users={inUse(saving.problem)} />
        )}
        {saving.problem?.kind === 'conflict' && inUse(saving.problem).length === 0 && (
          <button type="button" onClick={list.reload}>
            {text.lookAtTheirs}
          </button>
        )}
      </Problem>
      <div class="sides">
        <section>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              compare();
            }}
          >
            <Names name={draft.name} onName={(name) => write({ name })} errors={errorsAt(saving.problem, 'name')} />
            <RuleEditor group={draft.group} onGroup={(group) => write({ group })} segments={names} />
            {may && (
              <div class="actions">
                <button type="submit" class="primary" disabled={saving.busy || !whole || !(dirty || isNew)}>
                  {text.saveButton}
                </button>
                {saved && !saved.builtIn && (
                  <button type="button" class="danger" disabled={saving.busy} onClick={takeBack}>
                    {saved.overrides ? text.back.button : text.delete.button}
                  </button>
                )}
              </div>
            )}
            {!whole && <p class="hint">{text.notWhole}</p>}
            {progress && (
              <Busy label={text.comparing} done={progress.done} {...(progress.total && { total: progress.total })} />
            )}
          </form>
        </section>
        <div>
          <Sample rule={whole ? rule : undefined} all={all} />
          {saved && <Exact id={id} version={saved.version} />}
          {saved && <UsedBy id={id} all={all} />}
        </div>
      </div>
      {difference && (
        <Confirm difference={difference} isNew={isNew} onSave={save} onClose={() => setDifference(undefined)} />
      )}
    </Page>
  );
}

const missingName = { errors: [{ path: 'name', message: 'must not be empty' }] };

function stateOf(saved: Saved, text: ReturnType<typeof words<'segments'>>): string {
  if (saved.state === 'filling')
    return fill(text.filling, { done: number(saved.done ?? 0), total: saved.total ? number(saved.total) : '…' });
  return saved.builtIn ? text.builtIn : saved.overrides ? text.changed : text.own;
}

/** One name, or one for each language of the shop where it has several. */
function Names({
  name,
  onName,
  errors,
}: {
  name: Draft['name'];
  onName: (name: Draft['name']) => void;
  errors: string[];
}) {
  const text = words('segments');
  if (typeof name === 'string')
    return <TextField label={text.name} value={name} onText={onName} errors={errors} maxLength={100} required />;
  return (
    <details class="folded">
      <summary>{text.names}</summary>
      {config.shop.locales.map((locale) => (
        <TextField
          key={locale}
          label={`${text.name} (${locale})`}
          value={name[locale] ?? ''}
          onText={(typed) => onName({ ...name, [locale]: typed })}
          maxLength={100}
        />
      ))}
    </details>
  );
}

const pauseMs = 150;

/** Whom the rule would hold for, of people taken at random: judged again whenever something is changed. */
function Sample({ rule, all }: { rule: unknown; all: readonly Saved[] }) {
  const text = words('segments');
  const [tried, setTried] = useState<AnswerOf<typeof segmentsRoutes.preview>>();
  const [problem, setProblem] = useState<ApiProblem>();
  const asked = rule === undefined ? undefined : JSON.stringify(rule);
  useEffect(() => {
    if (!asked) return;
    const aborting = new AbortController();
    const timer = setTimeout(() => {
      const telling = { body: { rule: JSON.parse(asked) }, signal: aborting.signal };
      post<typeof segmentsRoutes.preview>('/v1/segments/preview', telling).then(
        (answer) => {
          setTried(answer);
          setProblem(undefined);
        },
        (error) =>
          !aborting.signal.aborted && setProblem(error instanceof ApiProblem ? error : new ApiProblem('broken')),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      aborting.abort();
    };
  }, [asked]);
  const name = (id: string) => named(all.find((one) => one.id === id)?.name, id);
  return (
    <section aria-live="polite">
      <h2>{text.sample}</h2>
      <Problem problem={problem} />
      {!tried ? (
        !problem && <Busy />
      ) : (
        <>
          <p class="sample-sum">
            <strong>{fill(text.about, { estimate: number(tried.estimate), total: number(tried.total) })}</strong>
          </p>
          <progress class="share" max={Math.max(tried.sampled, 1)} value={tried.members} aria-label={text.sample} />
          <p class="small">
            {tried.sampled === tried.total
              ? text.everybodyJudged
              : fill(text.sampled, { members: number(tried.members), sampled: number(tried.sampled) })}
          </p>
          {tried.examples.length > 0 && (
            <>
              <h3>{text.examples}</h3>
              <People people={tried.examples} />
            </>
          )}
          {tried.missing.length > 0 && (
            <>
              <h3>{text.missing}</h3>
              <ul class="plain">
                {tried.missing.slice(0, 4).map((one) => (
                  <li key={JSON.stringify(one)}>
                    {one.field === 'segments'
                      ? `${fieldWords('segments')}: ${[one.value]
                          .flat()
                          .map((id) => name(String(id)))
                          .join(', ')}`
                      : conditionWords(one)}
                    {' · '}
                    {counted(text.keepsOut, one.contacts)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

type Person = { id: string; firstName?: string | undefined; lastName?: string | undefined; email: string };

function People({ people }: { people: readonly Person[] }) {
  return (
    <ul class="plain">
      {people.map(({ id, firstName, lastName, email }) => (
        <li key={id}>
          <a href={`/console/contacts/${id}`}>{[firstName, lastName].filter(Boolean).join(' ') || email}</a>
        </li>
      ))}
    </ul>
  );
}

/** The exact figures of what is saved: who may be written to, and why the others may not. */
function Exact({ id, version }: { id: string; version: number }) {
  const text = words('segments');
  const count = useGet<typeof reportsRoutes.members>('/v1/segments/{id}/count', { params: { id } }, ({ asked }) =>
    asked === undefined ? undefined : 1000,
  );
  useEffect(() => count.reload(), [version]);
  return (
    <section>
      <h2>{text.exactly}</h2>
      <Shown of={count}>
        {({ members, deliverable, excluded, asked, seen }) => (
          <>
            <div class="figures">
              <Figure value={number(members)} label={text.members} href={`/console/contacts?segment=${id}`} />
              <Figure value={number(deliverable)} label={text.deliverable} />
              {Object.entries(excluded).map(([reason, n]) => (
                <Figure key={reason} value={number(n)} label={reasonWord(reason)} />
              ))}
            </div>
            {asked !== undefined && (
              <>
                <p class="small">{fill(text.reckoned, { asked: number(asked) })}</p>
                <Busy done={seen ?? 0} total={members} />
              </>
            )}
          </>
        )}
      </Shown>
    </section>
  );
}

type User = { kind: 'segment' | 'automation' | 'campaign'; id: string; name: string };

function inUse({ errors }: ApiProblem): User[] {
  return errors.flatMap(({ path, code }) => {
    const [kind = '', id = ''] = path.split(/\.(.*)/);
    return code === 'in-use' ? [{ kind: kind.replace(/s$/, '') as User['kind'], id, name: id }] : [];
  });
}

function Users({ users }: { users: readonly User[] }) {
  const text = words('segments');
  return (
    <ul class="plain">
      {users.map(({ kind, id, name }) => (
        <li key={kind + id}>
          {text.kinds[kind]}: <a href={`/console/${kind}s/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

/** What would change with it: segments and automations that refer to it, and campaigns that are not over. */
function UsedBy({ id, all }: { id: string; all: readonly Saved[] }) {
  const text = words('segments');
  const automations = useGet<typeof programmeRoutes.automations>('/v1/automations');
  const campaigns = useGet<typeof campaignsRoutes.list>('/v1/campaigns');
  const refers = (body: unknown) => referencesOf(body as Saved).some(({ segment }) => segment === id);
  const users: User[] = [
    ...all
      .filter((one) => one.id !== id && refers(one))
      .map((one) => ({ kind: 'segment' as const, id: one.id, name: named(one.name, one.id) })),
    ...(automations.data?.items ?? [])
      .filter((one) => 'steps' in one && refers(one))
      .map((one) => ({ kind: 'automation' as const, id: one.id, name: one.id })),
    ...(campaigns.data?.items ?? [])
      .filter((one) => one.segment === id || one.exclude?.includes(id))
      .map((one) => ({ kind: 'campaign' as const, id: one.id, name: one.name })),
  ];
  return (
    <section>
      <h2>{text.usedBy}</h2>
      {users.length > 0 ? <Users users={users} /> : <p>{text.unused}</p>}
    </section>
  );
}

/** What saving changes, in numbers and with names, before it is done. */
function Confirm({
  difference: { joins, leaves, examples, total, done, cost },
  isNew,
  onSave,
  onClose,
}: {
  difference: Difference;
  isNew: boolean;
  onSave: () => void;
  onClose: () => void;
}) {
  const text = words('segments');
  const { cancel } = words('frame');
  return (
    <Dialog title={isNew ? text.confirmNew : text.confirm} onClose={onClose}>
      <p>
        <strong class="difference-sum">
          +{number(joins)} −{number(leaves)}
        </strong>{' '}
        {fill(text.ofAll, { total: number(total ?? done) })}
      </p>
      {examples.joins.length > 0 && (
        <>
          <h3>{counted(text.join, joins)}</h3>
          <People people={examples.joins} />
        </>
      )}
      {examples.leaves.length > 0 && (
        <>
          <h3>{counted(text.leave, leaves)}</h3>
          <People people={examples.leaves} />
        </>
      )}
      <p class="small">{fill(text.cost, { dollars: money(Math.max(1, Math.round(cost.dollars * 100)), 'USD') })}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={onSave}>
          {text.saveNow}
        </button>
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </div>
    </Dialog>
  );
}
