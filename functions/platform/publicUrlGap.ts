/** Stands in built pages where the address of the site will be, such as `https://shop.example`. */
export const publicUrlGap = '%PUBLIC_URL%';

/** Stands in built pages where the token of the link comes in by which one of them is opened. */
export const tokenGap = '%TOKEN%';
