import { type BackfillWork, backfillWorkSchema, byDeployment } from '../programme/backfillWork.schema.ts';
import type { Defaults } from '../programme/defaultsOf.ts';
import type { AutomationBody } from '../programme/definition.schema.ts';
import type { ProgrammeTable } from '../programme/programme.table.ts';
import type { Automation, Segment, VoucherKind } from '../programme/programme.types.ts';
import { atLast, programmeAt } from '../programme/programmeAt.ts';
import { restsOn, rulesOf } from '../programme/references.ts';
import { type Head, readHeads } from '../programme/stored.schema.ts';
import type { Instant } from '../time/instant.ts';
import type { AutomationView, SegmentView, UnreadableView, VoucherKindView } from './definitionView.schema.ts';
import type { Parsing } from './parseDefinition.ts';

export type ViewDependencies = Pick<Parsing, 'schemas'> & {
  programme: Pick<ProgrammeTable, 'items' | 'version'>;
  defaults: Defaults;
};

/** The programme as it was saved last, in effect already or not, and how far everybody is judged by it. */
export async function viewProgramme({ programme, defaults, schemas }: ViewDependencies) {
  const items = await programme.items();
  const stored = readHeads(items, schemas);
  const newest = programmeAt(defaults, stored, atLast);
  const backfills = items.map(({ work }) => backfillWorkSchema.safeParse(work)).flatMap(({ data }) => data ?? []);
  const rules = rulesOf(newest.segments);
  /** The back-fill that is under way for a change of one of these, by somebody or by a deployment. */
  const progress = (changed: string[], { from }: { from: Instant }) =>
    backfills
      .filter((work) => changed.includes(work.changed) || (work.changed === byDeployment && work.from === from))
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1);
  /** A segment is full when those it rests on are. */
  const filling = (segment: Segment) =>
    progress(
      [...restsOn(segment.id, rules)].map((id) => `segment#${id}`),
      segment,
    );
  const segmentOf = (segment: Segment) => ({
    ...viewSegment(segment, filling(segment)),
    ...instead(segment, defaults.segments),
  });
  const segments = () => [...newest.segments.values()].map(segmentOf);
  const vouchers: ReadonlyMap<string, VoucherKind> = newest.vouchers;
  return {
    segments: () => [...segments(), ...unreadable(stored.segment)],
    segment: (id: string) => {
      const segment = newest.segments.get(id);
      if (!segment) return unreadable(stored.segment).find((one) => one.id === id);
      return segmentOf(segment);
    },
    vouchers: (): (VoucherKindView | UnreadableView)[] => [...vouchers.values(), ...unreadable(stored.voucher)],
    voucher: (id: string): VoucherKindView | UnreadableView | undefined =>
      vouchers.get(id) ?? unreadable(stored.voucher).find((one) => one.id === id),
    automations: async () => [
      ...(await Promise.all([...newest.automations.values()].map(viewAutomation))),
      ...unreadable(stored.automation),
    ],
    automation: async (id: string) => {
      const automation = newest.automations.get(id);
      return automation ? viewAutomation(automation) : unreadable(stored.automation).find((one) => one.id === id);
    },
  };

  async function viewAutomation(automation: Automation): Promise<AutomationView> {
    const { earlier: _, ...view } = automation;
    const apart = !automation.builtIn && automation.steps.some(({ letter }) => typeof letter !== 'string');
    const whole = apart ? await programme.version('automation', automation.id, automation.version) : undefined;
    const { steps } = (whole?.body as AutomationBody | undefined) ?? automation;
    return {
      ...{ ...view, steps, ...instead(automation, defaults.automations) },
      ...progressOf(progress([`automation#${automation.id}`], automation)),
    };
  }
}

function viewSegment(segment: Segment, work: BackfillWork | undefined): SegmentView {
  return { ...segment, state: work ? 'filling' : 'ready', ...progressOf(work) } as SegmentView;
}

/** Whether it was saved over what the deployment brings. */
function instead({ id, builtIn }: { id: string; builtIn: boolean }, brought: { has(id: string): boolean }) {
  return !builtIn && brought.has(id) ? { overrides: true } : {};
}

function progressOf(work: BackfillWork | undefined) {
  return work ? { done: work.done, ...(work.total !== undefined && { total: work.total }) } : {};
}

/** Those that were saved and cannot be read any more. */
function unreadable(heads: readonly Head[]): UnreadableView[] {
  return heads.flatMap(({ id, versions }) => {
    const { version, from, unreadable } = versions.at(-1)!;
    return unreadable ? [{ id, version, from, builtIn: false, unreadable }] : [];
  });
}
