import { useId, useState } from 'preact/hooks';
import type { importsRoutes } from '../../functions/lists/imports.routes.ts';
import { type AnswerOf, post } from '../kit/api.ts';
import { day, moment, number } from '../kit/format.ts';
import { useDoing, useGet } from '../kit/loaded.ts';
import { addressOf, usePlace } from '../kit/place.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { fill, words } from '../kit/texts.ts';
import { upload } from '../kit/upload.ts';
import { ask } from '../parts/dialogs.tsx';
import { ListColumns } from '../parts/ListColumns.tsx';
import { DataTable, Figure, Pager } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Busy, Empty, Problem, Shown } from '../parts/states.tsx';

export type OneImport = AnswerOf<typeof importsRoutes.see>;
type Row = AnswerOf<typeof importsRoutes.rows>['items'][number];
type Outcome = Row['outcome'];
type Reads = { email?: string; firstName?: string; lastName?: string; phone?: string; birthday?: string };

const outcomes: readonly Outcome[] = ['new', 'updated', 'same', 'conflicting', 'refused', 'skipped', 'suppressed'];
const soon = 700;
const goesOn = ({ state }: OneImport) => (state === 'reading' || state === 'running' ? soon : undefined);

/** Lists that are brought in: all of them, or one. */
export default function Import({ params: { id }, query }: ScreenProps) {
  return id ? <OneList id={id} query={query} /> : <Lists cursor={query.cursor} />;
}

