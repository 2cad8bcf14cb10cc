/** The pictures that may stand at the head of a letter (`::drawing[gift]`), drawn in the colours of whichever shop it is. */
export const drawingNames = [
  ...(['birthday', 'gift', 'welcome', 'win-back', 'thank-you', 'news'] as const),
  ...(['review', 'cart', 'offer', 'christmas', 'post'] as const),
] as const;

export type DrawingName = (typeof drawingNames)[number];
