import type { Shop } from '../../shop/shop.ts';

export type Ending = 'done' | 'stopped' | 'declined' | 'tooYoung';

/** What is asked, in this order, before the consents. A question about a field is put only if the form `chat` has it;
 * what else the form has are fields of the shop's own, asked after these by their labels. */
export const questions = [
  { name: 'email', field: 'email', optional: false },
  { name: 'name', field: 'firstName', optional: true },
  { name: 'birthday', field: 'birthday', optional: true },
  { name: 'interests', field: 'interests', optional: true },
  { name: 'lookingFor', field: 'looking-for', optional: true },
  { name: 'budget', field: 'budget', optional: true },
] as const;

export type QuestionName = (typeof questions)[number]['name'];
/** A question about one of the shop's own fields, by its path. */
export type OwnQuestion = `fields.${string}`;

export type Step =
  | { kind: 'question'; name: QuestionName | OwnQuestion; optional: boolean }
  | { kind: 'consent'; name: `consent:${string}`; purpose: string; required: boolean }
  | { kind: 'summary'; name: 'summary' }
  | { kind: 'change'; name: 'change' }
  | { kind: 'ending'; name: Ending };

/**
 * The whole machine: what a message was understood as, in each kind of step, and where it leads. `next` and `previous` are
 * in the order of the script, but lead to the summary while one answer is being changed; `chosen` is the step picked. Who
 * comes to an ending is forgotten, and stays there whatever is said.
 */
export const transitions = {
  question: { answered: 'next', skipped: 'next', back: 'previous', stop: 'stopped', tooYoung: 'tooYoung' },
  consent: { agreed: 'next', refused: 'next', declined: 'declined', back: 'previous', stop: 'stopped' },
  summary: { confirmed: 'done', doubted: 'change', back: 'previous', stop: 'stopped' },
  change: { picked: 'chosen', back: 'summary', stop: 'stopped' },
  ending: {},
} as const satisfies Record<
  Step['kind'],
  Record<string, Ending | 'next' | 'previous' | 'summary' | 'change' | 'chosen'>
>;

export type Move = { [Kind in Step['kind']]: keyof (typeof transitions)[Kind] }[Step['kind']];

const endings: Ending[] = ['done', 'stopped', 'declined', 'tooYoung'];

/** The steps from the first question to the summary, for a shop: each of its form's consents is a step of its own. */
export function scriptOf({ forms }: Pick<Shop, 'forms'>): Step[] {
  const { fields, purposes } = forms.chat!;
  const asked = questions.filter(({ field }) => fields.some(({ name }) => name === field));
  const own = fields.filter(({ name }) => !questions.some(({ field }) => field === name));
  return [
    ...asked.map(({ name, optional }) => ({ kind: 'question' as const, name, optional })),
    ...own.map(({ name, required = false }) => ({
      kind: 'question' as const,
      name: `fields.${name}` as const,
      optional: !required,
    })),
    ...purposes.map(({ purpose, required }) => ({
      kind: 'consent' as const,
      name: `consent:${purpose}` as const,
      purpose,
      required,
    })),
    { kind: 'summary', name: 'summary' },
  ];
}

/** A step by its name; the first one for a name that the script no longer has. */
export function stepNamed(name: string, shop: Shop): Step {
  const ending = endings.find((known) => known === name);
  if (ending) return { kind: 'ending', name: ending };
  if (name === 'change') return { kind: 'change', name };
  const script = scriptOf(shop);
  return script.find((step) => step.name === name) ?? script[0]!;
}

/** Whether a question is about one of the shop's own fields. */
export function isOwn(name: QuestionName | OwnQuestion): name is OwnQuestion {
  return name.startsWith('fields.');
}
