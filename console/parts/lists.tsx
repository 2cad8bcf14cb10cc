import type { ComponentChildren } from 'preact';
import { addressOf, usePlace } from '../kit/place.ts';
import { words } from '../kit/texts.ts';

export type Column<T> = {
  head: string;
  cell: (row: T) => ComponentChildren;
  /** Numbers stand under each other. */
  number?: boolean;
  /** Names the row: its first cell, a link as a rule. */
  main?: boolean;
};

type TableProps<T> = { caption: string; columns: readonly Column<T>[]; rows: readonly T[]; keyOf: (row: T) => string };

/** A list as a table; on a phone each row is a card whose cells say what they are. */
export function DataTable<T>({ caption, columns, rows, keyOf }: TableProps<T>) {
  return (
    <div class="table">
      <table>
        <caption class="away">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, number }) => (
              <th key={head} scope="col" class={number ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ head, cell, number, main }) =>
                main ? (
                  <th key={head} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={head} class={number ? 'number' : undefined} data-head={head}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The next page of a list, by the cursor in the address: Back is the page before. */
export function Pager({ cursor, name = 'cursor' }: { cursor: string | undefined; name?: string }) {
  const { path, query } = usePlace();
  const { next, first } = words('frame');
  if (!cursor && !query[name]) return null;
  return (
    <nav class="pager" aria-label={next}>
      {query[name] && <a href={addressOf(path, { ...query, [name]: undefined })}>{first}</a>}
      {cursor && <a href={addressOf(path, { ...query, [name]: cursor })}>{next}</a>}
    </nav>
  );
}

/** One choice of a few, each an address of its own. */
export function Chips({
  label,
  items,
}: {
  label: string;
  items: readonly { text: string; href: string; on: boolean }[];
}) {
  return (
    <nav class="chips" aria-label={label}>
      {items.map(({ text, href, on }) => (
        <a key={href} href={href} aria-current={on ? 'true' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}

/** A figure that opens the list behind it. */
export function Figure({ value, label, href }: { value: string; label: string; href?: string | undefined }) {
  const inside = (
    <>
      <strong>{value}</strong> <span>{label}</span>
    </>
  );
  return href ? (
    <a class="figure" href={href}>
      {inside}
    </a>
  ) : (
    <p class="figure">{inside}</p>
  );
}
