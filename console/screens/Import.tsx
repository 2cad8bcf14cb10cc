import type { importsRoutes } from '../../functions/lists/imports.routes.ts';
import { type AnswerOf, post } from '../kit/api.ts';
import { number } from '../kit/format.ts';
import { useDoing, useGet } from '../kit/loaded.ts';
import { addressOf, usePlace } from '../kit/place.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { fill, words } from '../kit/texts.ts';
import { ask } from '../parts/dialogs.tsx';
import { ListColumns } from '../parts/ListColumns.tsx';
import { DataTable, Figure, Pager } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Busy, Problem, Shown } from '../parts/states.tsx';

export type OneImport = AnswerOf<typeof importsRoutes.see>;
type Row = AnswerOf<typeof importsRoutes.rows>['items'][number];
type Outcome = Row['outcome'];
type Reads = { email?: string; firstName?: string; lastName?: string; phone?: string; birthday?: string };

const outcomes: readonly Outcome[] = ['new', 'updated', 'same', 'conflicting', 'refused', 'skipped', 'suppressed'];
const soon = 700;
const goesOn = ({ state }: OneImport) => (state === 'reading' || state === 'running' ? soon : undefined);

/** A list: how it is read, what would become of each row, and then what did. */
export default function Import({ params: { id = '' }, query: { outcome, cursor } }: ScreenProps) {
  const text = words('imports');
  const found = useGet<typeof importsRoutes.see>('/v1/imports/{id}', { params: { id } }, goesOn);
  const { data } = found;
  return (
    <Page title={data?.name ?? text.title} lead={data && text.states[data.state]}>
      <p>
        <a href="/console/imports">{text.all}</a>
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
  return (
    <section>
      <h2>{fill(text.rowsOf, { outcome: text.outcomes[outcome] })}</h2>
      <Shown of={found}>
        {({ items, cursor: next }) => (
          <>
            {items.length === 0 && !next && <p role="status">{text.gone}</p>}
            {items.length > 0 && (
              <DataTable
                caption={text.rows}
                rows={items}
                keyOf={({ row }) => String(row)}
                columns={[
                  { head: text.row, main: true, cell: ({ row }: Row) => number(row) },
                  { head: text.reason, cell: reasonOf },
                  { head: text.meanings.email!, cell: (row) => readsOf(row).email ?? '' },
                  {
                    head: text.name,
                    cell: (row) => [readsOf(row).firstName, readsOf(row).lastName].filter(Boolean).join(' '),
                  },
                  { head: text.meanings.phone!, cell: (row) => readsOf(row).phone ?? '' },
                  { head: text.meanings.birthday!, cell: (row) => readsOf(row).birthday ?? '' },
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
  const text = words('imports');
  const word = (code: string) => text.reasons[code] ?? code;
  const warned = ((warnings ?? []) as { field: string; reason: string }[]).map(
    ({ field, reason: why }) => `${text.meanings[field] ?? field}: ${word(why)}`,
  );
  return [...(reason ? [word(reason)] : []), ...warned].join(' · ');
}
