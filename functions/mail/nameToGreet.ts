/** Longer names are more often a message than a name. */
const longest = 60;

/**
 * The name to greet a person by, on one line; none if what came as a name would turn our letter into somebody else's:
 * an address, a link, or a text of a paragraph's length.
 */
export function nameToGreet(firstName: string | undefined): string | undefined {
  const name = (firstName ?? '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (name === '' || [...name].length > longest) return undefined;
  return /:\/\/|\bwww\.|@|\.\p{L}{2,}/iu.test(name) ? undefined : name;
}
