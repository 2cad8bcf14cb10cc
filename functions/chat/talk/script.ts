import type { Shop } from '../../shop/shop.ts';

export type Ending = 'done' | 'stopped' | 'declined' | 'tooYoung';

/** What is asked, in this order, before the consents. A question about a field is put only if the form `chat` has it. */
export const questions = [
  { name: 'email', field: 'email', optional: false },
  { name: 'name', field: 'firstName', optional: true },
  { name: 'birthday', field: 'birthday', optional: true },
  { name: 'interests', field: 'interests', optional: true },
  { name: 'lookingFor', optional: true },
  { name: 'budget', optional: true },
] as const;

export type QuestionName = (typeof questions)[number]['name'];

export type Step =
  | { kind: 'question'; name: QuestionName; optional: boolean }
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
export function scriptOf({ forms }: Shop): Step[] {
  const { fields, purposes } = forms.chat!;
  const asked = questions.filter(
    (question) => !('field' in question) || fields.some(({ name }) => name === question.field),
  );
  return [
    ...asked.map(({ name, optional }) => ({ kind: 'question' as const, name, optional })),
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
