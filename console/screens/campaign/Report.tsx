import type { reportsRoutes } from '../../../functions/staff/reports.routes.ts';
import type { AnswerOf } from '../../kit/api.ts';
import { peopleOf } from '../../kit/campaign.ts';
import { languageName, money, number, percent } from '../../kit/format.ts';
import { useGet } from '../../kit/loaded.ts';
import { addressOf, usePlace } from '../../kit/place.ts';
import { duration, reasonWord } from '../../kit/terms.ts';
import { fill, words } from '../../kit/texts.ts';
import { Chips, DataTable, Figure } from '../../parts/lists.tsx';
import { Plot } from '../../parts/Plot.tsx';
import { Shown } from '../../parts/states.tsx';
import type { PartProps } from '../Campaign.tsx';
import { Audience } from './Who.tsx';

export type Told = AnswerOf<typeof reportsRoutes.campaign>;
export const spans = ['P7D', 'P14D', 'P30D'] as const;
const going = ['scheduled', 'running', 'paused', 'waiting'];

/** What became of it: a sum that closes, each figure with its people. */
export function Report({ saved }: PartProps) {
  const { query } = usePlace();
  const text = words('report');
  const { id, state } = saved!;
  const begun = saved!.startedAt !== undefined || !['draft', 'scheduled'].includes(state);
  const within = spans.find((one) => one === query.within);
  const report = useGet<typeof reportsRoutes.campaign>(
    begun ? '/v1/campaigns/{id}/report' : undefined,
    { params: { id }, query: { within } },
    ({ ordered }) => (ordered.seen !== undefined ? 2_000 : going.includes(state) ? 10_000 : undefined),
  );
  if (!begun)
    return (
      <section>
        <p class="note">{text.notBegun}</p>
        <Audience campaign={saved!} />
      </section>
    );
  return <Shown of={report}>{(told) => <WhatBecame told={told} hrefOf={(asked) => peopleOf(id, asked)} />}</Shown>;
}

type ToldProps = { told: Told; hrefOf: (asked: Record<string, string>) => string | undefined };

