/** Stands in built pages where the address of the site will be, such as `https://shop.example`. */
export const publicUrlGap = '%PUBLIC_URL%';
