import { fieldNamed } from './rules.ts';
import { named } from './terms.ts';
import { fill, words } from './texts.ts';

/** What a field is called. */
export function fieldWords(name: string): string {
  const label = fieldNamed(name)?.label;
  if (label) return named(label, name);
  const { fields } = words('terms');
  const text = words('rules');
  const [, kind, what] = /^interactions\.(\w+)\.(count|lastAt)$/.exec(name) ?? [];
  const own = text.fields[name] ?? fields[name];
  if (own) return fill(own, { within: '' }).trim();
  if (!kind) return name;
  const { interactions } = words('terms');
  return fill(what === 'count' ? text.howOften : text.lastTime, { what: interactions[kind as 'visit'] });
}