/** A report of whatever mails are sent for: the sum, what came after it, and when. */
export function WhatBecame({ told, hrefOf }: ToldProps) {
  const { path, query } = usePlace();
  const text = words('report');
  return (
    <>
      <div class="actions">
        <button type="button" onClick={() => print()}>
          {text.print}
        </button>
      </div>
      <Figures told={told} hrefOf={hrefOf} />
      {Object.keys(told.changedSince).length > 0 && (
        <section>
          <h2>{text.changed}</h2>
          <ul class="plain">
            {Object.entries(told.changedSince).map(([reason, n]) => (
              <li key={reason}>
                {number(n)} · {text.changes[reason] ?? reasonWord(reason)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{text.orders}</h2>
        <Chips
          label={text.within}
          items={spans.map((span) => ({
            text: duration(span),
            href: addressOf(path, { ...query, within: span }),
            on: span === told.ordered.within,
          }))}
        />
        <Orders ordered={told.ordered} />
      </section>
      <section>
        <h2>{text.hours}</h2>
        <Hours parts={told.by.hour} />
      </section>
      <section>
        <h2>{text.languages}</h2>
        <Parts caption={text.languages} head={text.language} parts={told.by.locale} nameOf={languageName} />
      </section>
      {Object.keys(told.by.variant).length > 1 && (
        <section>
          <h2>{text.variants}</h2>
          <Parts
            caption={text.variants}
            head={text.variant}
            parts={told.by.variant}
            nameOf={(one) => one.toUpperCase()}
          />
        </section>
      )}
    </>
  );
}

/** The sum, and what came after it. */
function Figures({ told, hrefOf }: ToldProps) {
  const text = words('report');
  const skipped = Object.entries(told.skipped);
  const sum = skipped.reduce((all, [, n]) => all + n, 0);
  const terms: [number, string, string][] = [
    [told.sent, text.sent, 'sent'],
    [sum, text.skipped, 'skipped'],
    [told.failed, text.failed, 'failed'],
    [told.unknown, text.unknown, 'unknown'],
    [told.planned, text.planned, 'planned'],
  ];
  return (
    <>
      <p class="sample-sum">
        {number(told.audience)} ={' '}
        {terms
          .filter(([n, , state]) => n > 0 || state === 'sent')
          .map(([n, name]) => `${number(n)} ${name}`)
          .join(' + ')}
      </p>
      <div class="figures">
        <Figure value={number(told.audience)} label={text.audience} href={hrefOf({})} />
        {terms.map(([n, name, state]) => (
          <Figure key={state} value={number(n)} label={name} href={hrefOf({ state })} />
        ))}
      </div>
      {skipped.length > 0 && (
        <section>
          <h2>{text.why}</h2>
          <div class="figures">
            {skipped.map(([reason, n]) => (
              <Figure
                key={reason}
                value={number(n)}
                label={reasonWord(reason)}
                href={hrefOf({ state: 'skipped', reason })}
              />
            ))}
          </div>
        </section>
      )}
      <section>
        <h2>{text.after}</h2>
        <div class="figures">
          {(['delivered', 'bounced', 'complained', 'clicked', 'unsubscribed'] as const).map((mark) => (
            <Figure key={mark} value={number(told[mark])} label={text.marks[mark]} href={hrefOf({ mark })} />
          ))}
        </div>
      </section>
    </>
  );
}

function Orders({ ordered: { count, of, total, rate, within, seen, holdout } }: { ordered: Told['ordered'] }) {
  const text = words('report');
  const rows = [
    { who: text.written, count, of, rate, total },
    ...(holdout
      ? [{ who: text.heldOut, count: holdout.count, of: holdout.of, rate: holdout.rate, total: holdout.total }]
      : []),
  ];
  return (
    <>
      <DataTable
        caption={fill(text.ordered, { within: duration(within) })}
        rows={rows}
        keyOf={({ who }) => who}
        columns={[
          { head: text.group, main: true, cell: ({ who }) => who },
          { head: text.people, number: true, cell: (row) => number(row.of) },
          { head: text.buyers, number: true, cell: (row) => number(row.count) },
          { head: text.share, number: true, cell: (row) => percent(row.rate) },
          { head: text.worth, number: true, cell: (row) => money(row.total) },
        ]}
      />
      {holdout && (
        <p>
          {fill(text.difference, {
            rate: percent(holdout.difference.rate),
            low: percent(holdout.difference.interval[0]),
            high: percent(holdout.difference.interval[1]),
          })}{' '}
          {holdout.difference.interval[0] <= 0 && holdout.difference.interval[1] >= 0 && text.chance}
        </p>
      )}
      {seen !== undefined && <p class="small">{fill(text.seen, { seen: number(seen) })}</p>}
    </>
  );
}

type Tallies = Told['by']['hour'];

/** Clicks and leaving by the hour in which it came, drawn, with the table of it. */
function Hours({ parts }: { parts: Tallies }) {
  const text = words('report');
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    hour,
    ...(parts[hour] ?? parts[String(hour).padStart(2, '0')] ?? { audience: 0, sent: 0, clicked: 0, unsubscribed: 0 }),
  }));
  const most = Math.max(1, ...hours.map(({ clicked, unsubscribed }) => Math.max(clicked, unsubscribed)));
  const rows = hours.filter(({ audience }) => audience > 0);
  return (
    <Plot
      title={text.hoursTitle}
      table={
        <DataTable
          caption={text.hours}
          rows={rows}
          keyOf={({ hour }) => String(hour)}
          columns={[{ head: text.hour, main: true, cell: ({ hour }) => `${hour}:00` }, ...tallies(text)]}
        />
      }
    >
      {({ width, height }) => {
        const step = width / 24;
        const y = (n: number) => (n / most) * (height - 28);
        return (
          <>
            {hours.map(({ hour, clicked, unsubscribed }) => (
              <g key={hour}>
                <rect
                  class="fill-accent"
                  x={hour * step + 3}
                  y={height - 20 - y(clicked)}
                  width={step / 2 - 3}
                  height={y(clicked)}
                />
                <rect
                  class="fill-muted"
                  x={hour * step + step / 2}
                  y={height - 20 - y(unsubscribed)}
                  width={step / 2 - 3}
                  height={y(unsubscribed)}
                />
                {hour % 3 === 0 && (
                  <text x={hour * step + 3} y={height - 4}>
                    {hour}
                  </text>
                )}
              </g>
            ))}
            <line class="stroke-line" x1="0" x2={width} y1={height - 20} y2={height - 20} />
            <text x="0" y="12">
              {number(most)}
            </text>
          </>
        );
      }}
    </Plot>
  );
}

type Tally = Tallies[string];

const tallies = (text: ReturnType<typeof words<'report'>>) => [
  { head: text.sent, number: true, cell: (row: Tally) => number(row.sent) },
  { head: text.marks.clicked, number: true, cell: (row: Tally) => number(row.clicked) },
  { head: text.marks.unsubscribed, number: true, cell: (row: Tally) => number(row.unsubscribed) },
];

function Parts({
  caption,
  head,
  parts,
  nameOf,
}: {
  caption: string;
  head: string;
  parts: Tallies;
  nameOf: (key: string) => string;
}) {
  const text = words('report');
  const rows = Object.entries(parts).map(([key, tally]) => ({ key, ...tally }));
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[{ head, main: true, cell: ({ key }) => nameOf(key) }, ...tallies(text)]}
    />
  );
}
