import type { fromMarkdown } from 'mdast-util-from-markdown';

/** Markdown as it is parsed (mdast): what stands below the other, and what stands within a line. */
export type BlockNode = ReturnType<typeof fromMarkdown>['children'][number];
export type WordNode = Extract<BlockNode, { type: 'paragraph' }>['children'][number];
export type ListNode = Extract<BlockNode, { type: 'list' }>;
export type PictureNode = Extract<WordNode, { type: 'image' }>;

export const lineOf = (node: BlockNode | WordNode | undefined) => node?.position?.start.line ?? 1;

/** Writes down that something isn't right. */
export type Refuse = (line: number, message: string) => void;
