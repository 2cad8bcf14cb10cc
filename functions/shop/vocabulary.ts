/** Why somebody did not buy. */
export const refusalReasons = ['too-dear', 'not-in-stock', 'no-information', 'not-interested', 'other'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What can happen between a person and the shop, other than an order. */
export const interactionKinds = [
  'question',
  'complaint',
  'resolution',
  'praise',
  'visit',
  'call',
  'cart',
  'survey',
  'rating',
  'refusal',
  'return',
  'message',
  'note',
  'other',
] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** Why somebody left a purpose. */
export const leavingReasons = ['too-many', 'not-for-me', 'too-dear', 'not-asked', 'other'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** What steers a talk instead of answering it. */
export type TalkCommand = 'back' | 'skip' | 'stop';
