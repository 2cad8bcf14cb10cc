/** Languages the public pages and mails are written in. */
export const locales = ['en', 'pl', 'ru', 'fi', 'sr'] as const;

export type Locale = (typeof locales)[number];
