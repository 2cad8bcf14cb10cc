import { useId, useState } from 'preact/hooks';
import type { importsRoutes } from '../../functions/lists/imports.routes.ts';
import { type AnswerOf, post } from '../kit/api.ts';
import { moment, number } from '../kit/format.ts';
import { useDoing, useGet } from '../kit/loaded.ts';
import { usePlace } from '../kit/place.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { fill, words } from '../kit/texts.ts';
import { upload } from '../kit/upload.ts';
import { DataTable, Pager } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Busy, Empty, Problem, Shown } from '../parts/states.tsx';

type Brief = AnswerOf<typeof importsRoutes.list>['items'][number];

/** Lists that were brought in, and the place to bring another: it is read and tried first, and nobody is changed. */
export default function Imports({ query: { cursor } }: ScreenProps) {
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
