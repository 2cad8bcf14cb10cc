import type { reportsRoutes } from '../../functions/staff/reports.routes.ts';
import { localDate } from '../../functions/time/localDate.ts';
import type { AnswerOf } from '../kit/api.ts';
import { useCauses } from '../kit/causes.ts';
import { config } from '../kit/config.ts';
import { date as dateWords, number } from '../kit/format.ts';
import { useGet } from '../kit/loaded.ts';
import { addressOf, usePlace } from '../kit/place.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { fill, language, tagOf, words } from '../kit/texts.ts';
import { Chips, DataTable, Pager } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Recipients } from '../parts/Recipients.tsx';
import { Busy, Empty, Shown } from '../parts/states.tsx';

type Agenda = AnswerOf<typeof reportsRoutes.agenda>;
type Day = Agenda['items'][number];
type Kept = Agenda['holidays'][number];

const dayMs = 86_400_000;
const plus = (date: string, days: number) => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
const firstOf = (date: string, months = 0) => {
  const day = new Date(`${date.slice(0, 7)}-01`);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
};

/** What is kept on a day, and by whom. */
function keptOn(date: string, holidays: readonly Kept[]): string {
  const names = words('calendar').holidays;
  return holidays
    .filter((one) => one.date === date)
    .map(({ holiday, countries }) => `${names[holiday] ?? holiday} (${countries.join(', ')})`)
    .join(' · ');
}

/** What goes out on which day, by what sets it off; a day opens to its people. */
export default function Calendar({ params: { date }, query }: ScreenProps) {
  return date ? <OneDay date={date} query={query} /> : <Month query={query} />;
}

function Month({ query }: { query: Record<string, string> }) {
  const text = words('calendar');
  const { path } = usePlace();
  const nameOf = useCauses();
  const asked = /^\d{4}-\d\d$/.test(query.month ?? '') ? `${query.month}-01` : undefined;
  // Without a month the system says which day it is: its clock is the one that mails go by.
  const agenda = useGet<typeof reportsRoutes.agenda>(
    '/v1/agenda',
    { query: asked ? { from: asked, to: plus(firstOf(asked, 1), -1) } : {} },
    ({ seen }) => (seen === undefined ? undefined : 1000),
  );
  const today = localDate(agenda.data?.at ?? new Date().toISOString(), config.shop.timeZone);
  const month = asked ?? firstOf(today);
  const list = query.view === 'list';
  const at = (change: Record<string, string | undefined>) => addressOf(path, { ...query, ...change });
  const title = new Intl.DateTimeFormat(tagOf(language.value), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Page title={text.title} lead={text.lead}>
      <Chips
        label={text.view.label}
        items={[
          { text: text.view.month, href: at({ view: undefined }), on: !list },
          { text: text.view.list, href: at({ view: 'list' }), on: list },
        ]}
      />
      <nav class="pager" aria-label={text.view.month}>
        <a href={at({ month: firstOf(month, -1).slice(0, 7) })}>← {text.previous}</a>
        <a href={at({ month: firstOf(month, 1).slice(0, 7) })}>{text.next} →</a>
      </nav>
      <section>
        <h2>{title.format(new Date(month))}</h2>
        <Shown of={agenda}>
          {({ items, seen, of, holidays }) => (
            <>
              {seen !== undefined && (
                <Busy label={text.counting} done={seen} {...(of !== undefined && { total: of })} />
              )}
              {list && items.length === 0 && seen === undefined && <Empty {...text.nothing} />}
              {list && <List items={items} nameOf={nameOf} holidays={holidays} />}
              {!list && <Weeks month={month} items={items} nameOf={nameOf} holidays={holidays} today={today} />}
            </>
          )}
        </Shown>
      </section>
    </Page>
  );
}

type DaysProps = { items: readonly Day[]; nameOf: (cause: string) => string; holidays: readonly Kept[] };
const outOf = (excluded: Record<string, number>) => Object.values(excluded).reduce((sum, n) => sum + n, 0);

