import type { campaignsRoutes } from '../../functions/staff/campaigns.routes.ts';
import type { reportsRoutes } from '../../functions/staff/reports.routes.ts';
import { useGet } from '../kit/loaded.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { reasonWord } from '../kit/terms.ts';
import { words } from '../kit/texts.ts';
import { Pager } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Recipients } from '../parts/Recipients.tsx';
import { Empty, Shown } from '../parts/states.tsx';

/** The people behind a figure of a campaign. */
export default function CampaignPeople({ params: { id = '' }, query: { state, reason, mark, cursor } }: ScreenProps) {
  const text = words('report');
  const { states } = words('terms');
  const asked = { state: state as 'sent', reason, mark: mark as 'clicked', cursor };
  const found = useGet<typeof reportsRoutes.recipients>('/v1/campaigns/{id}/recipients', {
    params: { id },
    query: asked,
  });
  const { data } = useGet<typeof campaignsRoutes.one>('/v1/campaigns/{id}', { params: { id } });
  const said = [
    mark
      ? text.marks[mark as 'clicked']
      : reason
        ? reasonWord(reason)
        : state
          ? states[state as 'sent']
          : text.audience,
  ];
  return (
    <Page
      title={said.join(' · ')}
      lead={<a href={`/console/campaigns/${id}?part=report`}>{data?.name ?? text.back}</a>}
      actions={
        <button type="button" onClick={() => print()}>
          {text.print}
        </button>
      }
    >
      <Shown of={found}>
        {({ items, cursor: next }) => (
          <>
            {items.length === 0 && !next ? (
              <Empty {...text.nobody} />
            ) : (
              <Recipients caption={said.join(' ')} people={items} />
            )}
            <Pager cursor={next} />
          </>
        )}
      </Shown>
    </Page>
  );
}
