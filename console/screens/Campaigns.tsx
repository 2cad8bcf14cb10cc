import type { campaignsRoutes } from '../../functions/staff/campaigns.routes.ts';
import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import type { AnswerOf } from '../kit/api.ts';
import { useGet } from '../kit/loaded.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { mayDo } from '../kit/session.ts';
import { named, purposeName } from '../kit/terms.ts';
import { words } from '../kit/texts.ts';
import { wallWords } from '../kit/wall.ts';
import { type Column, DataTable, Pager } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Shown } from '../parts/states.tsx';

type Row = AnswerOf<typeof campaignsRoutes.list>['items'][number];

/** Campaigns, the newest first. */
export default function Campaigns({ query: { cursor } }: ScreenProps) {
  const text = words('campaigns');
  const found = useGet<typeof campaignsRoutes.list>('/v1/campaigns', { query: { cursor } });
  const segments = useGet<typeof programmeRoutes.segments>('/v1/segments');
  const names = new Map(
    (segments.data?.items ?? []).map((one) => [one.id, 'name' in one ? named(one.name, one.id) : one.id]),
  );
  const create = mayDo('change programme') && (
    <a class="button primary" href="/console/new-campaign">
      {text.create}
    </a>
  );
  return (
    <Page title={text.title} actions={create}>
      <Shown of={found}>
        {({ items, cursor: next }) =>
          items.length === 0 && !cursor ? (
            <Empty {...text.empty}>{create}</Empty>
          ) : (
            <>
              <DataTable caption={text.title} columns={columns(text, names)} rows={items} keyOf={({ id }) => id} />
              <Pager cursor={next} />
            </>
          )
        }
      </Shown>
    </Page>
  );
}

function columns(text: ReturnType<typeof words<'campaigns'>>, names: Map<string, string>): Column<Row>[] {
  return [
    {
      head: text.name,
      main: true,
      cell: ({ id, name, state }) => (
        <a href={`/console/campaigns/${id}${state === 'draft' ? '' : '?part=report'}`}>{name}</a>
      ),
    },
    { head: text.state, cell: ({ state }) => text.states[state] },
    { head: text.moment, cell: ({ schedule }) => (schedule ? wallWords(schedule.at) : '') },
    { head: text.segment, cell: ({ segment }) => names.get(segment) ?? segment },
    { head: text.purpose, cell: ({ purpose }) => purposeName(purpose) },
  ];
}
