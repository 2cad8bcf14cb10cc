/**
 * A capital initial before a letter ("J.de"), and a short capitalised word before another one ("Prof.Dev"). The names of
 * machines are of one case, and what isn't is none any more once the space is there.
 */
const abbreviation = /(?<![\p{L}\p{N}])(\p{Lu}\p{M}*|\p{Lu}\p{Ll}{1,3}(?=\.\p{Lu}\p{Ll}))\.(?=\p{L})/gu;

/**
 * Puts the space behind the dots of a name's abbreviations: "J. de Vries", "Prof. Dev". No mail program makes a link of
 * that, so a name may have such dots and what a mail says of it cannot lead anywhere.
 */
export function spaceAbbreviations(name: string): string {
  return name.replace(abbreviation, '$1. ');
}
