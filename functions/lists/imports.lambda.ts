import * as z from 'zod/mini';
import { agendaTable } from '../agenda/agenda.table.ts';
import { accepted, documentClient } from '../platform/aws.ts';
import { bucket } from '../platform/bucket.ts';
import { cursorOf } from '../platform/cursor.ts';
import { required } from '../platform/environment.ts';
import { newId } from '../platform/ids.ts';
import { NotFound } from '../platform/problem.ts';
import { noSniff } from '../platform/securityHeaders.ts';
import { on, serve } from '../platform/serve.ts';
import { shop } from '../shop/shop.ts';
import { beginPhase, settingsWith } from './changeImport.ts';
import { type Import, noCounts } from './import.schema.ts';
import { importCalls } from './importCalls.table.ts';
import { importsRoutes } from './imports.routes.ts';
import { importsTable } from './imports.table.ts';
import { fileOf } from './listFile.ts';
import { briefImport, rowsAsCsv, viewImport, viewRows } from './viewImport.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const imports = importsTable(client, table);
const files = bucket(required('LISTS_BUCKET'));
const agenda = agendaTable(client, table);
const importers = importCalls(client, required('LEADS_TABLE'), table);
const uploadSeconds = 900;
const [importsAPage, placeCursor] = [25, cursorOf(z.string().check(z.maxLength(200)))];
const pageCursor = cursorOf(z.object({ page: z.int().check(z.minimum(0)) }));

const shown = async (one: Import, now: Date) => ({
  status: 200,
  value: await viewImport(one, { imports, files, shop, now }),
});
const changing = (now: Date) => ({ imports, agenda, importers, shop, now });

async function found(id: string): Promise<Import> {
  const one = /^imp_[\w-]+$/.test(id) ? await imports.get(id) : undefined;
  if (!one) throw new NotFound();
  return one;
}

export const handler = serve([
  on(importsRoutes.create, async ({ body: { name, bytes }, caller, now }) => {
    const id = newId('import', now);
    const by = caller.kind === 'staff' ? caller.name : caller.key;
    const at = { createdAt: now.toISOString(), readAt: now.toISOString() };
    await imports.create({
      id,
      name,
      bytes,
      state: 'waiting',
      by,
      ...at,
      settings: {},
      page: 0,
      done: 0,
      counts: noCounts(),
    });
    const upload = {
      method: 'PUT' as const,
      url: files.uploadUrl(fileOf({ id }), bytes, now, uploadSeconds),
      headers: {},
    };
    return { status: 201, value: { id, upload } };
  }),
  on(importsRoutes.list, async ({ query }) => {
    const before = query.cursor === undefined ? undefined : placeCursor.read(query.cursor);
    const { imports: some, next } = await imports.list(before, importsAPage);
    return { status: 200, value: { items: some.map(briefImport), ...(next && { cursor: placeCursor.write(next) }) } };
  }),
  on(importsRoutes.see, async ({ params, now }) => shown(await found(params.id), now)),
  on(importsRoutes.change, async ({ params, body, now }) => {
    const one = await found(params.id);
    const settings = settingsWith(one.settings, body, shop);
    if (one.state === 'waiting' && (await accepted(imports.remember(one.id, settings))))
      return shown({ ...one, settings }, now);
    return shown(await beginPhase(one.id, 'survey', changing(now), { settings }), now);
  }),
  on(importsRoutes.read, async ({ params, now }) => {
    const { id } = await found(params.id);
    return shown(await beginPhase(id, 'survey', changing(now)), now);
  }),
  on(importsRoutes.start, async ({ params, now }) => {
    const { id } = await found(params.id);
    return shown(await beginPhase(id, 'run', changing(now)), now);
  }),
  on(importsRoutes.undo, async ({ params, now }) => {
    const { id } = await found(params.id);
    return shown(await beginPhase(id, 'undo', changing(now)), now);
  }),
  on(importsRoutes.rows, async ({ params, query, event, now }) => {
    const one = await found(params.id);
    const page = query.cursor === undefined ? 0 : pageCursor.read(query.cursor).page;
    const { rows, next, gone } = await viewRows(one, { outcome: query.outcome, page }, { imports, files, shop, now });
    const cursor = next === undefined ? undefined : pageCursor.write({ page: next });
    if (!/\btext\/csv\b/.test(event.headers.accept ?? ''))
      return { status: 200, value: { items: rows, ...(cursor && { cursor }), ...(gone && { gone }) } };
    return {
      statusCode: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="rows.csv"',
        'cache-control': 'no-store',
        ...(cursor && { 'x-cursor': cursor }),
        ...noSniff,
      },
      body: rowsAsCsv(rows),
    };
  }),
]);
