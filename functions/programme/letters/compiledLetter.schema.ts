import * as z from 'zod/mini';
import { drawingNames } from '../../drawing/drawingNames.ts';
import { locales } from '../../shop/locales.ts';

/**
 * A gap that a reader's data fills: `before`, the value and `after`; without a value `otherwise` instead, as it stands.
 * A gap without `otherwise` must be filled, or the letter isn't written.
 */
const gapSchema = z.strictObject({
  gap: z.string(),
  before: z.optional(z.string()),
  after: z.optional(z.string()),
  otherwise: z.optional(z.string()),
});

/** Plain words, a line break in them being one, and gaps. Nothing in here is ever read as a template or as markup. */
const piecesSchema = z.array(z.union([z.string(), gapSchema]));

const runSchema = z.strictObject({
  pieces: piecesSchema,
  strong: z.optional(z.literal(true)),
  emphasis: z.optional(z.literal(true)),
  /** The address this run leads to. */
  link: z.optional(piecesSchema),
});

const blockSchema = z.discriminatedUnion('kind', [
  /** A picture of ours at the head of the letter, in the shop's colours, with the heading below it. */
  z.strictObject({ kind: z.literal('drawing'), drawing: z.enum(drawingNames) }),
  z.strictObject({ kind: z.literal('heading'), level: z.literal([1, 2, 3]), runs: z.array(runSchema) }),
  z.strictObject({ kind: z.literal('paragraph'), runs: z.array(runSchema) }),
  z.strictObject({
    kind: z.literal('list'),
    /** The first number; none if the items are only marked. */
    from: z.optional(z.number()),
    items: z.array(z.array(runSchema)),
  }),
  z.strictObject({
    kind: z.literal('picture'),
    source: piecesSchema,
    alt: piecesSchema,
    /** In CSS pixels. */
    size: z.optional(z.strictObject({ width: z.number(), height: z.number() })),
  }),
  z.strictObject({ kind: z.literal('button'), words: piecesSchema, link: piecesSchema }),
  z.strictObject({ kind: z.literal('voucher'), voucher: z.string() }),
  /** Lines that come with the letter's own data, such as what a tap confirms. */
  z.strictObject({ kind: z.literal('details') }),
  z.strictObject({ kind: z.literal('divider') }),
]);

/** A letter as it is kept and rendered, by language: neither Markdown nor templates are left to read in it. */
export const compiledLetterSchema = z.partialRecord(
  z.enum(locales),
  z.strictObject({ subject: piecesSchema, preheader: piecesSchema, blocks: z.array(blockSchema) }),
);

export type Gap = z.infer<typeof gapSchema>;
export type Pieces = z.infer<typeof piecesSchema>;
export type Run = z.infer<typeof runSchema>;
export type Block = z.infer<typeof blockSchema>;
export type CompiledLetter = z.infer<typeof compiledLetterSchema>;
