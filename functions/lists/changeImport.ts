import type * as z from 'zod/mini';
import type { AgendaTable } from '../agenda/agenda.table.ts';
import type { Hands } from '../agenda/dueKind.ts';
import { outOfSightUntil } from '../agenda/sight.ts';
import { ownFieldPaths } from '../person/profileFields.ts';
import { accepted } from '../platform/aws.ts';
import { messages } from '../platform/messages.ts';
import { Conflict, InvalidInput, NotFound } from '../platform/problem.ts';
import { dueKey, importPk } from '../platform/tableKeys.ts';
import type { Shop } from '../shop/shop.ts';
import { isTimeZone } from '../time/timeZone.ts';
import { type Import, type ImportSettings, noCounts, type Phase } from './import.schema.ts';
import type { ImportWork } from './importKind.ts';
import type { importsRoutes } from './imports.routes.ts';
import type { ImportsTable } from './imports.table.ts';
import { meanings } from './reading/layout.ts';

type Said = z.infer<(typeof importsRoutes)['change']['body'] & z.ZodMiniType>;

export type ChangeDependencies = {
  imports: ImportsTable;
  agenda: Pick<AgendaTable, 'schedule'>;
  importers: Hands['workers'];
  shop: Shop;
  now: Date;
};

/** Begins a phase, and hands it to those who do it at once: a sweep would only pick up what they let fall. */
export async function beginPhase(
  id: string,
  phase: Phase,
  dependencies: ChangeDependencies,
  changes: Partial<Import> = {},
): Promise<Import> {
  const { imports, agenda, importers, now } = dependencies;
  const fresh = {
    survey: { readAt: now.toISOString(), done: 0, counts: noCounts() },
    run: { startedAt: now.toISOString(), done: 0, counts: noCounts() },
    try: {},
    undo: {},
  }[phase];
  if (!(await accepted(imports.begin(id, phase, { ...fresh, ...changes })))) {
    if (!(await imports.get(id))) throw new NotFound();
    throw new Conflict('The import is in another state');
  }
  const work: ImportWork = { kind: 'import', importId: id, phase };
  const at = outOfSightUntil(now);
  await agenda.schedule(importPk(id), work, at);
  await importers.put([{ ...dueKey(importPk(id), 'import'), at, work }]);
  return (await imports.get(id))!;
}

/** What a hand says of a list, checked against the shop; what it leaves out stays as it was. */
export function settingsWith(before: ImportSettings, said: Said, shop: Shop): ImportSettings {
  const { columns, ...others } = said;
  const refuse = (path: string) => {
    throw new InvalidInput([{ path, code: 'not-allowed', message: messages['not-allowed'] }]);
  };
  if (said.timeZone && !isTimeZone(said.timeZone)) refuse('timeZone');
  if (said.consent && !Object.hasOwn(shop.purposes, said.consent.purpose)) refuse('consent.purpose');
  if (said.consent && !said.consent.evidence && !said.consent.ask) refuse('consent.evidence');
  const allowed = new Set([...meanings, ...ownFieldPaths(shop)]);
  for (const [i, { meaning }] of (columns ?? []).entries())
    if (meaning && !allowed.has(meaning)) refuse(`columns.${i}.meaning`);
  const mapped = columns && meaningsByHeader(columns);
  return {
    ...before,
    ...others,
    ...(said.country && { country: said.country.toUpperCase() }),
    ...(said.currency && { currency: said.currency.toUpperCase() }),
    ...(mapped && { columns: mapped }),
  };
}

/** Of several columns of one name the first that means something counts, as where nobody says anything. */
function meaningsByHeader(columns: NonNullable<Said['columns']>): Record<string, string> {
  const byHeader = new Map<string, string>();
  for (const { header, meaning } of columns) {
    const known = byHeader.get(header) ?? 'ignore';
    if (header !== '__proto__') byHeader.set(header, known === 'ignore' ? (meaning ?? 'ignore') : known);
  }
  return Object.fromEntries(byHeader);
}
