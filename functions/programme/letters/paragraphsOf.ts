import type { WordNode } from './markdown.types.ts';

/** A line that begins with `::` is a block of its own, with or without empty lines around it. */
export function isDirective([first]: WordNode[]): boolean {
  return first?.type === 'text' && first.value.startsWith('::');
}

/** What Markdown takes for one paragraph, as those it is: every line with a directive by itself. */
export function paragraphsOf(nodes: WordNode[]): WordNode[][] {
  const lines = linesOf(nodes);
  if (!lines.some(isDirective)) return [nodes];
  const paragraphs: WordNode[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (!last || isDirective(line) || isDirective(last)) paragraphs.push([...line]);
    else last.push(...(last.at(-1)?.type === 'break' ? [] : [softBreak]), ...line);
  }
  return paragraphs;
}

const softBreak: WordNode = { type: 'text', value: '\n' };

function linesOf(nodes: WordNode[]): WordNode[][] {
  const lines: WordNode[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'text') {
      lines.at(-1)!.push(node);
      if (node.type === 'break') lines.push([]);
      continue;
    }
    node.value.split('\n').forEach((value, i) => {
      if (i > 0) lines.push([]);
      if (value !== '') lines.at(-1)!.push({ ...node, value, position: below(node.position, i) });
    });
  }
  return lines.filter((line) => line.length > 0);
}

function below(position: WordNode['position'], lines: number): WordNode['position'] {
  return position && { ...position, start: { ...position.start, line: position.start.line + lines } };
}
