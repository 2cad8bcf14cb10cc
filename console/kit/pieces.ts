import type { Topic } from './texts.ts';

/** The pieces that the console is loaded in, each with the screens it draws. */
export const pieces = {
  today: () => import('../pieces/today.ts'),
  people: () => import('../pieces/people.ts'),
  counter: () => import('../pieces/counter.ts'),
  programme: () => import('../pieces/programme.ts'),
  lists: () => import('../pieces/lists.ts'),
  house: () => import('../pieces/house.ts'),
};

export type Piece = keyof typeof pieces;
export type TextPiece = keyof typeof topicsIn;

/** The topics of texts that come in one file with each piece; those of the core are always there. */
export const topicsIn = {
  core: ['frame', 'terms'],
  today: ['today'],
  people: ['contacts', 'contact', 'notes', 'changes'],
  counter: ['counter', 'vouchers', 'notes'],
  programme: ['segments', 'rules', 'campaigns', 'letter', 'report', 'calendar', 'automations'],
  lists: ['imports', 'columns'],
  house: ['settings', 'places'],
} as const satisfies Record<Piece | 'core', readonly Topic[]>;

/** Pieces that speak in the words of another one too. */
export const alsoIn: Partial<Record<Piece, Piece>> = { house: 'today' };
