import type { reportsRoutes } from '../../functions/staff/reports.routes.ts';
import type { AnswerOf } from '../kit/api.ts';
import { moment } from '../kit/format.ts';
import { reasonWord } from '../kit/terms.ts';
import { words } from '../kit/texts.ts';
import { DataTable } from './lists.tsx';

type Recipient = AnswerOf<typeof reportsRoutes.recipients>['items'][number];

/** People and what became, or is to become, of a mail. */
export function Recipients({
  caption,
  people,
  causeOf,
}: {
  caption: string;
  people: readonly Recipient[];
  /** Says what it is about, where a list is of several things. */
  causeOf?: (cause: string) => string;
}) {
  const text = words('report');
  const { states } = words('terms');
  return (
    <DataTable
      caption={caption}
      rows={people}
      keyOf={({ contactId, occasion }) => `${contactId} ${occasion}`}
      columns={[
        {
          head: text.person,
          main: true,
          cell: ({ contactId, firstName, lastName, email }) => (
            <a href={`/console/contacts/${contactId}`}>
              {[firstName, lastName].filter(Boolean).join(' ') || email || contactId}
            </a>
          ),
        },
        ...(causeOf ? [{ head: text.cause, cell: ({ cause }: Recipient) => causeOf(cause) }] : []),
        {
          head: text.outcome,
          cell: ({ state, reason }) => (reason ? `${states[state]}: ${reasonWord(reason)}` : states[state]),
        },
        { head: text.at, cell: ({ at }) => moment(at) },
      ]}
    />
  );
}
