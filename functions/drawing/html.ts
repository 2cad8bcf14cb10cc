/** Markup that is safe to put into a page as it is. Only `html` and `raw` make it. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

type Slot = Html | string | number | false | null | undefined | readonly Slot[];

/**
 * A template whose slots are escaped, for text and for quoted attributes alike. Other `html` goes in as it is, a list
 * is joined, and what is false or missing leaves nothing.
 */
export function html(strings: TemplateStringsArray, ...slots: Slot[]): Html {
  return new Html(strings.reduce((page, part, i) => page + markupOf(slots[i - 1]) + part));
}

/** Markup written by ourselves elsewhere. Never for anything a person typed. */
export function raw(markup: string): Html {
  return new Html(markup);
}

function markupOf(slot: Slot): string {
  if (slot instanceof Html) return slot.markup;
  if (Array.isArray(slot)) return slot.map(markupOf).join('');
  return slot === false || slot === null || slot === undefined ? '' : escaped(String(slot));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
