import type { contactsRoutes } from '../../functions/staff/contacts.routes.ts';
import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import { type AnswerOf, get } from '../kit/api.ts';
import { day, money, number } from '../kit/format.ts';
import { useDoing, useGet } from '../kit/loaded.ts';
import { addressOf, usePlace } from '../kit/place.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { mayDo } from '../kit/session.ts';
import { named } from '../kit/terms.ts';
import { words } from '../kit/texts.ts';
import { ask } from '../parts/dialogs.tsx';
import { Find, soughtBy } from '../parts/Find.tsx';
import { Chips, type Column, DataTable, Pager } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Problem, Shown } from '../parts/states.tsx';

type Row = AnswerOf<typeof contactsRoutes.list>['items'][number];

/** Everybody, or a segment, a page at a time; or the one person whose address or number somebody knows. */
export default function Contacts({ query: { find = '', segment, cursor } }: ScreenProps) {
  const text = words('contacts');
  const sought = find ? soughtBy(find) : { segment, cursor };
  const found = useGet<typeof contactsRoutes.list>('/v1/contacts', { query: sought });
  return (
    <Page title={text.title} actions={mayDo('export contacts') && !find && <Export segment={segment} />}>
      <Find key={find} sought={find} text={text} />
      {!find && mayDo('see programme') && <Segments chosen={segment} />}
      <Shown of={found}>
        {({ items, unreadable, cursor: next }) =>
          items.length === 0 ? (
            <Empty {...(find ? text.nobody : segment ? text.emptySegment : text.empty)} />
          ) : (
            <>
              <DataTable caption={text.title} columns={columns(text)} rows={items} keyOf={({ id }) => id} />
              {unreadable && <p>{text.unreadable.replace('{ids}', unreadable.join(', '))}</p>}
              <Pager cursor={next} />
            </>
          )
        }
      </Shown>
    </Page>
  );
}

/** Everybody shown, with all pages, as a file for a spreadsheet. */
function Export({ segment }: { segment: string | undefined }) {
  const text = words('contacts');
  const { busy, problem, run } = useDoing();
  const save = async () => {
    if (!(await ask({ title: text.export, text: text.exportText, button: text.export }))) return;
    const parts: string[] = [];
    await run(async () => {
      let cursor: string | undefined;
      do {
        const heard = (headers: Headers) => {
          cursor = /[?&]cursor=([^&>]+)/.exec(headers.get('link') ?? '')?.[1];
        };
        const query = { segment, cursor: cursor && decodeURIComponent(cursor) };
        const part: unknown = await get<typeof contactsRoutes.export>('/v1/exports/contacts', {
          query,
          accept: 'text/csv',
          heard,
        });
        parts.push(parts.length === 0 ? String(part) : String(part).replace(/^.*\r\n/, ''));
      } while (cursor);
      download(parts);
    });
  };
  return (
    <>
      <button type="button" disabled={busy} onClick={save}>
        {text.export}
      </button>
      <Problem problem={problem} />
    </>
  );
}

/** The mark at its beginning has spreadsheets read it as UTF-8. */
function download(parts: string[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', ...parts], { type: 'text/csv' }));
  link.download = 'contacts.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}

function Segments({ chosen }: { chosen: string | undefined }) {
  const text = words('contacts');
  const { path } = usePlace();
  const { data } = useGet<typeof programmeRoutes.segments>('/v1/segments');
  if (!data) return null;
  const named = data.items.map((segment) => ({
    text: nameOf(segment).split(':')[0]!,
    href: addressOf(path, { segment: segment.id }),
    on: segment.id === chosen,
  }));
  const one = data.items.find(({ id }) => id === chosen);
  return (
    <>
      <Chips label={text.segment} items={[{ text: text.everybody, href: path, on: !chosen }, ...named]} />
      {one && <p class="lead">{nameOf(one)}</p>}
    </>
  );
}

type Segment = AnswerOf<typeof programmeRoutes.segments>['items'][number];

const nameOf = (segment: Segment) => named('name' in segment ? segment.name : undefined, segment.id);

function columns(text: ReturnType<typeof words<'contacts'>>): Column<Row>[] {
  return [
    {
      head: text.name,
      main: true,
      cell: ({ id, firstName, lastName }) => (
        <a href={`/console/contacts/${id}`}>{[firstName, lastName].filter(Boolean).join(' ') || text.noName}</a>
      ),
    },
    { head: text.email, cell: ({ email }) => email },
    { head: text.phone, cell: ({ phone }) => phone ?? '' },
    { head: text.orders, number: true, cell: ({ orders }) => number(orders.count) },
    { head: text.spent, number: true, cell: ({ orders }) => money(orders.total, orders.currency) },
    { head: text.lastOrder, cell: ({ orders }) => (orders.lastAt ? day(orders.lastAt) : '') },
    { head: text.since, cell: ({ createdAt }) => day(createdAt) },
    {
      head: text.may,
      cell: ({ subscription }) =>
        Object.values(subscription.purposes).some(({ state }) => state === 'confirmed') ? text.yes : text.no,
    },
  ];
}
