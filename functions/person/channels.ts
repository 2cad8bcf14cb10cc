/** The ways in by which a person may have come to the shop. */
export const channels = ['web', 'placement', 'chat', 'order', 'survey', 'partner', 'import'] as const;
export type Channel = (typeof channels)[number];
