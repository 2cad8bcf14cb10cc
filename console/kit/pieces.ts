import type { Topic } from './texts.ts';

/** The pieces that the console is loaded in, each with the screens it draws. */
export const pieces = {
  today: () => import('../pieces/today.ts'),
  counter: () => import('../pieces/counter.ts'),
  programme: () => import('../pieces/programme.ts'),
  house: () => import('../pieces/house.ts'),
};

export type Piece = keyof typeof pieces;
export type TextPiece = keyof typeof topicsIn;

/** The topics of texts that come in one file with each piece; those of the core are always there. */
export const topicsIn = {
  core: ['frame', 'terms'],
  today: ['today'],
  counter: ['counter', 'vouchers', 'notes'],
  programme: ['segments', 'rules', 'campaigns', 'letter', 'report', 'calendar', 'automations'],
  house: ['contacts', 'contact', 'notes', 'changes', 'imports', 'columns', 'settings', 'places'],
} as const satisfies Record<Piece | 'core', readonly Topic[]>;

/** Pieces that speak in the words of another one too. */
export const alsoIn: Partial<Record<Piece, Piece>> = { house: 'today' };
