import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import type { reportsRoutes } from '../../functions/staff/reports.routes.ts';
import type { AnswerOf } from '../kit/api.ts';
import { number } from '../kit/format.ts';
import { useGet } from '../kit/loaded.ts';
import { mayDo } from '../kit/session.ts';
import { named } from '../kit/terms.ts';
import { fill, words } from '../kit/texts.ts';
import { type Column, DataTable } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Shown } from '../parts/states.tsx';

type Row = AnswerOf<typeof programmeRoutes.segments>['items'][number];

/** Every segment with how many are in it. */
export default function Segments() {
  const text = words('segments');
  const whileFilling = ({ items }: { items: Row[] }) =>
    items.some((one) => 'state' in one && one.state === 'filling') ? 3000 : undefined;
  const found = useGet<typeof programmeRoutes.segments>('/v1/segments', {}, whileFilling);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        mayDo('change programme') && (
          <a class="button primary" href="/console/new-segment">
            {text.create}
          </a>
        )
      }
    >
      <Shown of={found}>
        {({ items }) => <DataTable caption={text.title} columns={columns(text)} rows={items} keyOf={({ id }) => id} />}
      </Shown>
    </Page>
  );
}

function columns(text: ReturnType<typeof words<'segments'>>): Column<Row>[] {
  return [
    {
      head: text.name,
      main: true,
      cell: (row) => <a href={`/console/segments/${row.id}`}>{'name' in row ? named(row.name, row.id) : row.id}</a>,
    },
    { head: text.members, number: true, cell: (row) => <Members segment={row} /> },
    { head: text.deliverable, number: true, cell: (row) => <Members segment={row} deliverable /> },
    {
      head: text.state,
      cell: (row) => {
        if ('unreadable' in row) return text.unreadable;
        if (row.state === 'filling')
          return fill(text.filling, { done: number(row.done ?? 0), total: row.total ? number(row.total) : '…' });
        return row.builtIn ? text.builtIn : row.overrides ? text.changed : text.own;
      },
    },
  ];
}

/** Counted when the list is there: the list does not wait for it. */
function Members({ segment, deliverable }: { segment: Row; deliverable?: boolean }) {
  const path = 'unreadable' in segment ? undefined : '/v1/segments/{id}/count';
  const { data } = useGet<typeof reportsRoutes.members>(path, { params: { id: segment.id } });
  if (!data) return <span aria-hidden="true">…</span>;
  if (deliverable) return <>{number(data.deliverable)}</>;
  return <a href={`/console/contacts?segment=${segment.id}`}>{number(data.members)}</a>;
}
