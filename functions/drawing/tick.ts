import { type Html, raw } from './html.ts';

/** A tick, drawn; what it means is in the heading. */
export const tick: Html = raw(
  '<svg class="tick" viewBox="0 0 56 56" width="56" height="56" aria-hidden="true"><circle cx="28" cy="28" r="28"/><path d="M16 29l8 8 16-18"/></svg>',
);
