import type { contactsRoutes } from '../../functions/staff/contacts.routes.ts';
import type { AnswerOf } from '../kit/api.ts';
import { moment } from '../kit/format.ts';
import { useGet } from '../kit/loaded.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { valueWords } from '../kit/terms.ts';
import { words } from '../kit/texts.ts';
import { DataTable, Pager } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Shown } from '../parts/states.tsx';

type Line = AnswerOf<typeof contactsRoutes.changes>['items'][number];

/** Who did what, before and after: of everything, or of one contact. */
export default function Changes({ params: { id }, query: { cursor } }: ScreenProps) {
  const text = words('changes');
  const all = useGet<typeof contactsRoutes.changes>(id ? undefined : '/v1/changes', { query: { cursor } });
  const one = useGet<typeof contactsRoutes.changesOf>(id ? '/v1/contacts/{id}/changes' : undefined, {
    params: { id: id ?? '' },
    query: { cursor },
  });
  return (
    <Page title={text.title} lead={id ? text.leadOne : text.lead}>
      {id && (
        <p>
          <a href={`/console/contacts/${id}`}>{words('contact').back}</a>
        </p>
      )}
      <Shown of={id ? one : all}>
        {({ items, cursor: next }) =>
          items.length === 0 && !cursor ? (
            <Empty title={text.empty} text={text.emptyText} />
          ) : (
            <>
              <DataTable
                caption={text.title}
                rows={items}
                keyOf={(line) => JSON.stringify(line)}
                columns={[
                  { head: text.what, main: true, cell: (line: Line) => whatOf(line) },
                  { head: text.when, cell: ({ at }) => moment(at) },
                  { head: text.who, cell: ({ by, source }) => `${byWords(by)} · ${source}` },
                  ...(id ? [] : [{ head: text.about, cell: aboutOf }]),
                  { head: text.before, cell: ({ what, from }) => valueIn(what, from) },
                  {
                    head: text.after,
                    cell: ({ what, to, reason }) => [valueIn(what, to), reason].filter(Boolean).join(' · '),
                  },
                ]}
              />
              <Pager cursor={next} />
            </>
          )
        }
      </Shown>
    </Page>
  );
}

function whatOf({ what }: Line): string {
  const { exported, refused } = words('changes');
  if (what === 'exports.contacts') return exported;
  return what === 'refused' ? refused : (words('terms').fields[what] ?? what);
}
const valueIn = (what: string, value: unknown) => (value === undefined ? '' : valueWords(what, value));

function byWords(by: string): string {
  const { person, system } = words('changes');
  return by === 'person' ? person : by === 'system' ? system : by;
}

function aboutOf({ contactId, campaign, definition }: Line) {
  const text = words('changes');
  if (contactId) return <a href={`/console/contacts/${contactId}`}>{text.contact}</a>;
  return campaign ?? definition?.id ?? '';
}
