import type { FieldType } from '../../functions/programme/fields.ts';
import type { Operator } from '../../functions/programme/operators.ts';
import type { Rule } from '../../functions/programme/rule.schema.ts';
import { config } from './config.ts';

/** A rule as it is composed: groups that say how much of what is in them is so, and questions about one field. */
export const groupKinds = ['all', 'any', 'none', 'notAll'] as const;
export type GroupKind = (typeof groupKinds)[number];
export type Group = { kind: GroupKind; parts: Part[] };
export type Question = { field: string; op: Operator; value: unknown; within?: string };
export type Part = Group | Question;

export const isGroup = (part: Part): part is Group => 'kind' in part;

/** The rule as a group: what stands alone is a group of one. */
export function groupOf(rule: Rule): Group {
  const part = partOf(rule);
  return isGroup(part) ? part : { kind: 'all', parts: [part] };
}

function partOf(rule: Rule): Part {
  if ('all' in rule) return { kind: 'all', parts: rule.all.map(partOf) };
  if ('any' in rule) return { kind: 'any', parts: rule.any.map(partOf) };
  if (!('not' in rule)) return rule;
  const inner = partOf(rule.not);
  if (isGroup(inner) && inner.kind === 'any') return { kind: 'none', parts: inner.parts };
  if (isGroup(inner) && inner.kind === 'all') return { kind: 'notAll', parts: inner.parts };
  return { kind: 'none', parts: [inner] };
}

export function ruleOf(part: Part): Rule {
  if (!isGroup(part)) return part as Rule;
  const parts = part.parts.map(ruleOf);
  switch (part.kind) {
    case 'all':
      return { all: parts };
    case 'any':
      return { any: parts };
    case 'none':
      return { not: parts.length === 1 ? parts[0]! : { any: parts } };
    case 'notAll':
      return { not: { all: parts } };
  }
}

/** Whether everything in it is filled in, so that it can be asked. */
export function isWhole(part: Part): boolean {
  if (isGroup(part)) return part.parts.every(isWhole);
  const { value } = part;
  return Array.isArray(value) ? value.length > 0 : value !== '' && value !== undefined && !Number.isNaN(value);
}

/** `missing` is `exists` with another value: people choose between the two. */
export type Choice = Operator | 'missing';

/** Which questions go with a type of field: those that the API takes for it. */
export const choicesOf: Record<FieldType, readonly Choice[]> = {
  number: ['gte', 'lte', 'gt', 'lt', 'eq', 'ne', 'exists', 'missing'],
  age: ['gte', 'lte', 'gt', 'lt', 'eq', 'ne', 'exists', 'missing'],
  window: ['gte', 'lte', 'gt', 'lt', 'eq', 'ne'],
  text: ['eq', 'ne', 'in', 'contains', 'exists', 'missing'],
  segments: ['contains', 'in'],
  list: ['contains', 'exists', 'missing'],
  instant: ['olderThan', 'newerThan', 'comesWithin', 'gte', 'lt', 'anniversaryWithin', 'exists', 'missing'],
  birthday: ['anniversaryWithin', 'exists', 'missing'],
};

export type Shape = 'number' | 'text' | 'texts' | 'duration' | 'day' | 'flag';

/** What kind of thing a field is compared with. */
export function shapeOf(type: FieldType, op: Operator): Shape {
  if (op === 'exists') return 'flag';
  if (op === 'in') return 'texts';
  if (/Than$|Within$/.test(op)) return 'duration';
  if (type === 'instant') return 'day';
  return type === 'number' || type === 'age' || type === 'window' ? 'number' : 'text';
}

const begins: Record<Shape, unknown> = { number: 1, text: '', texts: [], duration: 'P90D', day: '', flag: true };

export const fieldNamed = (name: string) => config.fields.find((field) => field.name === name);
const typeOf = (name: string): FieldType => fieldNamed(name)?.type ?? 'text';

/** A question about a field, to begin with. */
export function askOf(field: string): Question {
  const type = typeOf(field);
  const op = choicesOf[type][0] as Operator;
  const value = field === 'birthday' ? 'P7D' : type === 'age' ? 18 : begins[shapeOf(type, op)];
  return { field, op, value, ...(type === 'window' && { within: 'P90D' }) };
}

/** The question with another comparison; what it compared with stays where it still fits. */
export function compared(question: Question, choice: Choice): Question {
  const op = choice === 'missing' ? 'exists' : choice;
  const type = typeOf(question.field);
  const [before, after] = [shapeOf(type, question.op), shapeOf(type, op)];
  if (after === 'flag') return { ...question, op, value: choice === 'exists' };
  return { ...question, op, value: before === after ? question.value : begins[after] };
}

const cyrillic = 'аaбbвvгgдdђdjеeёeжzhзzиiйjјjкkлlљljмmнnњnjоoпpрrсsтtћcуuфfхhцcчchџdzшshщschыyэeюyuяyałløođdj';
const latin = new Map([...cyrillic.matchAll(/([^a-z])([a-z]+)/g)].map(([, sign, letters]) => [sign, letters]));

/** An id for what somebody names, in the letters that ids have. */
export function idFrom(name: string, taken: readonly string[], otherwise: string): string {
  const letters = [...name.toLowerCase()].map((sign) => latin.get(sign) ?? sign).join('');
  const plain = letters.normalize('NFD').replace(/\p{M}/gu, '');
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+/, '')
      .slice(0, 34)
      .replace(/-+$/, '') || otherwise;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.includes(id)) return id;
  }
}
