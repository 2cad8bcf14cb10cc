import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import { NotFound } from '../platform/problem.ts';
import { on, serve } from '../platform/serve.ts';
import { defaults } from '../programme/defaults.ts';
import { definitionSchemas } from '../programme/definition.schema.ts';
import { programmeTable } from '../programme/programme.table.ts';
import { shop } from '../shop/shop.ts';
import { programmeRoutes } from './programme.routes.ts';
import { viewProgramme } from './viewProgramme.ts';

const programme = programmeTable(documentClient(), required('CONTACTS_TABLE'));
const view = () => viewProgramme({ programme, defaults, schemas: definitionSchemas(shop) });

export const handler = serve([
  on(programmeRoutes.segments, async () => ({ status: 200, value: { items: (await view()).segments() } })),
  on(programmeRoutes.segment, async ({ params }) => found((await view()).segment(params.id))),
  on(programmeRoutes.automations, async () => ({ status: 200, value: { items: await (await view()).automations() } })),
  on(programmeRoutes.automation, async ({ params }) => found(await (await view()).automation(params.id))),
]);

function found<Value>(value: Value | undefined) {
  if (value === undefined) throw new NotFound();
  return { status: 200, value };
}
