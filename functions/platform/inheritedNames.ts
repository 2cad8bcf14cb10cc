import { messages } from './messages.ts';
import { InvalidInput } from './problem.ts';

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Names that every object has without being given them, such as `toString` and `__proto__`: none of a field's. */
export function isInherited(name: string): boolean {
  return inherited.has(name);
}

/**
 * Throws `InvalidInput` where a field anywhere in the value bears an inherited name. What is let through may be looked
 * up by name and turned into text without meeting anything but what was sent. `rows` is a list whose entries are left
 * to whoever takes them one by one, so that a bad one stops no other.
 */
export function refuseInherited(value: unknown, rows?: string): void {
  const waiting = [value];
  for (let one = waiting.pop(); waiting.length > 0 || one !== undefined; one = waiting.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    for (const name of Object.getOwnPropertyNames(one)) {
      if (isInherited(name)) throw new InvalidInput([{ path: name, code: 'unknown', message: messages.unknown }]);
      const member = (one as Record<string, unknown>)[name];
      const isRows = one === value && name === rows && Array.isArray(member);
      if (!isRows) waiting.push(member);
    }
  }
}