function List({ items, nameOf, holidays }: DaysProps) {
  const text = words('calendar');
  const { reasons } = words('terms');
  const rows = items.flatMap(({ date, causes }) =>
    Object.entries(causes).map(([cause, { goes, excluded }]) => ({ date, cause, goes, excluded })),
  );
  return (
    <>
      {holidays.length > 0 && (
        <p class="hint">
          {[...new Set(holidays.map(({ date }) => date))]
            .map((date) => `${dateWords(date)}: ${keptOn(date, holidays)}`)
            .join(' · ')}
        </p>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={text.title}
          rows={rows}
          keyOf={({ date, cause }) => date + cause}
          columns={[
            {
              head: text.day,
              main: true,
              cell: ({ date, cause }) => (
                <a href={addressOf(`/console/calendar/${date}`, { cause })}>{dateWords(date)}</a>
              ),
            },
            { head: text.what, cell: ({ cause }) => nameOf(cause) },
            { head: text.goes, number: true, cell: ({ goes }) => number(goes) },
            {
              head: text.skipped,
              cell: ({ excluded }) =>
                Object.entries(excluded)
                  .map(([reason, n]) => `${number(n)} ${reasons[reason] ?? reason}`)
                  .join(', '),
            },
          ]}
        />
      )}
    </>
  );
}

function Weeks({ month, items, nameOf, holidays, today }: DaysProps & { month: string; today: string }) {
  const text = words('calendar');
  const byDate = new Map(items.map((day) => [day.date, day]));
  const before = (new Date(month).getUTCDay() + 6) % 7;
  const start = plus(month, -before);
  const weeks = Math.ceil((before + (Date.parse(firstOf(month, 1)) - Date.parse(month)) / dayMs) / 7);
  const weekday = new Intl.DateTimeFormat(tagOf(language.value), { weekday: 'short', timeZone: 'UTC' });
  return (
    <table class="month">
      <caption class="away">{text.title}</caption>
      <thead>
        <tr>
          {Array.from({ length: 7 }, (_, i) => (
            <th key={i} scope="col">
              {weekday.format(new Date(plus(start, i)))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={week}>
            {Array.from({ length: 7 }, (_, i) => {
              const date = plus(start, week * 7 + i);
              const day = byDate.get(date);
              if (date.slice(0, 7) !== month.slice(0, 7)) return <td key={date} class="other" />;
              return (
                <td key={date} class={date === today ? 'today' : day ? 'busy-day' : 'quiet-day'}>
                  {day ? (
                    <a
                      href={`/console/calendar/${date}`}
                      aria-label={`${dateWords(date)}: ${number(day.goes)} ${text.goes}`}
                    >
                      {Number(date.slice(8))}
                    </a>
                  ) : (
                    <span>{Number(date.slice(8))}</span>
                  )}
                  {keptOn(date, holidays) && <span class="cause small">{keptOn(date, holidays)}</span>}
                  {Object.entries(day?.causes ?? {}).map(([cause, { goes, excluded }]) => (
                    <span key={cause} class="cause">
                      {nameOf(cause)} <b>{number(goes)}</b>
                      {excluded.capped
                        ? ` · ${number(excluded.capped)} ${text.capped}`
                        : outOf(excluded) > 0
                          ? ` · −${number(outOf(excluded))}`
                          : ''}
                    </span>
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Everybody who is to get something on a day, or is not; to be printed. */
function OneDay({ date, query: { cause, cursor } }: { date: string; query: Record<string, string> }) {
  const text = words('calendar');
  const report = words('report');
  const nameOf = useCauses();
  const found = useGet<typeof reportsRoutes.day>('/v1/agenda/{date}', { params: { date }, query: { cause, cursor } });
  const causes = useGet<typeof reportsRoutes.agenda>('/v1/agenda', { query: { from: date, to: date } });
  const known = Object.keys(causes.data?.items[0]?.causes ?? {});
  const path = `/console/calendar/${date}`;
  return (
    <Page
      title={dateWords(date)}
      lead={text.lead}
      actions={
        <button type="button" onClick={() => print()}>
          {text.print}
        </button>
      }
    >
      {known.length > 1 && (
        <Chips
          label={text.what}
          items={[
            { text: text.everything, href: path, on: !cause },
            ...known.map((one) => ({ text: nameOf(one), href: addressOf(path, { cause: one }), on: one === cause })),
          ]}
        />
      )}
      <Shown of={found}>
        {({ items, cursor: next }) => (
          <>
            {items.length === 0 && !next ? (
              <Empty {...report.nobody} />
            ) : (
              <Recipients caption={fill('{date}', { date: dateWords(date) })} people={items} causeOf={nameOf} />
            )}
            <Pager cursor={next} />
          </>
        )}
      </Shown>
    </Page>
  );
}