/** A list: how it is read, what would become of each row, and then what did. */
function OneList({ id, query: { outcome, cursor } }: { id: string; query: ScreenProps['query'] }) {
  const text = words('imports');
  const found = useGet<typeof importsRoutes.see>('/v1/imports/{id}', { params: { id } }, goesOn);
  const { data } = found;
  return (
    <Page title={data?.name ?? text.title} lead={data && text.states[data.state]}>
      <p>
        <a href="/console/imports">{text.before}</a>
      </p>
      <Shown of={found}>
        {(one) => (
          <>
            <Standing of={one} onChanged={found.set} />
            {one.columns.length > 0 && one.state !== 'waiting' && (
              <ListColumns key={`${one.id}${one.state}`} of={one} onChanged={found.set} />
            )}
            {outcomes.some((name) => one.counts[name] > 0) && !goesOn(one) && (
              <Rows of={one} outcome={outcomes.find((name) => name === outcome)} cursor={cursor} />
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}

/** How far it is, its sum, and what may be done with it now: each said with its number before. */
function Standing({ of, onChanged }: { of: OneImport; onChanged: (one: OneImport) => void }) {
  const text = words('imports');
  const { path } = usePlace();
  const { busy, problem, run } = useDoing();
  const { state, counts, progress, reason } = of;
  const sums = {
    ...Object.fromEntries(outcomes.map((name) => [name, number(counts[name])])),
    out: number(counts.refused + counts.skipped),
  };
  const act = async (what: '/v1/imports/{id}/start' | '/v1/imports/{id}/undo' | '/v1/imports/{id}/read') => {
    const begun = await run(() => post<typeof importsRoutes.start>(what as never, { params: { id: of.id } }));
    if (begun) onChanged(begun);
  };
  const start = async () => {
    const yes = await ask({ title: text.startTitle, text: fill(text.startText, sums), button: text.start });
    if (yes) await act('/v1/imports/{id}/start');
  };
  const undo = async () => {
    const question = { title: text.undoTitle, text: fill(text.undoText, sums), button: text.undo, danger: true };
    if (await ask(question)) await act('/v1/imports/{id}/undo');
  };
  return (
    <>
      <Problem problem={problem} />
      {reason && (
        <div class="problem" role="alert">
          <p>{text.files[reason] ?? of.message ?? reason}</p>
        </div>
      )}
      {goesOn(of) && (
        <Busy
          label={`${text.states[state]} ${number(progress.done)} / ${number(progress.total)}`}
          done={progress.done}
          total={progress.total}
        />
      )}
      {(state === 'read' || state === 'done' || state === 'undone') && (
        <section>
          <h2>{state === 'read' ? text.would : text.did}</h2>
          <div class="figures">
            {outcomes.map((name) => (
              <Figure
                key={name}
                value={number(counts[name])}
                label={text.outcomes[name]}
                href={counts[name] > 0 ? addressOf(path, { outcome: name }) : undefined}
              />
            ))}
          </div>
          {of.estimated && <p class="hint">{text.estimated}</p>}
        </section>
      )}
      <div class="actions after">
        {state === 'read' && (
          <button type="button" class="primary" disabled={busy} onClick={start}>
            {text.start}
          </button>
        )}
        {state === 'done' && (
          <button type="button" class="danger" disabled={busy} onClick={undo}>
            {text.undo}
          </button>
        )}
        {(state === 'waiting' || state === 'refused') && (
          <button type="button" disabled={busy} onClick={() => act('/v1/imports/{id}/read')}>
            {text.readAgain}
          </button>
        )}
      </div>
    </>
  );
}

/** The rows behind a figure, each with what it says and why it comes out so. */
function Rows({ of, outcome, cursor }: { of: OneImport; outcome: Outcome | undefined; cursor: string | undefined }) {
  const text = words('imports');
  const asked = { params: { id: of.id }, query: { outcome, cursor } };
  const found = useGet<typeof importsRoutes.rows>(outcome && '/v1/imports/{id}/rows', asked);
  if (!outcome) return null;
  const { meanings } = words('columns');
  const title = fill(text.rowsOf, { outcome: text.outcomes[outcome] });
  return (
    <section>
      <h2>{title}</h2>
      <Shown of={found}>
        {({ items, cursor: next, gone }) => (
          <>
            {items.length === 0 && !next && <p role="status">{text.gone}</p>}
            {items.length > 0 && gone?.keptUntil && <p class="hint">{fill(text.kept, { day: day(gone.keptUntil) })}</p>}
            {items.length > 0 && (
              <DataTable
                caption={title}
                rows={items}
                keyOf={({ row }) => String(row)}
                columns={[
                  { head: text.row, main: true, cell: ({ row }: Row) => number(row) },
                  { head: text.reason, cell: reasonOf },
                  { head: meanings.email!, cell: (row) => readsOf(row).email ?? '' },
                  {
                    head: text.name,
                    cell: (row) => [readsOf(row).firstName, readsOf(row).lastName].filter(Boolean).join(' '),
                  },
                  { head: meanings.phone!, cell: (row) => readsOf(row).phone ?? '' },
                  { head: meanings.birthday!, cell: (row) => readsOf(row).birthday ?? '' },
                ]}
              />
            )}
            <Pager cursor={next} />
          </>
        )}
      </Shown>
    </section>
  );
}

const readsOf = ({ reads }: Row) => (reads ?? {}) as Reads;

/** Why a row is refused or left out, and what of it could not be read. */
function reasonOf({ reason, warnings }: Row): string {
  const text = words('columns');
  const word = (code: string) => text.reasons[code] ?? code;
  const warned = ((warnings ?? []) as { field: string; reason: string }[]).map(
    ({ field, reason: why }) => `${text.meanings[field] ?? field}: ${word(why)}`,
  );
  return [...(reason ? [word(reason)] : []), ...warned].join(' · ');
}

type Brief = AnswerOf<typeof importsRoutes.list>['items'][number];

/** Lists that were brought in, and the place to bring another: it is read and tried first, and nobody is changed. */
function Lists({ cursor }: { cursor: string | undefined }) {
  const text = words('imports');
  const found = useGet<typeof importsRoutes.list>('/v1/imports', { query: { cursor } });
  return (
    <Page title={text.title} lead={text.lead}>
      <Bring />
      <section>
        <h2>{text.before}</h2>
        <Shown of={found}>
          {({ items, cursor: next }) =>
            items.length === 0 && !cursor ? (
              <Empty {...text.empty} />
            ) : (
              <>
                <DataTable
                  caption={text.before}
                  rows={items}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      head: text.file,
                      main: true,
                      cell: ({ id, name }: Brief) => <a href={`/console/imports/${id}`}>{name}</a>,
                    },
                    {
                      head: text.state,
                      cell: ({ state, reason }) => (reason && text.files[reason]) || text.states[state],
                    },
                    { head: text.when, cell: ({ createdAt }) => moment(createdAt) },
                    { head: text.who, cell: ({ by }) => by },
                    { head: text.outcomes.new, number: true, cell: ({ counts }) => number(counts.new) },
                    { head: text.outcomes.refused, number: true, cell: ({ counts }) => number(counts.refused) },
                  ]}
                />
                <Pager cursor={next} />
              </>
            )
          }
        </Shown>
      </section>
    </Page>
  );
}

/** A file is chosen, put where lists lie, and read at once. */
function Bring() {
  const text = words('imports');
  const id = useId();
  const { go } = usePlace();
  const [file, setFile] = useState<File>();
  const [done, setDone] = useState(0);
  const { busy, problem, run } = useDoing();
  const bring = (chosen: File) =>
    run(async () => {
      setDone(0);
      const one = await post<typeof importsRoutes.create>('/v1/imports', {
        body: { name: chosen.name.slice(0, 200), bytes: chosen.size },
      });
      await upload(chosen, one.upload, setDone);
      await post<typeof importsRoutes.read>('/v1/imports/{id}/read', { params: { id: one.id } });
      return one.id;
    });
  return (
    <form
      class="found"
      onSubmit={async (event) => {
        event.preventDefault();
        const brought = file && (await bring(file));
        if (brought) go(`/console/imports/${brought}`);
      }}
    >
      <div class="field">
        <label for={id}>{text.choose}</label>
        <p class="hint" id={`${id}-hint`}>
          {text.chooseHint}
        </p>
        <input
          id={id}
          type="file"
          accept=".csv,.txt,.tsv,.xlsx"
          required
          aria-describedby={`${id}-hint`}
          onChange={(event) => setFile(event.currentTarget.files?.[0])}
        />
      </div>
      <Problem problem={problem} />
      {busy && file && <Busy label={fill(text.uploading, { name: file.name })} done={done} total={file.size} />}
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {text.bring}
        </button>
      </div>
    </form>
  );
}
