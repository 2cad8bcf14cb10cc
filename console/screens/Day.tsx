import type { reportsRoutes } from '../../functions/staff/reports.routes.ts';
import type { AnswerOf } from '../kit/api.ts';
import { clock, date } from '../kit/format.ts';
import { useGet } from '../kit/loaded.ts';
import { addressOf, usePlace } from '../kit/place.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { reasonWord } from '../kit/terms.ts';
import { fill, words } from '../kit/texts.ts';
import { Chips, DataTable, Pager } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Shown } from '../parts/states.tsx';

type Recipient = AnswerOf<typeof reportsRoutes.day>['items'][number];

/** Who gets something on one day, and who does not and why, if nobody buys, leaves or comes meanwhile; to be printed too. */
export default function Day({ params: { date: on = '' }, query: { cause, cursor } }: ScreenProps) {
  const text = words('today');
  const { states } = words('terms');
  const { path } = usePlace();
  const found = useGet<typeof reportsRoutes.day>('/v1/agenda/{date}', {
    params: { date: on },
    query: { cause, cursor },
  });
  const agenda = useGet<typeof reportsRoutes.agenda>('/v1/agenda', { query: { from: on, to: on } });
  const causes = Object.keys(agenda.data?.items[0]?.causes ?? {});
  const title = /^\d{4}-\d\d-\d\d$/.test(on) ? fill(text.dayTitle, { day: date(on) }) : text.goes;
  const print = (
    <button type="button" onClick={() => window.print()}>
      {text.print}
    </button>
  );
  return (
    <Page title={title} lead={text.goesHint} actions={print}>
      {causes.length > 1 && (
        <Chips
          label={text.cause}
          items={[
            { text: text.everyCause, href: path, on: !cause },
            ...causes.map((one) => ({ text: one, href: addressOf(path, { cause: one }), on: one === cause })),
          ]}
        />
      )}
      <Shown of={found}>
        {({ items, cursor: next }) =>
          items.length === 0 && !next ? (
            <Empty title={title} text={text.dayNobody} />
          ) : (
            <>
              <DataTable
                caption={title}
                rows={items}
                keyOf={({ contactId, occasion }) => contactId + occasion}
                columns={[
                  {
                    head: text.who,
                    main: true,
                    cell: (one: Recipient) => <a href={`/console/contacts/${one.contactId}`}>{nameOf(one)}</a>,
                  },
                  { head: text.cause, cell: ({ cause: by }) => by },
                  { head: text.when, cell: ({ at }) => clock(at) },
                  {
                    head: text.becomes,
                    cell: ({ state, reason }) => states[state] + (reason ? ` (${reasonWord(reason)})` : ''),
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

const nameOf = ({ firstName, lastName, email }: Recipient): string =>
  [firstName, lastName].filter(Boolean).join(' ') || email || words('today').noName;
