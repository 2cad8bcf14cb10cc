import { type BackfillWork, backfillWorkSchema, byDeployment } from '../programme/backfillWork.schema.ts';
import type { Defaults } from '../programme/defaultsOf.ts';
import type { AutomationBody } from '../programme/definition.schema.ts';
import type { ProgrammeTable } from '../programme/programme.table.ts';
import type { Automation, Segment } from '../programme/programme.types.ts';
import { atLast, programmeAt } from '../programme/programmeAt.ts';
import { readHeads } from '../programme/stored.schema.ts';
import type { Instant } from '../time/instant.ts';
import type { AutomationView, SegmentView } from './definitionView.schema.ts';
import type { Parsing } from './parseDefinition.ts';

export type ViewDependencies = Pick<Parsing, 'schemas'> & {
  programme: Pick<ProgrammeTable, 'items' | 'version'>;
  defaults: Defaults;
};

/** The programme as it was saved last, in effect already or not, and how far everybody is judged by it. */
export async function viewProgramme({ programme, defaults, schemas }: ViewDependencies) {
  const items = await programme.items();
  const newest = programmeAt(defaults, readHeads(items, schemas), atLast);
  const backfills = items.map(({ work }) => backfillWorkSchema.safeParse(work)).flatMap(({ data }) => data ?? []);
  /** The back-fill that is under way for a change of this one, by somebody or by a deployment. */
  const progress = (changed: string, { from }: { from: Instant }) =>
    backfills
      .filter((work) => work.changed === changed || (work.changed === byDeployment && work.from === from))
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1);
  return {
    segments: () =>
      [...newest.segments.values()].map((segment) => viewSegment(segment, progress(`segment#${segment.id}`, segment))),
    segment: (id: string) => {
      const segment = newest.segments.get(id);
      return segment && viewSegment(segment, progress(`segment#${id}`, segment));
    },
    automations: () => Promise.all([...newest.automations.values()].map(viewAutomation)),
    automation: async (id: string) => {
      const automation = newest.automations.get(id);
      return automation && viewAutomation(automation);
    },
  };

  async function viewAutomation(automation: Automation): Promise<AutomationView> {
    const { earlier: _, ...view } = automation;
    const apart = !automation.builtIn && automation.steps.some(({ letter }) => typeof letter !== 'string');
    const whole = apart ? await programme.version('automation', automation.id, automation.version) : undefined;
    const { steps } = (whole?.body as AutomationBody | undefined) ?? automation;
    return { ...view, steps, ...progressOf(progress(`automation#${automation.id}`, automation)) };
  }
}

function viewSegment(segment: Segment, work: BackfillWork | undefined): SegmentView {
  return { ...segment, state: work ? 'filling' : 'ready', ...progressOf(work) } as SegmentView;
}

function progressOf(work: BackfillWork | undefined) {
  return work ? { done: work.done, ...(work.total !== undefined && { total: work.total }) } : {};
}
