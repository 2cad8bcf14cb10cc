import type { Bucket } from '../platform/bucket.ts';
import { log } from '../platform/log.ts';
import type { Shop } from '../shop/shop.ts';
import { addSeconds } from '../time/seconds.ts';
import type { Import } from './import.schema.ts';
import type { ImportsTable } from './imports.table.ts';
import type { ListRow, ListSettings, Position, Source } from './reading/list.types.ts';
import { type ReadRecord, readRows, type Survey } from './reading/readList.ts';
import { languageOf } from './reading/readRow.ts';

export type FileDependencies = {
  files: Pick<Bucket, 'read'>;
  shop: Shop;
  now: Date;
  /** Rows a page, where it is not as many as the kind of file takes. */
  rowsAPage?: number;
};

/** Rows a piece: a workbook is opened anew for each, so its pieces are larger. */
const pageSize = { text: 250, workbook: 2000 };
/** The file is there no longer, or never came. */
export class NoFile extends Error {
  override name = 'NoFile';
}

const keptSeconds = 3 * 86_400;
/** When a file goes whose list is carried out: until then it shows what its rows said. */
export const forgottenAt = (now: Date): string => addSeconds(now, keptSeconds).toISOString();

/** A list that was carried out, or taken back, needs its file no more: taking back goes by the change log. */
export async function forgetFile(
  importId: string,
  { imports, files, now }: { imports: Pick<ImportsTable, 'get'>; files: Pick<Bucket, 'remove'>; now: Date },
): Promise<void> {
  const one = await imports.get(importId);
  if (one && one.state !== 'done' && one.state !== 'undone') return;
  await files.remove(fileOf({ id: importId }), now);
  log('LIST_FORGOTTEN', { import: importId });
}

export const fileOf = ({ id }: Pick<Import, 'id'>) => `lists/${id}`;

export function sourceOf(one: Pick<Import, 'id'>, files: Pick<Bucket, 'read'>, now: Date): Source {
  return async function* (from = 0) {
    const bytes = await files.read(fileOf(one), now, from);
    if (!bytes) throw new NoFile(one.id);
    yield* bytes;
  };
}

function localeIn(country: string, { locales, defaultLocale }: Shop): string {
  const spoken = languageOf[country];
  return (
    locales.find((locale) => locale === spoken) ??
    locales.find((locale) => locale.split('-')[0] === spoken) ??
    defaultLocale
  );
}

/** How a list is read for this shop: what the import says, else what the shop is. */
export function readingOf({ settings, readAt, createdAt }: Import, shop: Shop): ListSettings {
  const country = settings.country ?? shop.country;
  return {
    country,
    timeZone: settings.timeZone ?? shop.timeZone,
    currency: settings.currency ?? shop.currency,
    locale: settings.country ? localeIn(country, shop) : shop.defaultLocale,
    minimumAge: shop.minimumAge[country] ?? shop.minimumAge.default ?? 16,
    now: readAt ?? createdAt,
    ...(settings.dateOrder && { dateOrder: settings.dateOrder }),
    ...(settings.encoding && { encoding: settings.encoding }),
    ...(settings.columns && { columns: settings.columns as ListSettings['columns'] }),
  };
}

/** The rows of a page; further lines of an order belong to the page of the order. */
export async function readPage(
  one: Import,
  from: Position | undefined,
  { files, shop, now, rowsAPage }: FileDependencies,
): Promise<{ rows: ListRow[]; next?: Position }> {
  const given = { source: sourceOf(one, files, now), fileName: one.name, settings: readingOf(one, shop) };
  const list = one.survey as unknown as Survey;
  const most = rowsAPage ?? ('sheet' in list.format ? pageSize.workbook : pageSize.text);
  const rows: ListRow[] = [];
  let last: ReadRecord | undefined;
  for await (const record of readRows(given, list, { ...(from && { from }) })) {
    const isFull = rows.length >= most && !('of' in record.read);
    if (isFull) return { rows, next: last!.next };
    rows.push(record.read);
    last = record;
  }
  return { rows };
}
