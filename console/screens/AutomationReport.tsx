import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import type { reportsRoutes } from '../../functions/staff/reports.routes.ts';
import { dayInShop } from '../kit/format.ts';
import { useGet } from '../kit/loaded.ts';
import { addressOf, usePlace } from '../kit/place.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { now } from '../kit/session.ts';
import { duration, named } from '../kit/terms.ts';
import { words } from '../kit/texts.ts';
import { Chips } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Shown } from '../parts/states.tsx';
import { spans, WhatBecame } from './campaign/Report.tsx';

const dayMs = 86_400_000;
const times = { P7D: 7, P30D: 30, P1Y: 365 };

/** What became of an automation's e-mails that were due within a time. */
export default function AutomationReport({ params: { id = '' }, query }: ScreenProps) {
  const text = words('automations');
  const { path } = usePlace();
  const { data } = useGet<typeof programmeRoutes.automation>('/v1/automations/{id}', { params: { id } });
  const from = query.from ?? dayInShop(now() - 29 * dayMs);
  const within = spans.find((one) => one === query.within);
  const report = useGet<typeof reportsRoutes.automation>('/v1/automations/{id}/report', {
    params: { id },
    query: { from, within },
  });
  const name = named(data && 'name' in data ? data.name : undefined, id);
  return (
    <Page title={`${name}: ${text.report}`} lead={<a href={`/console/automations/${id}`}>{name}</a>}>
      <Chips
        label={text.report}
        items={Object.entries(times).map(([time, days]) => {
          const start = dayInShop(now() - (days - 1) * dayMs);
          return { text: duration(time), href: addressOf(path, { ...query, from: start }), on: start === from };
        })}
      />
      <Shown of={report}>{(told) => <WhatBecame told={told} hrefOf={() => undefined} />}</Shown>
    </Page>
  );
}
