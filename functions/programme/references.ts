import type { AutomationBody, SegmentBody, VoucherKindBody } from './definition.schema.ts';
import type { Condition, Rule } from './rule.schema.ts';

/** A rule, or another definition, asks for the members of a segment: which, and where it says so. */
export type Reference = { segment: string; path: (string | number)[] };

type Path = Reference['path'];
type Rules = ReadonlyMap<string, Rule>;

/** With all that the segments it refers to ask in their turn: more than this nobody composes, and judging has to read it. */
const mostTogether = 300;

/** The segments that a condition on `segments` names. */
export function named({ op, value }: Pick<Condition, 'op' | 'value'>): readonly string[] {
  return op === 'in' ? (value as readonly string[]) : [value as string];
}

/** Every segment that a rule refers to. */
function referencesIn(rule: Rule, path: Path = []): Reference[] {
  if ('all' in rule) return rule.all.flatMap((part, i) => referencesIn(part, [...path, 'all', i]));
  if ('any' in rule) return rule.any.flatMap((part, i) => referencesIn(part, [...path, 'any', i]));
  if ('not' in rule) return referencesIn(rule.not, [...path, 'not']);
  if (rule.field !== 'segments') return [];
  return named(rule).map((segment, i) => ({ segment, path: [...path, 'value', ...(rule.op === 'in' ? [i] : [])] }));
}

/** Every segment that a definition refers to. */
export function referencesOf(body: SegmentBody | AutomationBody | VoucherKindBody): Reference[] {
  if ('gives' in body) return [];
  if ('rule' in body) return referencesIn(body.rule, ['rule']);
  const { trigger, condition, steps } = body;
  return [
    ...(trigger.on === 'segment-entered' ? [{ segment: trigger.segment, path: ['trigger', 'segment'] }] : []),
    ...(condition ? referencesIn(condition, ['condition']) : []),
    ...steps.flatMap(({ onlyIf }, i) => (onlyIf ? referencesIn(onlyIf, ['steps', i, 'onlyIf']) : [])),
  ];
}

/** A segment and all it rests on, each once. */
export function restsOn(id: string, rules: Rules): Set<string> {
  const found = new Set([id]);
  for (const one of found) for (const { segment } of references(one, rules)) found.add(segment);
  return found;
}

/** The way by which a segment leads back to itself, if there is one: `['a', 'b', 'a']`. */
function cycleOf(id: string, rules: Rules): string[] | undefined {
  const ways: string[][] = [[id]];
  const seen = new Set<string>();
  for (const way of ways)
    for (const { segment } of references(way.at(-1)!, rules)) {
      if (segment === id) return [...way, id];
      if (!seen.has(segment)) ways.push([...way, segment]);
      seen.add(segment);
    }
  return undefined;
}

const followable = new WeakMap<object, Rules>();

/**
 * The rules of segments as judging follows them from one to another. What would never come to an end (no save lets it
 * arise, but a new deployment under saved segments might) or is too much belongs to nobody; the same for a segment that
 * there is not.
 */
export function rulesToFollow(segments: ReadonlyMap<string, { rule: Rule }>): Rules {
  const known = followable.get(segments);
  if (known) return known;
  const rules = rulesOf(segments);
  const kept = new Map([...rules].filter(([id]) => !endless(id, rules) && sizeOf(id, rules) <= mostTogether));
  followable.set(segments, kept);
  return kept;
}

export function rulesOf(segments: ReadonlyMap<string, { rule: Rule }>): Map<string, Rule> {
  return new Map([...segments].map(([id, { rule }]) => [id, rule]));
}

const endless = (id: string, rules: Rules) => [...restsOn(id, rules)].some((one) => cycleOf(one, rules));

/** How many conditions a segment asks, with those of the segments it refers to, counted as often as it does. */
function sizeOf(id: string, rules: Rules, sizes = new Map<string, number>()): number {
  const known = sizes.get(id);
  if (known !== undefined) return known;
  const rule = rules.get(id);
  const own = rule ? conditionsIn(rule) : 0;
  const size = references(id, rules).reduce((sum, { segment }) => sum + sizeOf(segment, rules, sizes), own);
  sizes.set(id, size);
  return size;
}

function conditionsIn(rule: Rule): number {
  if ('not' in rule) return conditionsIn(rule.not);
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : undefined;
  return parts ? parts.reduce((sum, part) => sum + conditionsIn(part), 0) : 1;
}

function references(id: string, rules: Rules): Reference[] {
  const rule = rules.get(id);
  return rule ? referencesIn(rule) : [];
}

/**
 * What is wrong with what a definition refers to, given the rules of all segments as they would be with it: a segment
 * that there is not, a ring, or more than judging reads, in it or in one that rests on it.
 */
export function referenceProblems(
  id: string,
  body: SegmentBody | AutomationBody | VoucherKindBody,
  rules: Rules,
): { path: Path; message: string }[] {
  const all = referencesOf(body);
  const missing = all.filter(({ segment }) => !rules.has(segment));
  if (missing.length > 0)
    return missing.map(({ path, segment }) => ({ path, message: `must be a segment that there is, not "${segment}"` }));
  if (!('rule' in body)) return [];
  const cycle = cycleOf(id, rules);
  if (cycle) {
    const at = all.find(({ segment }) => segment === cycle[1])!;
    return [{ path: at.path, message: `must not lead back to the segment itself: ${cycle.join(' → ')}` }];
  }
  const tooLarge = [...rules.keys()].find((one) => restsOn(one, rules).has(id) && sizeOf(one, rules) > mostTogether);
  const message = `must have at most ${mostTogether} conditions with those of the segments it refers to, in "${tooLarge}" too`;
  return tooLarge === undefined ? [] : [{ path: ['rule'], message }];
}

/** What uses a segment, by kind and id. */
export type SegmentUser = { kind: 'segment' | 'automation' | 'campaign'; id: string };

/** The segments and automations that refer to one. */
export function usersOf(
  segment: string,
  {
    segments,
    automations,
  }: { segments: ReadonlyMap<string, SegmentBody>; automations: ReadonlyMap<string, AutomationBody> },
): SegmentUser[] {
  const using = (kind: SegmentUser['kind'], bodies: ReadonlyMap<string, SegmentBody | AutomationBody>) =>
    [...bodies]
      .filter(([id, body]) => id !== segment && referencesOf(body).some((one) => one.segment === segment))
      .map(([id]) => ({ kind, id }));
  return [...using('segment', segments), ...using('automation', automations)];
}
