import { isInherited } from './inheritedNames.ts';
import { messages } from './messages.ts';
import { InvalidInput } from './problem.ts';

type Form = { [name: string]: string | string[] | Form };

const deepest = 5;

/**
 * Reads a form whose nested names are written `consents[newsletter][granted]`. A name given twice, or one that ends in
 * `[]`, becomes a list; a number in brackets is a name like any other, so no form makes a list longer than itself. What is
 * no UTF-8 (`%B3` for the ł of windows-1250) becomes U+FFFD, by which a schema knows it. Throws `InvalidInput` for names
 * that cannot be put into one another, and for inherited ones (`refuseInherited`).
 */
export function parseForm(text: string): Form {
  const form: Form = {};
  for (const [name, value] of new URLSearchParams(text)) put(form, stepsOf(name), value);
  return form;
}

function stepsOf(name: string): string[] {
  const [, first = name, rest = ''] = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name) ?? [];
  const steps = [first, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, step]) => step!)];
  const wrong = name.split(/[[\]]+/).find(isInherited);
  if (wrong !== undefined) throw new InvalidInput([{ path: wrong, code: 'unknown', message: messages.unknown }]);
  if (steps.length > deepest) throw malformed();
  return steps;
}

function put(form: Form, steps: string[], value: string): void {
  const isList = steps.length > 1 && steps.at(-1) === '';
  const [last, ...path] = (isList ? steps.slice(0, -1) : steps).reverse() as [string, ...string[]];
  const at = path.reverse().reduce(within, form);
  const before = at[last];
  if (before === undefined) at[last] = isList ? [value] : value;
  else if (typeof before === 'string') at[last] = [before, value];
  else if (Array.isArray(before)) before.push(value);
  else throw malformed();
}

function within(form: Form, step: string): Form {
  form[step] ??= {};
  const inner = form[step];
  if (typeof inner === 'string' || Array.isArray(inner)) throw malformed();
  return inner;
}

const malformed = () => new InvalidInput([{ path: '', code: 'malformed', message: messages.malformed }]);
